namespace Sitrep.Times;

/// <summary>The unit that a time is exact to.</summary>
public enum TimePrecision
{
    /// <summary>A clock time.</summary>
    Minute,

    /// <summary>Morning, afternoon, evening, night.</summary>
    PartOfDay,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A week or a weekend.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A season, quarter or half of a year.</summary>
    Season,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A decade or longer, or only "recently", "in the past".</summary>
    Vague,
}
