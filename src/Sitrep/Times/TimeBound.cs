namespace Sitrep.Times;

/// <summary>What the word before a time makes of it: the whole, its beginning or its end.</summary>
public enum TimeBound
{
    /// <summary>The time itself: "on June 20", "in April".</summary>
    None,

    /// <summary>All from it on: "since April", "from 1928 onwards".</summary>
    Since,

    /// <summary>All up to and with it: "until June 20", "through March".</summary>
    Until,

    /// <summary>At some time up to and with it: "by Friday".</summary>
    By,

    /// <summary>At some time before it: "before midnight".</summary>
    Before,

    /// <summary>At some time after it: "after June 10".</summary>
    After,
}
