namespace Sitrep.Cli.Ingesting;

/// <summary>What can become of a report that is taken in.</summary>
internal enum IngestKind
{
    /// <summary>It is in the store now and was not before.</summary>
    Kept,

    /// <summary>It was in the store, read by another model; the new reading counts now.</summary>
    ReadAgain,

    /// <summary>It was in the store, read by this model; nothing changed.</summary>
    KeptAlready,

    /// <summary>It could not be read or kept.</summary>
    Failed,
}
