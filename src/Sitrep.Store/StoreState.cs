namespace Sitrep.Store;

/// <summary>What a database holds.</summary>
internal enum StoreState
{
    /// <summary>Nothing yet.</summary>
    Empty,

    /// <summary>A store, of whatever version.</summary>
    Store,

    /// <summary>Something that is not Sitrep's and is left alone.</summary>
    Other,
}
