namespace Sitrep.Store;

/// <summary>What can change in a store, as the table <c>change</c> spells it.</summary>
public static class ChangeKind
{
    /// <summary>A report was added.</summary>
    public const string Report = "report";

    /// <summary>A report was read again by another model.</summary>
    public const string Reading = "reading";

    /// <summary>A person decided something.</summary>
    public const string Decision = "decision";
}
