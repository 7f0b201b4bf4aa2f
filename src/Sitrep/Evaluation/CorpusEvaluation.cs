using Sitrep.Evaluation.Corpora;

namespace Sitrep.Evaluation;

/// <summary>A corpus, what is measured on it and how.</summary>
public abstract class CorpusEvaluation
{
    /// <value>All of them, in the order of a report's way.</value>
    public static IReadOnlyList<CorpusEvaluation> All { get; } =
    [
        new EwtEvaluation(),
        new UnerEvaluation(),
        new Re3dEvaluation(),
        new GumCoreferenceEvaluation(),
        new GeoparsingEvaluation("lgl", "LGL, local papers", demonymsCount: true, reachFound: 0.80, reachPlaced: 0.86),
        new GeoparsingEvaluation("geovirus", "GeoVirus, reports of epidemics", demonymsCount: false, reachFound: null, reachPlaced: 0.90),
        new GumTimesEvaluation(),
        new PairEvaluation(PairCorpus.Plv),
        new PairEvaluation(PairCorpus.GoldStandardRecords),
        new SnippetEvaluation(),
        new CodedReportEvaluation(),
        new Muc4Evaluation(),
    ];

    /// <value>Its name on the command line.</value>
    public abstract string Name { get; }

    /// <value>What is measured and on what, one line.</value>
    public abstract string Title { get; }

    /// <value>How each figure is defined and whose definition it is; Markdown.</value>
    public abstract string Definition { get; }

    /// <summary>Measures.</summary>
    /// <exception cref="FileNotFoundException">The corpus is not there; the message names the file and what to do.</exception>
    /// <exception cref="InvalidDataException">A file is not in the corpus's form; the message names it.</exception>
    public abstract EvaluationResult Run(EvaluationSetup setup);
}
