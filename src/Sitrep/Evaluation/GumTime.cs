using System.Globalization;
using Sitrep.Text;
using Sitrep.Times;

namespace Sitrep.Evaluation;

/// <summary>
/// A date or time as GUM's annotators tagged it, in TEI's attributes (TEI P5, att.datable.w3c): a value, an interval, or
/// bounds. <c>--06</c> is any June, a leading minus a year before Christ.
/// </summary>
/// <param name="Span">Where it stands.</param>
/// <param name="When">Its value. Null: told otherwise.</param>
/// <param name="From">First day, month or year of an interval. Null: none.</param>
/// <param name="To">Its last. Null: none.</param>
/// <param name="NotBefore">Earliest that is possible. Null: not told.</param>
/// <param name="NotAfter">Latest that is possible. Null: not told.</param>
public sealed record GumTime(TextSpan Span, string? When, string? From, string? To, string? NotBefore, string? NotAfter)
{
    /// <summary>
    /// Whether a TIMEX3 value means the same. A value of a day agrees with any hour or part of that day, since GUM tags
    /// "Thursday" of "Thursday night"; an interval agrees with the decade, century or season that it spans and with equal
    /// first and last days; bounds agree with what lies within them.
    /// </summary>
    /// <param name="timex">The value.</param>
    /// <param name="start">First day of what the words mean. Null: not known.</param>
    /// <param name="end">Last day. Null: not known.</param>
    public bool Agrees(string timex, DateOnly? start, DateOnly? end)
    {
        if (When is not null)
        {
            return AgreesWithValue(Timex(When), timex);
        }

        if (From is not null && To is not null)
        {
            return IntervalTimex(From, To) == timex || (First(From) is { } first && Last(To) is { } last && start == first && end == last);
        }

        var (earliest, latest) = (NotBefore ?? From, NotAfter ?? To);
        if (earliest is not null && latest is null && Timex(earliest) == timex)
        {
            return true;
        }

        return (earliest is not null || latest is not null)
            && (earliest is null || (start is { } s && First(earliest) is { } e && s >= e) || (start is null && latest is not null && Timex(latest) == timex))
            && (latest is null || (end is { } l && Last(latest) is { } la && l <= la) || Timex(latest) == timex);
    }

    private static bool AgreesWithValue(string gold, string timex)
    {
        var time = timex.IndexOf('T', StringComparison.Ordinal);
        if (gold[0] == 'T')
        {
            return time >= 0 && timex[time..].StartsWith(gold, StringComparison.Ordinal);
        }

        var hasTime = gold.Contains('T', StringComparison.Ordinal);
        return gold == (hasTime || time <= 0 ? timex : timex[..time]);
    }

    private static string Timex(string iso)
    {
        if (iso.StartsWith("--", StringComparison.Ordinal))
        {
            return "XXXX-" + iso[2..];
        }

        if (iso[0] == '-')
        {
            return "BC" + iso[1..].PadLeft(4, '0');
        }

        // Seconds are always :00 in GUM.
        var text = iso.Length > 3 && iso.EndsWith(":00", StringComparison.Ordinal) ? iso[..^3] : iso;
        return text.Contains(':', StringComparison.Ordinal) && !text.Contains('T', StringComparison.Ordinal) ? "T" + text
            : text.Length < 4 ? text.PadLeft(4, '0') : text;
    }

    private static string? IntervalTimex(string from, string to)
    {
        var year = from.StartsWith("--", StringComparison.Ordinal) ? "XXXX" : from[..Math.Min(4, from.Length)];
        var season = (Part(from), Part(to)) switch
        {
            ("03", "06" or "05") => "SP",
            ("06", "09" or "08") => "SU",
            ("09", "12" or "11") => "FA",
            ("12", "03" or "02") => "WI",
            _ => null,
        };
        if (season is not null)
        {
            return $"{year}-{season}";
        }

        if (First(from) is not { } first || Last(to) is not { } last)
        {
            return null;
        }

        // Some of its decades begin or end a year off.
        var years = last.Year - first.Year;
        return first.Year / 100 == last.Year / 100 && years is 98 or 99 ? (first.Year / 100).ToString("00", CultureInfo.InvariantCulture)
            : first.Year / 10 == last.Year / 10 && years is 8 or 9 ? (first.Year / 10).ToString("000", CultureInfo.InvariantCulture)
            : null;
    }

    // The month of a value that is exact to a month, or of the first or last day of one.
    private static string? Part(string iso)
    {
        var bare = iso.StartsWith("--", StringComparison.Ordinal) ? iso[2..] : iso.Length > 5 ? iso[5..] : "";
        return bare.Length == 2 ? bare : bare.Length == 5 && bare[3..] is "01" or "28" or "29" or "30" or "31" ? bare[..2] : null;
    }

    private static DateOnly? First(string iso) => TimexParser.TryParse(Timex(iso), out var start, out _) ? start : null;

    private static DateOnly? Last(string iso) => TimexParser.TryParse(Timex(iso), out _, out var end) ? end : null;
}
