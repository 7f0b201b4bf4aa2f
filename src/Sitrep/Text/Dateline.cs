using System.Globalization;
using System.Text.RegularExpressions;

namespace Sitrep.Text;

/// <summary>
/// Where, when and by whom a report says it was written, at its start: <c>OSH, Kyrgyzstan, June 13 (Reuters) -</c>. Not the
/// place or day themselves: the words, and the figures of the date.
/// </summary>
public sealed partial record Dateline
{
    // Datelines stand in the first lines, after a title and a byline at most.
    private const int LinesSearched = 6;
    private const int LongestLine = 160;

    /// <value>From its first word to the dash that ends it.</value>
    public required TextSpan Span { get; init; }

    /// <value>The place's words: <c>OSH, Kyrgyzstan</c>. Null: it names none.</value>
    public TextSpan? Place { get; init; }

    /// <value>The date's words: <c>June 13</c>. Null: it names none.</value>
    public TextSpan? Date { get; init; }

    /// <value>The outlet's words: <c>Reuters</c>. Null: it names none.</value>
    public TextSpan? Outlet { get; init; }

    /// <value>1 to 12. Null: no date.</value>
    public int? Month { get; init; }

    /// <value>1 to 31. Null: no date.</value>
    public int? Day { get; init; }

    /// <value>The year with its century. Null: not written so.</value>
    public int? Year { get; init; }

    /// <value>Two digits of a year: 90 of <c>03 JAN 90</c>. Its century is not known here. Null: not written so.</value>
    public int? YearInCentury { get; init; }

    /// <value>The day, where the year is written in full and the calendar has it. Null: not known.</value>
    public DateOnly? FullDate => Year is { } y and >= 1 and <= 9999 && Month is { } m && Day is { } d && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;

    /// <summary>
    /// The dateline of a report. Reads <c>COLOMBO, July 13 -</c>, <c>BAGHDAD (AP) —</c>, <c>SAN SALVADOR, 03 JAN 90 (ACAN-EFE) -- [TEXT]</c>,
    /// <c>MOSCOW. June 14. /ITAR-TASS/.</c>, and lines of nothing but <c>Bishkek, 14 June 2010</c> or <c>Friday, May 8, 2009</c>. Leaves
    /// <c>Kyrgyzstan – a country of five million –</c>.
    /// </summary>
    /// <returns>Null: the report has none.</returns>
    public static Dateline? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = 0;
        for (var lines = 0; start < text.Length && lines < LinesSearched;)
        {
            var end = text.IndexOfAny(['\n', '\r'], start);
            end = end < 0 ? text.Length : end;
            if (!string.IsNullOrWhiteSpace(text[start..end]))
            {
                lines++;
                if (At(text, start, end) is { } dateline)
                {
                    return dateline;
                }
            }

            start = end + 1;
        }

