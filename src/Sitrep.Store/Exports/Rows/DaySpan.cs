using System.Globalization;
using Sitrep.Record;

namespace Sitrep.Store.Exports.Rows;

/// <summary>The days within which an event lies, both inclusive.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day; not before the first.</param>
internal readonly record struct DaySpan(DateOnly First, DateOnly Last)
{
    /// <value>How many days, 1 or more.</value>
    public int Count => Last.DayNumber - First.DayNumber + 1;

    /// <value>The day in the middle; of two, the earlier.</value>
    public DateOnly Middle => First.AddDays((Count - 1) / 2);

    /// <summary>The days of a time. Null: none is told, or it is open at one end.</summary>
    public static DaySpan? Of(TimeRecord? time) =>
        Day(time?.Start) is { } first && Day(time?.End) is { } last && first <= last ? new DaySpan(first, last) : null;

    /// <summary>A day as records write it. Null: not told, or less than a day of a year.</summary>
    public static DateOnly? Day(string? iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
