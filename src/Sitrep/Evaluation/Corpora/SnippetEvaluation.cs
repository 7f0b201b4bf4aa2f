using Sitrep.Data;
using Sitrep.Record;
using Sitrep.Text;

namespace Sitrep.Evaluation.Corpora;

/// <summary>The ACLED sub-event of our own coded snippets.</summary>
internal sealed class SnippetEvaluation : CorpusEvaluation
{
    public override string Name => "snippets";

    public override string Title => "ACLED sub-event of own coded snippets";

    public override string Definition =>
        "One sub-event a snippet: of the record's events that have one, that of the first rank in data/ontology/acled-sub-events.tsv (ACLED codes one sub-event a happening and ranks them so), "
        + "events that are positive, not background and happened or go on before others. Weighted F1: mean F1 of the sub-events, each as often as gold has it, as CASE 2021 task 2 "
        + "reports it (Haneczok et al. 2021). PLOVER type: that of the same event; of the most confident one where none has a sub-event.";

    public override EvaluationResult Run(EvaluationSetup setup)
    {
        var ranks = Table.Read(setup.Options.Reader.Data.File("ontology/acled-sub-events.tsv")).Rows
            .Select((row, i) => (Name: row["sub_event_type"], Rank: i)).ToDictionary(r => r.Name, r => r.Rank, StringComparer.Ordinal);
        var snippets = setup.First(EvaluationSetup.JsonLines(setup.Coded("snippets.jsonl")).Select(s => new Snippet(
            s.GetProperty("id").GetString()!,
            s.GetProperty("text").GetString()!,
            DateOnly.ParseExact(s.GetProperty("date").GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            s.GetProperty("acled").GetString()!,
            s.TryGetProperty("type", out var type) ? type.GetString() : null,
            s.GetProperty("split").GetString()!)));
        var records = setup.Read([.. snippets.Select(s => (s.Id, new Report(s.Text) { Published = s.Date, PublishedBasis = PublishedBasis.Given }))]);
        var rows = new List<EvaluationRow>();
        foreach (var split in new[] { "test", "dev" })
        {
            var (subEvents, types) = (new LabelScorer(), new LabelScorer());
            for (var i = 0; i < snippets.Count; i++)
            {
                if (snippets[i].Split != split)
                {
                    continue;
                }

                var main = Main(records[i], ranks);
                subEvents.Add(snippets[i].Acled, main?.Acled);
                if (snippets[i].Type is { } gold)
                {
                    types.Add(gold, main?.Type);
                }
            }

            rows.Add(EvaluationRow.Of($"{split}: sub-event weighted F1", subEvents.WeightedF1, reach: split == "test" ? 0.84 : null));
            rows.Add(EvaluationRow.Of($"{split}: sub-event macro F1", subEvents.MacroF1));
            rows.Add(EvaluationRow.Share($"{split}: sub-event accuracy", subEvents.Right, subEvents.All));
            rows.Add(EvaluationRow.Share($"{split}: PLOVER type accuracy", types.Right, types.All));
            rows.AddRange(subEvents.Labels.Where(l => l.Value.Gold > 0).Select(l => EvaluationRow.F1($"{split}: {l.Key}", l.Value)));
        }

        return setup.Finish(this, snippets.Count, rows);
    }

    private static EventRecord? Main(ReportRecord record, Dictionary<string, int> ranks) => record.Events
        .OrderBy(e => e.Acled is { } acled && ranks.ContainsKey(acled) ? 0 : 1)
        .ThenBy(e => e is { Polarity: "positive", Background: false, Modality: "happened" or "ongoing" } ? 0 : 1)
        .ThenBy(e => e.Acled is { } acled ? ranks.GetValueOrDefault(acled, int.MaxValue) : 0)
        .ThenByDescending(e => e.Confidence)
        .FirstOrDefault();

    private sealed record Snippet(string Id, string Text, DateOnly Date, string Acled, string? Type, string Split);
}
