using System.Globalization;

namespace Sitrep.Times;

/// <summary>Parses a TIMEX3 value to the days that it spans. Values with an open part, durations and references span none.</summary>
public static class TimexParser
{
    /// <summary>
    /// Reads <c>2010</c>, <c>199</c>, <c>19</c>, <c>2010-06</c>, <c>2010-06-10</c>, <c>2010-06-10TNI</c>, <c>2010-W23</c>, <c>2010-W23-6</c>,
    /// <c>2010-W23-WE</c>, <c>2010-SU</c>, <c>2010-Q3</c>, <c>2010-H1</c> and two of them with a solidus. Leaves <c>XXXX-06</c>, <c>P3D</c>,
    /// <c>PAST_REF</c>, <c>BC0508</c>.
    /// </summary>
    /// <param name="timex">The value, whole.</param>
    /// <param name="start">First day.</param>
    /// <param name="end">Last day; not before <paramref name="start"/>.</param>
    public static bool TryParse(string timex, out DateOnly start, out DateOnly end)
    {
        ArgumentNullException.ThrowIfNull(timex);
        (start, end) = (default, default);
        var slash = timex.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0)
        {
            return TryParse(timex[..slash], out start, out _) && TryParse(timex[(slash + 1)..], out _, out end) && start <= end;
        }

        var time = timex.IndexOf('T', StringComparison.Ordinal);
        if (Days(time > 0 ? timex[..time] : timex, time > 0) is not { Start: { } first, End: { } last })
        {
            return false;
        }

        (start, end) = (first, last);
        return true;
    }

    private static ResolvedTime? Days(string value, bool hasTime)
    {
        var parts = value.Split('-');
        if (parts.Length > 3 || Number(parts[0]) is not { } year)
        {
            return null;
        }

        if (parts.Length == 3 && parts[0].Length == 4 && Date(value) is { } day)
        {
            return ResolvedTime.Day(day);
        }

        if (hasTime)
        {
            return null;
        }

        return (parts.Length, parts[0].Length) switch
        {
            (1, 4) when year > 0 => ResolvedTime.Year(year),
            (1, 3) => ResolvedTime.Decade(year * 10),
            (1, 2) => ResolvedTime.Century(year),
            (2, 4) when parts[1] is "SP" or "SU" or "FA" or "WI" => ResolvedTime.Season(year, parts[1]),
            (2, 4) when parts[1] is "Q1" or "Q2" or "Q3" or "Q4" or "H1" or "H2" => ResolvedTime.YearPart(year, parts[1]),
            (2, 4) when year > 0 && parts[1].Length == 2 && Number(parts[1]) is >= 1 and <= 12 and var month => ResolvedTime.Month(year, month),
            ( >= 2, 4) when parts[1].Length == 3 && parts[1][0] == 'W' && Number(parts[1][1..]) is { } week && Monday(year, week) is { } monday
                => parts.Length == 2 ? ResolvedTime.Week(monday)
                    : parts[2] == "WE" ? ResolvedTime.Weekend(monday)
                    : Number(parts[2]) is >= 1 and <= 7 and var weekday ? ResolvedTime.Day(monday.AddDays(weekday - 1)) : null,
            _ => null,
        };
    }

    private static DateOnly? Monday(int year, int week)
        => year is >= 1 and < 9999 && week >= 1 && week <= ISOWeek.GetWeeksInYear(year) ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)) : null;

    private static DateOnly? Date(string value)
        => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int? Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
