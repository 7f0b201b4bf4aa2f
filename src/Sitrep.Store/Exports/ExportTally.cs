namespace Sitrep.Store.Exports;

/// <summary>What an export came to.</summary>
/// <param name="Written">Events written.</param>
/// <param name="LeftOut">Events that the format's codebook does not admit, counted by the first reason that held.</param>
public sealed record ExportTally(long Written, IReadOnlyDictionary<string, long> LeftOut);
