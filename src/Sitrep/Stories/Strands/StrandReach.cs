namespace Sitrep.Stories.Strands;

/// <summary>
/// Which strands can be linked with one at all, so that a store can find them by an index: they share a country, and their days
/// are no farther apart than any kind's lull. All else is <see cref="StrandLink"/>'s.
/// </summary>
/// <param name="Countries">One of these.</param>
/// <param name="Days">The strand's days, widened by the longest lull. Null: the year is not known.</param>
/// <param name="OpenDay">Month and day in the year 2000 where the year is not known, or of the days where it is.</param>
/// <param name="IsWide">True: only wide strands are in reach; false: only those that are not.</param>
public sealed record StrandReach(IReadOnlyList<string> Countries, DayRange? Days, DateOnly? OpenDay, bool IsWide)
{
    /// <summary>The longest lull of any kind of happening, in days.</summary>
    public const int LongestLull = 7;

    /// <summary>The most days that a strand can have without being wide: two months.</summary>
    public const int LongestDays = 62;

    /// <summary>How far apart two days may be, in days, of which one has no year.</summary>
    public const int OpenDays = 10;

    private const int DaysOfYear = 366;

    /// <summary>The reach of a strand.</summary>
    public static StrandReach Of(Strand strand) => strand.Days is { } days
        ? new StrandReach(strand.Countries, new DayRange(Shifted(days.From, -LongestLull), Shifted(days.Until, LongestLull)), InYear2000(days.Until), strand.IsWide)
        : new StrandReach(strand.Countries, null, strand.OpenDay, false);

    /// <summary>Whether a strand is in reach. The same for both: a is in reach of b as b is of a.</summary>
    public bool Holds(Strand strand)
    {
        if (!strand.Countries.Any(Countries.Contains))
        {
            return false;
        }

        if (Days is { } days && strand.Days is { } others)
        {
            return IsWide == strand.IsWide && days.Gap(others) == 0;
        }

        // One of the two has no year: the seasons must agree.
        return OpenDay is { } open && !IsWide && !strand.IsWide && (Days is null) != (strand.Days is null)
            && (strand.Days is { } dated ? InYear2000(dated.Until) : strand.OpenDay) is { } other
            && AcrossYears(open, other) <= OpenDays;
    }

    /// <summary>Days between two days of the year 2000, the shorter way round.</summary>
    public static int AcrossYears(DateOnly one, DateOnly other)
    {
        var apart = Math.Abs(one.DayNumber - other.DayNumber);
        return Math.Min(apart, DaysOfYear - apart);
    }

    /// <summary>The same month and day in the year 2000.</summary>
    public static DateOnly InYear2000(DateOnly day) => new(2000, day.Month, day.Day);

    private static DateOnly Shifted(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
