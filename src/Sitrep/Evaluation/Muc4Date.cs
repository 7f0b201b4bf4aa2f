using System.Globalization;

namespace Sitrep.Evaluation;

/// <summary>
/// When an incident was, as MUC-4's keys tell it: <c>30 DEC 89</c> a day, <c>03 JAN 90 - 04 JAN 90</c> some day between two,
/// <c>- 08 JAN 90</c> on or before a day.
/// </summary>
/// <param name="Start">First day that is possible. Null: open.</param>
/// <param name="End">Last day that is possible. Null: open.</param>
public readonly record struct Muc4Date(DateOnly? Start, DateOnly? End)
{
    // "On or before": MUC asks for incidents of the last two months.
    private const int DaysBefore = 61;

    private static readonly string[] s_months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    /// <summary>Reads one of the forms.</summary>
    public static bool TryParse(string text, out Muc4Date date)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var (left, right) = dash < 0 ? (text.Trim(), text.Trim()) : (text[..dash].Trim(), text[(dash + 1)..].Trim());
        var (start, end) = (Day(left), Day(right));
        date = new Muc4Date(start, end);
        return (start is not null || left.Length == 0) && (end is not null || right.Length == 0) && (start is not null || end is not null);
    }

    /// <summary>Whether an incident between two days, which are open where they are null, is one of this date.</summary>
    public bool Agrees(DateOnly? start, DateOnly? end)
    {
        if (Start is null)
        {
            return end == End || (start is not null && end < End && end > End!.Value.AddDays(-DaysBefore));
        }

        return start >= Start && (End is null || end <= End);
    }

    /// <summary>A day in the archive's form, two digits for a year of the twentieth century. Null: it is none.</summary>
    internal static DateOnly? Day(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 3 || parts[1].Length < 3
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return null;
        }

        var month = Array.IndexOf(s_months, parts[1][..3].ToUpperInvariant()) + 1;
        year += year < 100 ? 1900 : 0;
        return month > 0 && year is > 1900 and < 2000 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }
}
