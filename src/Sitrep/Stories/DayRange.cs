namespace Sitrep.Stories;

/// <summary>Days from one to another, both included.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; not before the first.</param>
public readonly record struct DayRange(DateOnly From, DateOnly Until)
{
    /// <value>Number of days, 1 or more.</value>
    public int Length => Until.DayNumber - From.DayNumber + 1;

    /// <summary>Days between the two ranges: 0 where they share a day, 1 where one ends the day before the other begins.</summary>
    public int Gap(DayRange other) => Math.Max(0, Math.Max(other.From.DayNumber - Until.DayNumber, From.DayNumber - other.Until.DayNumber));

    /// <summary>The shortest range that holds both.</summary>
    public DayRange Hull(DayRange other) => new(From < other.From ? From : other.From, Until > other.Until ? Until : other.Until);

    /// <summary>Whether a day lies in the range.</summary>
    public bool Contains(DateOnly day) => From <= day && day <= Until;
}
