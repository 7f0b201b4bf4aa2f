using Sitrep.Text;

namespace Sitrep.Evaluation.Corpora;

/// <summary>Place names found and placed: LGL, GeoVirus.</summary>
/// <param name="name">The corpus's name.</param>
/// <param name="title">What it holds.</param>
/// <param name="demonymsCount">Whether the corpus marks words for people ("Russian").</param>
/// <param name="reachFound">F1 to reach. Null: none is set.</param>
/// <param name="reachPlaced">Share within 161 km of found toponyms to reach.</param>
internal sealed class GeoparsingEvaluation(string name, string title, bool demonymsCount, double? reachFound, double reachPlaced) : CorpusEvaluation
{
    public override string Name => name;

    public override string Title => $"Toponyms found and placed on {title}";

    public override string Definition =>
        "Found: relaxed, a predicted toponym overlaps the gold one, one to one, the same span first; strict, the same span. Placed: the share within 161 km (100 miles) of the gold coordinates "
        + "(Leidner 2007; Gritta, Pilehvar and Collier 2020), a found toponym without coordinates counting as wrong; on all: of all gold toponyms with coordinates, one not found counting as wrong. Mean and median error "
        + "are of those placed. Predicted are place names, within other names too" + (demonymsCount ? ", and words for people, as the corpus marks them" : "") + ". Documents are read without their date and outlet. "
        + "Weights may be looked at on the documents whose id has an odd FNV-1a hash; the rows \"other half\" are of those with an even one.";

    public override EvaluationResult Run(EvaluationSetup setup)
    {
        var documents = setup.First(GeoDocument.Read(setup.Corpus($"geo/{name}.jsonl")));
        var (all, other) = (GeoparsingScore.None, GeoparsingScore.None);
        foreach (var document in documents)
        {
            var score = GeoparsingScorer.Score(document.Toponyms, setup.ReadToponyms(new Report(document.Text)), demonymsCount);
            all += score;
            other += document.IsForTuning ? GeoparsingScore.None : score;
        }

        return setup.Finish(this, documents.Count, [.. Rows("", all, true), .. Rows("other half: ", other, false)]);
    }

    private IEnumerable<EvaluationRow> Rows(string part, GeoparsingScore score, bool reach)
    {
        yield return EvaluationRow.F1($"{part}found, relaxed F1", score.Relaxed, reach ? reachFound : null);
        yield return EvaluationRow.F1($"{part}found, strict F1", score.Strict);
        var right = score.ErrorsKm.Count(km => km <= GeoparsingScore.RightWithinKm);
        yield return EvaluationRow.Share($"{part}within 161 km, of found", right, score.ErrorsKm.Count + score.Unplaced, reach ? reachPlaced : null);
        yield return EvaluationRow.Share($"{part}within 161 km, of all", right, score.Placeable);
        yield return EvaluationRow.Of($"{part}mean error", score.MeanErrorKm ?? 0, "km");
        yield return EvaluationRow.Of($"{part}median error", score.MedianErrorKm ?? 0, "km");
    }
}
