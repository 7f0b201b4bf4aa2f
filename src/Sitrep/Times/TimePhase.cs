namespace Sitrep.Times;

/// <summary>A part of a period told by its place in it.</summary>
public enum TimePhase
{
    /// <summary>"early 2009", "the beginning of May".</summary>
    Early,

    /// <summary>"mid-March", "the middle of 1998".</summary>
    Mid,

    /// <summary>"late last year", "the end of May".</summary>
    Late,

    /// <summary>The very end: "by the end of the year", "year end".</summary>
    End,

    /// <summary>The part that had passed on the report's day: "earlier this year".</summary>
    Earlier,

    /// <summary>The part still to come on the report's day: "later this year".</summary>
    Later,
}
