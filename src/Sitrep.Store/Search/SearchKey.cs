namespace Sitrep.Store.Search;

/// <summary>
/// The number of an event in the index: its first day, then its row. Both engines keep the index in this order, so that the
/// newest matches come first without sorting, and a stretch of days is a stretch of the index.
/// </summary>
internal static class SearchKey
{
    /// <summary>
    /// Days between the first and last of an event that is found by a stretch of keys alone. Longer ones, few, bear a tag and are
    /// looked up apart: they may have begun long before the days that are asked for.
    /// </summary>
    public const int ShortDays = 31;

    private const int RowBits = 32;

    /// <summary>The key of an event.</summary>
    /// <param name="days">Its days. Null: not known; it is then as new as its report, and matches no day.</param>
    /// <param name="published">Day of publication. Null: not known; the event then comes last.</param>
    /// <param name="eventId">Its row, less than 2 to the 32nd.</param>
    public static long Of(DaySpan? days, DateOnly? published, long eventId) =>
        First(days?.From ?? published ?? DateOnly.MinValue) | (eventId is >= 0 and < 1L << RowBits ? eventId : throw new ArgumentOutOfRangeException(nameof(eventId)));

    /// <summary>The lowest key of a day.</summary>
    public static long First(DateOnly day) => (long)day.DayNumber << RowBits;

    /// <summary>The highest key of a day.</summary>
    public static long Last(DateOnly day) => First(day) | ((1L << RowBits) - 1);

    /// <summary>The day in a key.</summary>
    public static int DayNumberOf(long key) => (int)(key >> RowBits);

    /// <summary>Whether an event needs the tag of long ones.</summary>
    public static bool IsLong(DaySpan? days) => days is { } span && span.Until.DayNumber - span.From.DayNumber > ShortDays;
}
