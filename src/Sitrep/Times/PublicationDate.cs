using Sitrep.Text;

namespace Sitrep.Times;

/// <summary>
/// Tells a report's day of publication from its own words, only where they allow one day and no other. Metadata is not
/// looked at: it comes with the file.
/// </summary>
public static class PublicationDate
{
    // A wire story is told within this many days of the full date it names, where its dateline leaves the year open.
    private const int NearDays = 60;

    // A two-digit year is the first such year after the years that the text names, where they are this close.
    private const int NearYears = 20;

    /// <summary>The day, and how it is known.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="dateline">Its dateline. Null: it has none.</param>
    /// <param name="expressions">Its time expressions in text order.</param>
    /// <returns>Null: the text allows more than one day.</returns>
    public static (DateOnly Date, PublishedBasis Basis)? Infer(string text, Dateline? dateline, IReadOnlyList<TimeExpression> expressions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(expressions);
        if (dateline?.FullDate is { } full)
        {
            return (full, PublishedBasis.Dateline);
        }

        return (BesideToday(text, expressions) ?? FromOpenDateline(dateline, expressions)) is { } day ? (day, PublishedBasis.Inferred) : null;
    }

    // "today, 13 June 2010", "yesterday (June 12, 2010)": two such that disagree tell nothing.
    private static DateOnly? BesideToday(string text, IReadOnlyList<TimeExpression> expressions)
    {
        DateOnly? found = null;
        for (var i = 0; i + 1 < expressions.Count; i++)
        {
            if (expressions[i].Meaning is not ShiftedTime { Unit: TimeUnit.Day, Narrative: false, From: null, Count: var count and >= -1 and <= 1 }
                || Full(expressions[i + 1].Meaning) is not { } date || !StandsBeside(text, expressions[i].Span, expressions[i + 1].Span))
            {
                continue;
            }

            var day = date.AddDays(-count);
            if (found is { } other && other != day)
            {
                return null;
            }

            found = day;
        }

        return found;
    }

    private static bool StandsBeside(string text, TextSpan first, TextSpan second)
        => second.Start >= first.End && second.Start - first.End <= 3 && text.AsSpan(first.End, second.Start - first.End).IndexOfAnyExcept(" ,(:-") < 0;

    private static DateOnly? FromOpenDateline(Dateline? dateline, IReadOnlyList<TimeExpression> expressions)
    {
        if (dateline is not { Month: { } month, Day: { } day })
        {
            return null;
        }

        if (dateline.YearInCentury is { } two)
        {
            var years = expressions.Select(e => e.Meaning).OfType<CalendarTime>().Where(c => c.Year is >= 1000 and <= 9000).Select(c => c.Year!.Value).ToList();
            if (years.Count == 0)
            {
                return null;
            }

            var latest = years.Max();
            var year = (latest / 100 * 100) + two;
            year = year < latest ? year + 100 : year;
            return year - latest <= NearYears && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
        }

        // The year of the latest full date, where the dateline's day follows it closely.
        if (expressions.Select(e => Full(e.Meaning)).Max() is not { } last)
        {
            return null;
        }

        foreach (var year in (ReadOnlySpan<int>)[last.Year, last.Year + 1])
        {
            if (year <= 9999 && day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var date && date >= last)
            {
                return date.DayNumber - last.DayNumber <= NearDays ? date : null;
            }
        }

        return null;
    }

    private static DateOnly? Full(TimeMeaning meaning)
        => meaning is CalendarTime { Year: { } year and >= 1 and <= 9998, Month: { } month, Day: { } day, Other: null } && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : null;
}
