using System.Globalization;
using System.Text.RegularExpressions;
using Sitrep.Record;

namespace Sitrep.Cli.SituationReport;

/// <summary>Says when: "Sat 12 Jun 2010", "10–12 Jun 2010", "Apr 2010", "20 Jun, no year".</summary>
internal static partial class TimeWording
{
    private const string Day = "ddd d MMM yyyy";

    /// <summary>The day or days, without the time of day. Null: the report doesn't tell.</summary>
    public static string? Days(TimeRecord? time)
    {
        if (time is null)
        {
            return null;
        }

        var (start, end) = (Parse(time.Start), Parse(time.End));
        return (start, end) switch
        {
            ({ } day, { } last) when day == last => Written(day, Day),
            ({ } first, { } last) => Span(first, last, time.Precision),
            ({ } first, null) => "since" + Wrapping.NoBreak + Written(first, "d MMM yyyy"),
            (null, { } last) => "until" + Wrapping.NoBreak + Written(last, "d MMM yyyy"),
            _ => Open(time),
        };
    }

    /// <summary>The time within the day: "in the night", "at 05:00". Null: none told.</summary>
    public static string? TimeOfDay(TimeRecord? time)
    {
        if (time is null)
        {
            return null;
        }

        var match = PartOfDay().Match(time.Timex);
        return match.Success
            ? match.Groups["part"].Value switch
            {
                "MO" => "in the morning",
                "MI" => "at midday",
                "AF" => "in the afternoon",
                "EV" => "in the evening",
                "NI" => "in the night",
                "DT" => "by day",
                "00:00" or "24:00" => "at midnight",
                var clock => "at " + clock,
            }
            : null;
    }

    /// <summary>A day of the record, as words. A TIMEX3 value with an open year stays open.</summary>
    public static string DayOf(string value) => Parse(value) is { } day ? Written(day, "d MMM yyyy") : OpenDay().Match(value) is { Success: true } open ? OpenYear(open) : value;

    /// <summary>What to sort by: the first day, or the last where the first is open. Null: not dated.</summary>
    public static DateOnly? SortDay(TimeRecord? time) => Parse(time?.Start) ?? Parse(time?.End);

    /// <summary>A day as the record writes it. Null: not a whole day.</summary>
    public static DateOnly? Parse(string? day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;

    /// <summary>A day in a format, in English.</summary>
    public static string Written(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture).Replace(' ', Wrapping.NoBreak);

    private static string Span(DateOnly first, DateOnly last, string precision)
    {
        if (first.Day == 1 && first.Month == last.Month && first.Year == last.Year && last == EndOfMonth(last))
        {
            return Written(first, "MMM yyyy");
        }

        if (first.DayOfYear == 1 && last is { Month: 12, Day: 31 })
        {
            return first.Year == last.Year ? Written(first, "yyyy") : $"{Written(first, "yyyy")}–{Written(last, "yyyy")}";
        }

        if (precision is "season" or "year" or "vague" && first.Day == 1 && last == EndOfMonth(last))
        {
            return first.Year == last.Year ? $"{Written(first, "MMM")}–{Written(last, "MMM yyyy")}" : $"{Written(first, "MMM yyyy")}–{Written(last, "MMM yyyy")}";
        }

        var opening = first.Year != last.Year ? "d MMM yyyy" : first.Month != last.Month ? "d MMM" : "%d";
        return $"{Written(first, opening)}–{Written(last, "d MMM yyyy")}";
    }

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static string Open(TimeRecord time) =>
        OpenDay().Match(time.Timex) is { Success: true } open ? OpenYear(open)
        : time.Mentions is [{ Text: { } words }, ..] ? "“" + words + "”"
        : time.Timex;

    private static string OpenYear(Match open)
    {
        var month = new DateOnly(2000, int.Parse(open.Groups["m"].ValueSpan, CultureInfo.InvariantCulture), 1).ToString("MMM", CultureInfo.InvariantCulture);
        return open.Groups["d"].Success ? $"{open.Groups["d"].Value.TrimStart('0')} {month}, no year" : $"{month}, no year";
    }

    // TIMEX3: an unknown year is XXXX.
    [GeneratedRegex(@"^XXXX-(?<m>0[1-9]|1[0-2])(?:-(?<d>0[1-9]|[12]\d|3[01]))?", RegexOptions.CultureInvariant)]
    private static partial Regex OpenDay();

    [GeneratedRegex(@"T(?<part>MO|MI|AF|EV|NI|DT|\d{2}:\d{2})", RegexOptions.CultureInvariant)]
    private static partial Regex PartOfDay();
}
