using Sitrep.Text;

namespace Sitrep.Evaluation;

/// <summary>A stretch of text with a label.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Label">What it is said to be.</param>
public readonly record struct LabelledSpan(TextSpan Span, string Label);

/// <summary>
/// Scores labelled stretches of text relaxed: one is right if it overlaps a gold one of its label. Each is paired with one of the other
/// side at most, those that share most first.
/// </summary>
public static class OverlapScorer
{
    /// <summary>The counts of one document by label.</summary>
    public static IReadOnlyDictionary<string, Score> Score(IReadOnlyList<LabelledSpan> gold, IReadOnlyList<LabelledSpan> predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        var scores = new SortedDictionary<string, Score>(StringComparer.Ordinal);
        foreach (var label in gold.Concat(predicted).Select(s => s.Label).Distinct())
        {
            var (g, p) = (Of(gold, label), Of(predicted, label));
            scores[label] = new Score(Pairs(g, p, (a, b) => a.Overlaps(b) ? Shared(a, b) : 0).Count, p.Count, g.Count);
        }

        return scores;
    }

    /// <summary>Pairs of gold and predicted things, the worthiest first; none twice, none that is worth nothing.</summary>
    internal static List<(int Gold, int Predicted)> Pairs<TGold, TPredicted>(
        IReadOnlyList<TGold> gold, IReadOnlyList<TPredicted> predicted, Func<TGold, TPredicted, double> worth)
    {
        var candidates = new List<(double Worth, int Gold, int Predicted)>();
        for (var g = 0; g < gold.Count; g++)
        {
            for (var p = 0; p < predicted.Count; p++)
            {
                if (worth(gold[g], predicted[p]) is > 0 and var value)
                {
                    candidates.Add((value, g, p));
                }
            }
        }

        var pairs = new List<(int, int)>();
        var (usedGold, usedPredicted) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (_, g, p) in candidates.OrderByDescending(c => c.Worth).ThenBy(c => c.Gold).ThenBy(c => c.Predicted))
        {
            if (!usedGold.Contains(g) && !usedPredicted.Contains(p))
            {
                usedGold.Add(g);
                usedPredicted.Add(p);
                pairs.Add((g, p));
            }
        }

        return pairs;
    }

    private static int Shared(TextSpan a, TextSpan b) => Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);

    private static List<TextSpan> Of(IReadOnlyList<LabelledSpan> spans, string label) => [.. spans.Where(s => s.Label == label).Select(s => s.Span).Distinct()];
}
