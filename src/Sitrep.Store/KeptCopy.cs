namespace Sitrep.Store;

/// <summary>Another report with the same words: both are one voice.</summary>
/// <param name="Id">The report's id.</param>
/// <param name="Source">Its outlet. Null: not known.</param>
/// <param name="Published">Its day of publication. Null: not known.</param>
public sealed record KeptCopy(string Id, string? Source, DateOnly? Published);
