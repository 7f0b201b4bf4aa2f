namespace Sitrep.Stories.Measures;

/// <summary>How a measure stands at a date.</summary>
public enum MeasureState
{
    /// <summary>It is announced and not yet in force.</summary>
    Announced,

    /// <summary>It is in force.</summary>
    InForce,

    /// <summary>It is in force for longer, or over more, than it was first to be.</summary>
    Extended,

    /// <summary>It was ended.</summary>
    Lifted,

    /// <summary>Its last day is over, and nobody has told that it goes on.</summary>
    Expired,
}
