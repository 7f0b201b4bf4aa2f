using Sitrep.Data;

namespace Sitrep.Evaluation.Corpora;

/// <summary>Whole records against reports coded in the record's form: our own, or a user's.</summary>
internal sealed class CodedReportEvaluation : CorpusEvaluation
{
    public override string Name => "gold";

    public override string Title => "Events, roles, attribution, modality, tolls and calibration on own coded reports";

    public override string Definition =>
        "An event is found if its trigger overlaps a coded one or another telling that the coder lists; one to one, same type first; second findings of an event by its other tellings are not counted. "
        + "Roles, times and attributions are F1 over all events, so that what hangs on a missed or spare event is missed or spare; actors are the same if a mention of each ends with the other's or shares half of the longer. "
        + "Attribution: the speaker on the right event (speaker and content); \"with stance\" also how. Modality and polarity: macro F1 over the coded values on events found. "
        + "Tolls: words overlap, kind, low and high equal; then bound and nearest speaker too. Calibration: expected calibration error over ten bins of equal width (Naeini et al. 2015) "
        + "over all events found, of which those hold that have the right trigger and type.";

    public override EvaluationResult Run(EvaluationSetup setup)
    {
        var files = Directory.GetFiles(setup.Coded("reports"), "*.json");
        Array.Sort(files, StringComparer.Ordinal);
        var splitFile = Path.Combine(setup.Options.CodedFolder, "split.tsv");
        var split = File.Exists(splitFile)
            ? Table.Read(splitFile).Rows.ToDictionary(r => r["report"], r => r["split"], StringComparer.Ordinal)
            : [];
        var reports = setup.First(files.Select(CodedReport.Read));
        var records = setup.Read([.. reports.Select(r => (r.Name, r.ToReport()))]);
        var rows = new List<EvaluationRow>();
        var all = new CodedReportScorer();
        var parts = new SortedDictionary<string, CodedReportScorer>(StringComparer.Ordinal);
        for (var i = 0; i < reports.Count; i++)
        {
            all.Add(reports[i], records[i]);
            if (split.GetValueOrDefault(reports[i].Name) is { } part)
            {
                (parts.TryGetValue(part, out var scorer) ? scorer : parts[part] = new CodedReportScorer()).Add(reports[i], records[i]);
            }
        }

        foreach (var (part, scorer) in parts.Reverse())
        {
            rows.AddRange(Rows($"{part}: ", scorer, part == "test"));
        }

        rows.AddRange(Rows("all: ", all, parts.Count == 0));
        return setup.Finish(this, reports.Count, rows, plot: all.Calibration.Plot());
    }

    private static IEnumerable<EvaluationRow> Rows(string part, CodedReportScorer scorer, bool reach)
    {
        yield return EvaluationRow.F1($"{part}event triggers F1", scorer.Triggers);
        yield return EvaluationRow.F1($"{part}events with type F1", scorer.Events);
        yield return EvaluationRow.Of($"{part}type macro F1 of events found", scorer.Types.MacroF1);
        yield return EvaluationRow.F1($"{part}roles F1", EntityScorer.Total(scorer.Roles));
        foreach (var (role, score) in scorer.Roles)
        {
            yield return EvaluationRow.F1($"{part}{role} F1", score);
        }

        yield return EvaluationRow.F1($"{part}times of events F1", scorer.Times);
        yield return EvaluationRow.F1($"{part}attribution, speaker and content F1", scorer.Attributions, reach ? 0.75 : null);
        yield return EvaluationRow.F1($"{part}attribution with stance F1", scorer.Stances);
        yield return EvaluationRow.Of($"{part}modality and polarity macro F1 (mean of both)", (scorer.Modality.MacroF1 + scorer.Polarity.MacroF1) / 2, reach: reach ? 0.80 : null);
        yield return EvaluationRow.Of($"{part}modality macro F1", scorer.Modality.MacroF1);
        yield return EvaluationRow.Share($"{part}modality accuracy", scorer.Modality.Right, scorer.Modality.All);
        yield return EvaluationRow.Of($"{part}polarity macro F1", scorer.Polarity.MacroF1);
        yield return EvaluationRow.Share($"{part}background accuracy", scorer.Background.Right, scorer.Background.All);
        yield return EvaluationRow.F1($"{part}tolls, kind and figures exact F1", scorer.Tolls, reach ? 0.75 : null);
        yield return EvaluationRow.F1($"{part}tolls with bound and speaker F1", scorer.TollsWithSpeaker, reach ? 0.70 : null);
        yield return EvaluationRow.Of($"{part}expected calibration error (less is better)", scorer.Calibration.ExpectedError, reach: reach ? 0.05 : null);
    }
}
