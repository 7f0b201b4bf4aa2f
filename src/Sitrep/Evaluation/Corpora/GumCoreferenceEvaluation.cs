using System.Text.Json;
using Sitrep.Language;
using Sitrep.Record;
using Sitrep.Text;

namespace Sitrep.Evaluation.Corpora;

/// <summary>Which mentions of people, groups, organizations and places are one: the test part of GUM.</summary>
internal sealed class GumCoreferenceEvaluation : CorpusEvaluation
{
    public override string Name => "gum-coref";

    public override string Title => "Coreference on GUM, test: people, groups, organizations, places";

    public override string Definition =>
        "MUC, B3 and CEAF-e by the reference scorer's definitions, and their mean (Pradhan et al. 2012, 2014). Gold: mentions of type person (groups of people "
        + "included), organization and place. Predicted: all actors with their mentions, and the record's places; an actor and a place that share a mention (a state) "
        + "are one entity. Mentions are paired by head: the head word of the predicted one lies in the gold one's head, one to one, since GUM's mentions run over "
        + "relative clauses and the record's do not. As in CoNLL 2012, entities of one mention are left out on both sides; a row with them is given too. "
        + "Mention recall is over all gold mentions of the three types.";

    public override EvaluationResult Run(EvaluationSetup setup)
    {
        var documents = setup.First(EvaluationSetup.JsonLines(setup.Corpus("gum/gum-test.jsonl")));
        var records = setup.Read([.. documents.Select(d => (d.GetProperty("docid").GetString()!, ReportOf(d)))]);
        var (chains, all) = (new CoreferenceScore(), new CoreferenceScore());
        var mentions = new Score();
        var recorded = new Score();
        for (var d = 0; d < documents.Count; d++)
        {
            var gold = Gold(documents[d]);
            var (analysis, actors) = setup.ReadActors(records[d].Report.Text);
            var heads = new Heads(analysis);
            var places = records[d].Places.Select(p => Spans(p.Mentions)).ToList();
            var predicted = Paired(gold, Merged([.. actors.Actors.Select(a => a.Mentions), .. places]), heads);
            IReadOnlyList<IReadOnlySet<int>> entities = [.. gold.GroupBy(m => m.Entity).Select(e => e.Select(m => m.Id).ToHashSet())];
            all += CoreferenceScorer.Score(entities, predicted);
            chains += CoreferenceScorer.Score([.. entities.Where(e => e.Count > 1)], [.. predicted.Where(e => e.Count > 1)]);
            mentions += Found(gold, predicted);
            recorded += Found(gold, Paired(gold, Merged([.. records[d].Actors.Select(a => Spans(a.Mentions)), .. places]), heads));
        }

        return setup.Finish(this, documents.Count,
        [
            EvaluationRow.Of("CoNLL mean", chains.ConllMean, reach: 0.60),
            EvaluationRow.F1("MUC", chains.Muc),
            EvaluationRow.F1("B3", chains.BCubed),
            EvaluationRow.F1("CEAF-e", chains.CeafE),
            EvaluationRow.Of("CoNLL mean, entities of one mention counted", all.ConllMean),
            EvaluationRow.F1("mentions F1, all actors read", mentions),
            EvaluationRow.F1("mentions F1, actors kept in the record", recorded),
        ]);
    }

    private static Report ReportOf(JsonElement document) => new(document.GetProperty("text").GetString()!)
    {
        Published = document.TryGetProperty("created", out var day) && DateOnly.TryParseExact(day.GetString(), "yyyy-MM-dd", out var created) ? created : null,
    };

    private static List<GoldMention> Gold(JsonElement document)
    {
        var gold = new List<GoldMention>();
        foreach (var mention in document.GetProperty("mentions").EnumerateArray())
        {
            if (mention.GetProperty("type").GetString() is "person" or "organization" or "place")
            {
                gold.Add(new GoldMention(gold.Count, SpanOf(mention), SpanOf(mention.GetProperty("head")), mention.GetProperty("entity").GetInt32()));
            }
        }

        return gold;

        static TextSpan SpanOf(JsonElement element) => new(element.GetProperty("start").GetInt32(), element.GetProperty("end").GetInt32());
    }

    private static IReadOnlyList<TextSpan> Spans(IReadOnlyList<Mention> mentions) => [.. mentions.Select(m => new TextSpan(m.Start, m.End))];

    /// <summary>Entities that share a mention, as one.</summary>
    private static List<HashSet<TextSpan>> Merged(IEnumerable<IReadOnlyList<TextSpan>> entities)
    {
        var merged = new List<HashSet<TextSpan>>();
        foreach (var mentions in entities)
        {
            if (merged.Find(m => m.Overlaps(mentions)) is { } other)
            {
                other.UnionWith(mentions);
            }
            else
            {
                merged.Add([.. mentions]);
            }
        }

        return merged;
    }

    /// <summary>The predicted entities with gold mentions' numbers where they are paired, and negative numbers of their own where not.</summary>
    private static List<IReadOnlySet<int>> Paired(List<GoldMention> gold, List<HashSet<TextSpan>> entities, Heads heads)
    {
        var spans = entities.SelectMany((mentions, e) => mentions.OrderBy(m => m.Start).Select(m => (Span: m, Head: heads.Of(m), Entity: e))).ToList();
        var pairs = OverlapScorer.Pairs(gold, spans, (g, p) => g.Head.Contains(p.Head) ? 1.0 / (1 + Math.Abs(g.Span.Length - p.Span.Length)) : 0)
            .ToDictionary(p => p.Predicted, p => gold[p.Gold].Id);
        var paired = entities.ConvertAll(_ => new HashSet<int>());
        for (var i = 0; i < spans.Count; i++)
        {
            paired[spans[i].Entity].Add(pairs.TryGetValue(i, out var id) ? id : -1 - i);
        }

        return [.. paired.Where(e => e.Count > 0)];
    }

    private static Score Found(List<GoldMention> gold, List<IReadOnlySet<int>> predicted) =>
        new(predicted.Sum(e => e.Count(m => m >= 0)), predicted.Sum(e => e.Count), gold.Count);

    private sealed record GoldMention(int Id, TextSpan Span, TextSpan Head, int Entity);

    /// <summary>Finds the head word of a stretch of text: the first of its words that hangs on a word outside it.</summary>
    private sealed class Heads(Analysis analysis)
    {
        private readonly List<(Sentence Sentence, Token Token)> _tokens = [.. analysis.Sentences.SelectMany(s => s.Tokens.Select(t => (s, t)))];

        public TextSpan Of(TextSpan span)
        {
            var inside = _tokens.Where(t => t.Token.Span.Overlaps(span)).ToList();
            foreach (var (sentence, token) in inside)
            {
                if (sentence.HeadOf(token) is not { } head || !head.Span.Overlaps(span))
                {
                    return token.Span;
                }
            }

            return inside.Count > 0 ? inside[^1].Token.Span : span;
        }
    }
}
