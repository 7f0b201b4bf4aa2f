namespace Sitrep.Store;

/// <summary>What one model read in a report. Every reading is kept; one of them is current.</summary>
/// <param name="Id">Row of the reading; ascending in the order of reading.</param>
/// <param name="Model">Name and version of what read it.</param>
/// <param name="ReadAt">When, UTC.</param>
/// <param name="Json">The record, byte for byte as it was written.</param>
/// <param name="IsCurrent">Whether searches and stories see it.</param>
public sealed record Reading(long Id, string Model, DateTimeOffset ReadAt, string Json, bool IsCurrent);
