using System.Text.Json;
using Sitrep.Text;
using Sitrep.Times;

namespace Sitrep.Evaluation.Corpora;

/// <summary>Dates and times: the test part of GUM.</summary>
internal sealed class GumTimesEvaluation : CorpusEvaluation
{
    public override string Name => "gum-times";

    public override string Title => "Times on GUM's dates, test";

    public override string Definition =>
        "Spans strict and relaxed (they overlap), and the share of right values among relaxed ones, as TempEval-3 scores TIMEX3 (UzZaman et al. 2013). "
        + "A document's day is its date of creation. A range counts as its two ends, as GUM tags them.";

    public override EvaluationResult Run(EvaluationSetup setup)
    {
        var documents = setup.First(EvaluationSetup.JsonLines(setup.Corpus("gum/gum-test.jsonl")));
        var reader = new TimeReader(TimeLexicon.Read(setup.Options.Reader.Data));
        var total = new TimeScore();
        foreach (var document in documents)
        {
            var gold = document.GetProperty("dates").EnumerateArray()
                .Select(d => new GumTime(
                    new TextSpan(d.GetProperty("start").GetInt32(), d.GetProperty("end").GetInt32()),
                    Text(d, "when"), Text(d, "from"), Text(d, "to"), Text(d, "notBefore"), Text(d, "notAfter")))
                .ToList();
            DateOnly? day = DateOnly.TryParseExact(Text(document, "created"), "yyyy-MM-dd", out var created) ? created : null;
            total += TimeScorer.Score(gold, setup.Language.Read(Text(document, "text")!).Sentences, day, reader);
        }

        return setup.Finish(this, documents.Count,
        [
            EvaluationRow.F1("relaxed span F1", total.Relaxed, 0.92),
            EvaluationRow.F1("strict span F1", total.Strict),
            EvaluationRow.Share("value accuracy on relaxed spans", total.Values.Right, total.Values.Predicted, 0.88),
            EvaluationRow.F1("value F1", total.Relaxed with { Right = total.Values.Right }),
        ]);
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
