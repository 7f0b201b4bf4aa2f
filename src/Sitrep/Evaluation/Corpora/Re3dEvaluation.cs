using System.Text.Json;
using Sitrep.Actors;
using Sitrep.Language;
using Sitrep.Text;

namespace Sitrep.Evaluation.Corpora;

/// <summary>People, organizations and places, named or not, in reports on Syria and Iraq: re3d.</summary>
internal sealed class Re3dEvaluation : CorpusEvaluation
{
    // The corpus's own README: its authors cut what had less.
    private const double LeastConfidence = 0.5;

    public override string Name => "re3d";

    public override string Title => "Entities on re3d, relaxed";

    public override string Definition =>
        "Person, Organisation and Location of at least 0.5 confidence. Relaxed: a mention is right if it overlaps a gold one of its type, one to one. "
        + "What is predicted: the actors' mentions but pronouns (persons as Person, all others but states as Organisation, as re3d has \"civilians\"), "
        + "and the names of places that the model finds.";

    public override EvaluationResult Run(EvaluationSetup setup)
    {
        var documents = setup.First(EvaluationSetup.JsonLines(setup.Corpus("re3d/re3d.jsonl")));
        var scores = new SortedDictionary<string, Score>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var (type, score) in OverlapScorer.Score(Gold(document), Predicted(setup, document.GetProperty("text").GetString()!)))
            {
                scores[type] = scores.GetValueOrDefault(type) + score;
            }
        }

        return setup.Finish(this, documents.Count,
        [
            EvaluationRow.F1("all three F1", EntityScorer.Total(scores), 0.78),
            .. scores.Select(s => EvaluationRow.F1($"{s.Key} F1", s.Value)),
        ]);
    }

    private static List<LabelledSpan> Gold(JsonElement document) =>
    [
        .. document.GetProperty("entities").EnumerateArray()
            .Where(e => e.GetProperty("confidence").GetDouble() >= LeastConfidence && e.GetProperty("type").GetString() is "Person" or "Organisation" or "Location")
            .Select(e => new LabelledSpan(new TextSpan(e.GetProperty("start").GetInt32(), e.GetProperty("end").GetInt32()), e.GetProperty("type").GetString()!)),
    ];

    private static List<LabelledSpan> Predicted(EvaluationSetup setup, string text)
    {
        var (analysis, actors) = setup.ReadActors(text);
        var tokens = analysis.Sentences.SelectMany(s => s.Tokens).ToDictionary(t => t.Span.Start);
        var found = new List<LabelledSpan>();
        foreach (var actor in actors.Actors.Where(a => a.Kind != ActorKind.State))
        {
            var label = actor.Kind == ActorKind.Person ? "Person" : "Organisation";
            found.AddRange(actor.Mentions.Where(m => !IsPronoun(m)).Select(m => new LabelledSpan(m, label)));
        }

        foreach (var sentence in analysis.Sentences)
        {
            found.AddRange(sentence.Entities
                .Where(e => e.Type is EntityType.Location or EntityType.Facility)
                .Select(e => new LabelledSpan(sentence.Tokens[e.First].Span.Union(sentence.Tokens[e.End - 1].Span), "Location")));
        }

        return found;

        bool IsPronoun(TextSpan mention) => tokens.TryGetValue(mention.Start, out var token) && token.Span.End >= mention.End && token.Upos is Upos.PRON or Upos.DET;
    }
}