        return null;
    }

    private static Dateline? At(string text, int start, int end)
    {
        var line = text[start..Math.Min(end, start + LongestLine)];
        foreach (var match in (ReadOnlySpan<Match>)[WithMark().Match(line), Alone().Match(line)])
        {
            if (match.Success && Of(match, start) is { } dateline && IsCredible(match, line))
            {
                return dateline;
            }
        }

        return null;
    }

    // A place alone before a dash must be in capitals: otherwise it is the subject of a sentence.
    private static bool IsCredible(Match match, string line)
    {
        var place = match.Groups["place"];
        var hasMore = match.Groups["date"].Success || match.Groups["outlet"].Success || match.Groups["outlet2"].Success;
        if (!place.Success)
        {
            return hasMore;
        }

        var first = line.AsSpan(place.Index, place.Length);
        var comma = first.IndexOf(',');
        first = comma < 0 ? first : first[..comma];
        return hasMore || (first.Length > 2 && first.IndexOfAnyInRange('a', 'z') < 0);
    }

    private static Dateline? Of(Match match, int offset)
    {
        var date = match.Groups["date"];
        int? month = null, day = null, year = null, two = null;
        if (date.Success)
        {
            month = MonthOf(match.Groups["month"].Value);
            day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
            if (month is null || day < 1 || day > DateTime.DaysInMonth(2000, month.Value))
            {
                return null;
            }

            var digits = match.Groups["year"].Value.TrimStart('\'', '’');
            year = digits.Length == 4 ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
            two = digits.Length == 2 ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
        }

        var outlet = match.Groups["outlet"].Success ? match.Groups["outlet"] : match.Groups["outlet2"];
        return new Dateline
        {
            Span = SpanOf(match, offset)!.Value,
            Place = SpanOf(match.Groups["place"], offset),
            Date = SpanOf(date, offset),
            Outlet = SpanOf(outlet, offset),
            Month = month,
            Day = day,
            Year = year,
            YearInCentury = two,
        };
    }

    private static TextSpan? SpanOf(Group group, int offset)
    {
        if (!group.Success)
        {
            return null;
        }

        // "MOSCOW." loses its full stop, "Washington, D.C." keeps it.
        var words = group.Value;
        var length = words.EndsWith('.') && !words[..^1].Split(' ')[^1].Contains('.', StringComparison.Ordinal) && group.Name == "place" ? words.Length - 1 : words.Length;
        return new TextSpan(offset + group.Index, offset + group.Index + length);
    }

    // "June", "JUN", "Sept."
    private static int? MonthOf(string word)
    {
        word = word.TrimEnd('.');
        var names = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        for (var i = 0; i < 12; i++)
        {
            if (word.Length >= 3 && (names[i].Equals(word, StringComparison.OrdinalIgnoreCase)
                || (word.Length <= 4 && names[i].StartsWith(word, StringComparison.OrdinalIgnoreCase))))
            {
                return i + 1;
            }
        }

        return null;
    }

    // Words are taken whole (atomic groups) and lines are short, so that no line makes the search long. There is no time
    // limit: on a busy machine it would make a record depend on the clock.
    private const string PlaceName = @"(?!" + Weekdays + @"[ ,])(?!" + Months + @"[ ]\d)(?>\p{Lu}[\p{L}.'’\-]*)(?:[ ](?>(?:de|del|la|las|los|el|al|da|do|dos|of|and)\b|\p{Lu}[\p{L}.'’\-]*)){0,4}";
    private const string Months = @"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?i:[a-z]{0,6})\.?";
    private const string Weekdays = @"(?i:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?i:day)?\.?";
    private const string DateWords = @"(?<date>(?:" + Weekdays + @",?[ ])?(?:(?<day>\d{1,2})(?:st|nd|rd|th)?[ ](?<month>" + Months + @")(?:,?[ ](?<year>\d{4}|['’]?\d{2}(?!\d)))?|(?<month>" + Months + @")[ ](?<day>\d{1,2})(?:st|nd|rd|th)?(?:,[ ]?(?<year>\d{4})|[ ](?<year>\d{4}))?))";
    private const string Outlets = @"(?:\((?<outlet>[^()\n]{2,40})\)|/[ ]?(?<outlet2>[^/\n]{2,40}?)[ ]?/)";
    private const string Options = @"[ \t]*(?:DATELINE:[ ]*)?";

    // Place, date, outlet, each left out or not, then the mark: a dash, a full stop after /agency/, or "[Text]".
    [GeneratedRegex(@"^" + Options + @"(?:(?<place>" + PlaceName + @"(?:,[ ](?!(?:" + Months + "|" + Weekdays + @")[ ,])" + PlaceName + @"){0,2}))?(?:[.,]?[ ]?" + DateWords + @")?[.,]?[ ]?(?:" + Outlets + @")?\.?[ ]?(?:[-–—_]{1,3}(?=[\s\[""“\p{Lu}]|$)|(?<=/)\.|(?<=/\.)|(?=\[(?i:text|report|excerpt)))", RegexOptions.CultureInvariant)]
    private static partial Regex WithMark();

    // A line of nothing else; the year must be there.
    [GeneratedRegex(@"^" + Options + @"(?:(?<place>" + PlaceName + @"(?:,[ ]" + PlaceName + @"){0,2}),[ ])?(?<date>(?:" + Weekdays + @",?[ ])?(?:(?<day>\d{1,2})(?:st|nd|rd|th)?[ ](?<month>" + Months + @"),?[ ](?<year>\d{4})|(?<month>" + Months + @")[ ](?<day>\d{1,2})(?:st|nd|rd|th)?,?[ ](?<year>\d{4})))[ \t]*\.?[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();
}
