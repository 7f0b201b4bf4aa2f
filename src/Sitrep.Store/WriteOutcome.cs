namespace Sitrep.Store;

/// <summary>What writing a report came to.</summary>
public enum WriteOutcome
{
    /// <summary>The report was not in the store and now is.</summary>
    Added,

    /// <summary>The report was there, read by another model: the new reading is current, the old one is kept.</summary>
    ReadAgain,

    /// <summary>The report was there, read by the same model: nothing was written.</summary>
    Unchanged,
}
