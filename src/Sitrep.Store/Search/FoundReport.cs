using Sitrep.Record;

namespace Sitrep.Store.Search;

/// <summary>A report with the events in it that were found.</summary>
/// <param name="Record">Its current record.</param>
/// <param name="EventIds">Their ids in the record, in its order: <c>e1</c>, <c>e4</c>.</param>
public sealed record FoundReport(ReportRecord Record, IReadOnlyList<string> EventIds);
