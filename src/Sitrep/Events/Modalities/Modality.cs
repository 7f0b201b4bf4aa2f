namespace Sitrep.Events.Modalities;

/// <summary>Whether an event took place, in the record's words (after FactBank, Saurí and Pustejovsky 2009, and PLOVER's auxiliary modes).</summary>
public enum Modality
{
    /// <summary>It took place, or is told as if.</summary>
    Happened,

    /// <summary>It is going on.</summary>
    Ongoing,

    /// <summary>It is intended or scheduled.</summary>
    Planned,

    /// <summary>Somebody promises it.</summary>
    Promised,

    /// <summary>Somebody asks for it.</summary>
    Requested,

    /// <summary>Somebody with authority orders it.</summary>
    Ordered,

    /// <summary>Somebody threatens it.</summary>
    Threatened,

    /// <summary>Somebody offers it.</summary>
    Offered,

    /// <summary>It may be or may come.</summary>
    Possible,

    /// <summary>It holds only if something else does.</summary>
    Conditional,
}
