namespace Sitrep.Times;

/// <summary>
/// Tells which days time expressions mean: against the report's day of publication where it is known, and against the
/// times that the text itself names ("three days later"). Without a day of publication years and days stay open
/// (<c>XXXX-06-20</c>); none is ever made up. The words before a time ("since", "until", "by") don't change it: they are
/// the expression's <see cref="TimeExpression.Bound"/>, for whoever reads what it bounds.
/// </summary>
public static class TimeResolver
{
    /// <summary>The times of a report in order of first mention.</summary>
    /// <param name="expressions">Its time expressions in text order.</param>
    /// <param name="anchor">Its day of publication. Null: not known.</param>
    /// <returns>One time for all expressions that mean the same interval; each expression is a mention of exactly one, and so are the ends of a range.</returns>
    public static IReadOnlyList<Time> Resolve(IReadOnlyList<TimeExpression> expressions, DateOnly? anchor)
    {
        var times = new List<Time>();
        var indexes = new Dictionary<object, int>();
        foreach (var (expression, resolved) in ResolveEach(expressions, anchor))
        {
            Add(expression, resolved, times, indexes);

            // The ends of "from November 20 to December 11" are times that the text names, too.
            if (expression.Ends.Count == 2 && resolved.Timex.Split('/') is [var from, var to])
            {
                Add(expression.Ends[0], End(expression.Ends[0], from), times, indexes);
                Add(expression.Ends[1], End(expression.Ends[1], to), times, indexes);
            }
        }

        return times;
    }

    private static void Add(TimeExpression expression, ResolvedTime resolved, List<Time> times, Dictionary<object, int> indexes)
    {
        // What isn't tied to the calendar is the same only if it is said alike: "yesterday" and "tomorrow" are both
        // XXXX-XX-XX where the day of publication is not known.
        object key = resolved.Start is null && resolved.End is null
            ? (resolved.Timex, expression.Meaning)
            : (resolved.Timex, resolved.Start, resolved.End);
        if (indexes.TryGetValue(key, out var index))
        {
            times[index] = times[index] with { Mentions = [.. times[index].Mentions, expression.Span] };
            return;
        }

        indexes.Add(key, times.Count);
        times.Add(new Time
        {
            Timex = resolved.Timex,
            Mentions = [expression.Span],
            Start = resolved.Start,
            End = resolved.End,
            Precision = resolved.Precision,
        });
    }

    private static ResolvedTime End(TimeExpression end, string timex)
    {
        var known = TimexParser.TryParse(timex, out var start, out var last);
        return new ResolvedTime(timex, known ? start : null, known ? last : null, TimeResolution.PrecisionOf(end.Meaning));
    }

    /// <summary>The time that an expression was resolved to. Null: it is none of <paramref name="times"/>.</summary>
    public static Time? TimeOf(TimeExpression expression, IReadOnlyList<Time> times)
        => times.FirstOrDefault(t => t.Mentions.Contains(expression.Span));

    /// <summary>Each expression with what its words mean.</summary>
    internal static IEnumerable<(TimeExpression Expression, ResolvedTime Resolved)> ResolveEach(IReadOnlyList<TimeExpression> expressions, DateOnly? anchor)
    {
        var narrative = new Narrative(expressions, anchor);
        foreach (var expression in expressions)
        {
            var resolved = new TimeResolution(narrative, expression).Resolve();
            narrative.Remember(expression, resolved);
            yield return (expression, resolved);
        }
    }
}
