namespace Sitrep.Record;

/// <summary>How long a measure holds. Days in ISO 8601, both inclusive, or a TIMEX3 value where the year is not known.</summary>
/// <param name="From">First day. Null: not told.</param>
/// <param name="Until">Last day. Null: open.</param>
public sealed record ValidityRecord(string? From, string? Until);
