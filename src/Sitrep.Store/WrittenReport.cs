using Sitrep.Record;

namespace Sitrep.Store;

/// <summary>A report that has just been written, for those who keep in step with it.</summary>
/// <param name="Id">The report's id.</param>
/// <param name="Record">Its current record.</param>
/// <param name="Before">The record that was current before. Null: the report is new.</param>
/// <param name="ReadingId">Row of the reading.</param>
/// <param name="EventIds">Row of each event, by its id in the record (<c>e1</c>).</param>
/// <param name="At">When it was written, UTC, whole milliseconds.</param>
internal sealed record WrittenReport(
    string Id, ReportRecord Record, ReportRecord? Before, long ReadingId, IReadOnlyDictionary<string, long> EventIds, DateTimeOffset At);
