namespace Sitrep.Times;

/// <summary>A unit that times are counted in.</summary>
public enum TimeUnit
{
    /// <summary>Sixty seconds.</summary>
    Minute,

    /// <summary>Sixty minutes.</summary>
    Hour,

    /// <summary>A day of the calendar.</summary>
    Day,

    /// <summary>Saturday and Sunday.</summary>
    Weekend,

    /// <summary>Monday to Sunday, as ISO 8601 counts weeks.</summary>
    Week,

    /// <summary>Two weeks.</summary>
    Fortnight,

    /// <summary>A month of the calendar.</summary>
    Month,

    /// <summary>Three months, the first from January.</summary>
    Quarter,

    /// <summary>A year of the calendar.</summary>
    Year,

    /// <summary>Ten years, the first ending in 0.</summary>
    Decade,

    /// <summary>A hundred years, the first ending in 00, as GUM and TIMEX3 count them.</summary>
    Century,
}
