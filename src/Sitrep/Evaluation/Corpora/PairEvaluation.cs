using Sitrep.Text;

namespace Sitrep.Evaluation.Corpora;

/// <summary>The PLOVER type of the event between two marked actors.</summary>
internal sealed class PairEvaluation(PairCorpus corpus) : CorpusEvaluation
{
    public override string Name => corpus.Name;

    public override string Title => corpus.Title;

    public override string Definition =>
        "Each sentence is read as a report without a date. The pair's event is the one whose initiators overlap the marked source and whose recipients, victims or "
        + "targets overlap the marked target; else one of which either holds; else the one of the highest confidence. Accuracy is over all sentences, one without "
        + "an event counts as wrong; macro F1 is the mean over the gold types. \"Both actors found\" is the share of sentences with both actors marked in which one "
        + "event has the right type and both actors. The type is the one that PLOVER's manual gives: what is promised, offered or planned and cooperative is AGREE, "
        + "what is requested REQUEST, what is threatened THREATEN, cooperation that is negated REJECT, since the record keeps modality and polarity apart from the type; "
        + "rows \"type alone\" leave that out. " + corpus.Definition;

    public override EvaluationResult Run(EvaluationSetup setup)
    {
        var pairs = setup.First(corpus.Read(setup.Corpus([.. corpus.Paths])));
        var records = setup.Read([.. pairs.Select(p => (p.Id, new Report(p.Text)))]);
        var manual = new PairScorer(e => Joined(PloverManualReading.TypeOf(e)));
        var alone = new PairScorer(e => Joined(e.Type));
        for (var i = 0; i < pairs.Count; i++)
        {
            manual.Add(pairs[i], records[i]);
            alone.Add(pairs[i], records[i]);
        }

        return setup.Finish(this, pairs.Count,
        [
            EvaluationRow.Of("type macro F1", manual.Types.MacroF1, reach: 0.82),
            EvaluationRow.Share("type accuracy", manual.Types.Right, manual.Types.All),
            EvaluationRow.Share("both actors found, right type", manual.BothFound, manual.BothMarked, 0.75),
            EvaluationRow.Share("both actors found, any type", manual.BothFoundAnyType, manual.BothMarked),
            EvaluationRow.Of("type alone macro F1", alone.Types.MacroF1),
            EvaluationRow.Share("type alone accuracy", alone.Types.Right, alone.Types.All),
            EvaluationRow.Share("type alone, both actors found", alone.BothFound, alone.BothMarked),
            EvaluationRow.Share("sentences with an event", pairs.Count - manual.NoEvent, pairs.Count),
            .. manual.Types.Labels.Where(l => l.Value.Gold > 0).Select(l => EvaluationRow.F1($"{l.Key} F1", l.Value)),
        ]);
    }

    private string Joined(string type) => corpus.Joined.Contains(type) ? "YIELD" : type;
}
