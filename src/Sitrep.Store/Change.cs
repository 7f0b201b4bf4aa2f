namespace Sitrep.Store;

/// <summary>Something that was added to the store or changed in it.</summary>
/// <param name="Id">Ascending in the order of writing.</param>
/// <param name="At">When, UTC, whole milliseconds.</param>
/// <param name="Kind">One of <see cref="ChangeKind"/>.</param>
/// <param name="ReportId">The report concerned. Null: none.</param>
/// <param name="Subject">Id of what changed: of the report, the decision, the story.</param>
public sealed record Change(long Id, DateTimeOffset At, string Kind, string? ReportId, string Subject);
