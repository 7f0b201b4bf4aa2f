namespace Sitrep.Stories.Tolls;

/// <summary>What a figure counts.</summary>
public enum TollScope
{
    /// <summary>All people harmed in the happening.</summary>
    Whole,

    /// <summary>Those of one incident within it: another place, certain people.</summary>
    Incident,

    /// <summary>Some of those whom another figure counts: "12 of them policemen". Never added to the whole.</summary>
    Part,
}
