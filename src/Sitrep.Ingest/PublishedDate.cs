using System.Globalization;
using System.Text.RegularExpressions;

namespace Sitrep.Ingest;

/// <summary>
/// Reads a day of publication as metadata writes it: <c>2010-06-13</c>, <c>2010-06-13T21:30:00+06:00</c>, <c>20100613</c>,
/// <c>Sun, 13 Jun 2010 21:30 +0600</c>, <c>13 June 2010</c>, <c>June 13, 2010</c>. The day is the one written, in the
/// outlet's own time zone. Leaves <c>06/07/2010</c>, which is June or July, and days without a year.
/// </summary>
internal static partial class PublishedDate
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The day. Null: not a day, or not only one.</summary>
    public static DateOnly? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        text = text.Trim();
        if (Iso().Match(text) is { Success: true } iso)
        {
            return Day(iso, int.Parse(iso.Groups["m"].ValueSpan, CultureInfo.InvariantCulture));
        }

        var match = DayMonth().Match(text);
        if (!match.Success)
        {
            match = MonthDay().Match(text);
        }

        return match.Success ? Day(match, Month(match.Groups["m"].Value)) : null;
    }

    /// <summary>The day that a person wrote into a field. Null: the field is not there.</summary>
    /// <exception cref="UnreadableReportException">It is there but is not a day: left out silently it would date the report wrongly.</exception>
    public static DateOnly? Require(string field, string? text) => string.IsNullOrWhiteSpace(text) ? null
        : Parse(text) ?? throw new UnreadableReportException($"has {field} \"{text.Trim()}\", which is not a date; write it as 2010-06-13");

    private static DateOnly? Day(Match match, int month)
    {
        var year = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    // "Sept." is as good as "Sep" and "September"; "Sat" is no month.
    private static int Month(string word)
    {
        var lower = word.ToLowerInvariant();
        return lower == "sept" ? 9 : Array.FindIndex(Months, m => m == lower || (lower.Length == 3 && m.StartsWith(lower, StringComparison.Ordinal))) + 1;
    }

    [GeneratedRegex(@"^(?<y>\d{4})(?<sep>-?)(?<m>\d{2})\k<sep>(?<d>\d{2})(?=$|[T\s])", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?<d>\d{1,2})\s+(?<m>[A-Za-z]{3,9})\.?,?\s+(?<y>\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"\b(?<m>[A-Za-z]{3,9})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex MonthDay();
}
