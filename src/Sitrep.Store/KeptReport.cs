using Sitrep.Record;

namespace Sitrep.Store;

/// <summary>A report in the store with its current record.</summary>
/// <param name="Record">What the current reading found.</param>
/// <param name="Model">Name and version of what read it.</param>
/// <param name="ReadAt">When it was read, UTC.</param>
/// <param name="ReceivedAt">When the report was first kept, UTC.</param>
/// <param name="Voice">Id of the first report, by day of publication and id, of those that are near-copies of this one; its own id where there are none.</param>
public sealed record KeptReport(ReportRecord Record, string Model, DateTimeOffset ReadAt, DateTimeOffset ReceivedAt, string Voice)
{
    /// <value>The report's id.</value>
    public string Id => Record.Report.Id!;
}
