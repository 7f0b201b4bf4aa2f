using Sitrep.Language;
using Sitrep.Text;
using Sitrep.Times;

namespace Sitrep.Evaluation;

/// <summary>How well times are found and resolved.</summary>
/// <param name="Relaxed">Spans that overlap a gold one.</param>
/// <param name="Strict">Spans that are a gold one's.</param>
/// <param name="Values">Of the overlapping spans, those with the right value; its precision is the value accuracy.</param>
public readonly record struct TimeScore(Score Relaxed, Score Strict, Score Values)
{
    /// <value>Right values of all found spans that match one, 0 to 1.</value>
    public double ValueAccuracy => Values.Precision;

    /// <summary>The counts of both.</summary>
    public static TimeScore operator +(TimeScore a, TimeScore b) => new(a.Relaxed + b.Relaxed, a.Strict + b.Strict, a.Values + b.Values);

    /// <inheritdoc cref="op_Addition"/>
    public static TimeScore Add(TimeScore a, TimeScore b) => a + b;
}

/// <summary>
/// Scores times against GUM's dates as TempEval-3 scores TIMEX3 (UzZaman and others 2013): spans that match strictly or
/// overlap, and the accuracy of the value on those that overlap. A range counts as its two ends, as GUM tags them.
/// </summary>
public static class TimeScorer
{
    /// <summary>The times of one document.</summary>
    /// <param name="gold">What the annotators tagged.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="anchor">Its day. Null: not known.</param>
    /// <param name="reader">The reader to score.</param>
    public static TimeScore Score(IReadOnlyList<GumTime> gold, IReadOnlyList<Sentence> sentences, DateOnly? anchor, TimeReader reader)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(reader);
        var predicted = Predicted(reader.Read(sentences), anchor).ToList();
        var pairs = Match(gold, predicted);
        var strict = pairs.Count(p => p.Gold.Span == p.Predicted.Span);
        var values = pairs.Count(p => p.Gold.Agrees(p.Predicted.Timex, p.Predicted.Start, p.Predicted.End));
        return new TimeScore(
            new Score(pairs.Count, predicted.Count, gold.Count),
            new Score(strict, predicted.Count, gold.Count),
            new Score(values, pairs.Count, gold.Count));
    }

    /// <summary>Each gold time with the found one that covers most of it; none twice.</summary>
    internal static List<(GumTime Gold, (TextSpan Span, string Timex, DateOnly? Start, DateOnly? End) Predicted)> Match(
        IReadOnlyList<GumTime> gold, IReadOnlyList<(TextSpan Span, string Timex, DateOnly? Start, DateOnly? End)> predicted)
    {
        var pairs = new List<(GumTime, (TextSpan, string, DateOnly?, DateOnly?))>();
        var used = new HashSet<int>();
        foreach (var time in gold)
        {
            var best = -1;
            for (var i = 0; i < predicted.Count; i++)
            {
                if (!used.Contains(i) && predicted[i].Span.Overlaps(time.Span)
                    && (best < 0 || Shared(predicted[i].Span, time.Span) > Shared(predicted[best].Span, time.Span)))
                {
                    best = i;
                }
            }

            if (best >= 0)
            {
                used.Add(best);
                pairs.Add((time, predicted[best]));
            }
        }

        return pairs;
    }

    /// <summary>The times found, ranges as their ends, with the days of the words themselves: "since April" as April.</summary>
    internal static IEnumerable<(TextSpan Span, string Timex, DateOnly? Start, DateOnly? End)> Predicted(IReadOnlyList<TimeExpression> expressions, DateOnly? anchor)
    {
        foreach (var (expression, resolved) in TimeResolver.ResolveEach(expressions, anchor))
        {
            if (expression.Ends.Count == 2 && resolved.Timex.Split('/') is [var from, var to])
            {
                yield return (expression.Ends[0].Span, from, resolved.Start, null);
                yield return (expression.Ends[1].Span, to, null, resolved.End);
            }
            else
            {
                yield return (expression.Span, resolved.Timex, resolved.Start, resolved.End);
            }
        }
    }

    private static int Shared(TextSpan a, TextSpan b) => Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
}
