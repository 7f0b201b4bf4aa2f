using Sitrep.Record;
using Sitrep.Store.Rows;

namespace Sitrep.Store;

/// <summary>Writes a report with its reading and the rows of its events, within a transaction that somebody else commits.</summary>
internal static class ReportWriter
{
    private static readonly string[] ReportColumns =
        ["id", "source", "url", "title", "published", "published_basis", "language", "text", "received_at", "voice"];

    /// <summary>Writes a report unless this model has read it before.</summary>
    /// <param name="transaction">Committed by the caller.</param>
    /// <param name="record">What was read.</param>
    /// <param name="model">Name and version of what read it.</param>
    /// <param name="at">Now, UTC, whole milliseconds.</param>
    /// <param name="participants">Called in their order after the rows are written.</param>
    /// <param name="cancellation">Gives up; nothing may be committed then.</param>
    /// <exception cref="FormatException">The record contradicts itself; nothing may be committed.</exception>
    public static async Task<WriteOutcome> WriteAsync(
        StoreTransaction transaction, ReportRecord record, string model, DateTimeOffset at, IReadOnlyList<IWriteParticipant> participants, CancellationToken cancellation)
    {
        var rows = new RecordRows(record);
        var id = record.Report.Id!;
        if (await HasReadAsync(transaction, id, model, cancellation).ConfigureAwait(false))
        {
            return WriteOutcome.Unchanged;
        }

        var before = await CurrentAsync(transaction, id, cancellation).ConfigureAwait(false);
        if (before is null)
        {
            await AddReportAsync(transaction, record.Report, at, cancellation).ConfigureAwait(false);
        }
        else
        {
            await UpdateReportAsync(transaction, record.Report, cancellation).ConfigureAwait(false);
            await transaction.ExecuteAsync("UPDATE reading SET is_current = FALSE WHERE report_id = $1 AND is_current", [id], cancellation).ConfigureAwait(false);
            await transaction.ExecuteAsync("DELETE FROM event WHERE report_id = $1", [id], cancellation).ConfigureAwait(false);
        }

        var readingId = (await transaction.ReserveIdsAsync("reading", 1, cancellation).ConfigureAwait(false))[0];
        await transaction.InsertAsync(
            "reading", ["id", "report_id", "model", "read_at", "record", "is_current"], [[readingId, id, model, at, record.ToJson(), true]], cancellation).ConfigureAwait(false);

        var eventIds = await transaction.ReserveIdsAsync("event", record.Events.Count, cancellation).ConfigureAwait(false);
        rows.Fill(readingId, eventIds);
        await transaction.InsertAsync("event", EventRow.Columns, rows.Events.ConvertAll(r => r.Values), cancellation).ConfigureAwait(false);
        await transaction.InsertAsync("event_place", EventPlaceRow.Columns, rows.Places.ConvertAll(r => r.Values), cancellation).ConfigureAwait(false);
        await transaction.InsertAsync("event_actor", EventActorRow.Columns, rows.Actors.ConvertAll(r => r.Values), cancellation).ConfigureAwait(false);
        await transaction.InsertAsync("toll", TollRow.Columns, rows.Tolls.ConvertAll(r => r.Values), cancellation).ConfigureAwait(false);
        await ChangeLog.AddAsync(transaction, at, before is null ? ChangeKind.Report : ChangeKind.Reading, id, id, cancellation).ConfigureAwait(false);

        var written = new WrittenReport(id, record, before, readingId, rows.Events.ToDictionary(e => e.LocalId, e => e.Id, StringComparer.Ordinal), at);
        foreach (var participant in participants)
        {
            await participant.WrittenAsync(transaction, written, cancellation).ConfigureAwait(false);
        }

        return before is null ? WriteOutcome.Added : WriteOutcome.ReadAgain;
    }

    /// <summary>Whether the store holds a reading of the report by the model.</summary>
    public static async Task<bool> HasReadAsync(StoreConnection connection, string reportId, string model, CancellationToken cancellation) =>
        await connection.FirstAsync("SELECT 1 FROM reading WHERE report_id = $1 AND model = $2", [reportId, model], row => row.GetInt32(0), cancellation).ConfigureAwait(false) == 1;

    private static async Task<ReportRecord?> CurrentAsync(StoreConnection connection, string reportId, CancellationToken cancellation) =>
        await connection.FirstAsync("SELECT record FROM reading WHERE report_id = $1 AND is_current", [reportId], row => row.GetString(0), cancellation).ConfigureAwait(false) is { } json
            ? ReportRecord.FromJson(json)
            : null;

    private static Task AddReportAsync(StoreTransaction transaction, ReportSection report, DateTimeOffset at, CancellationToken cancellation) => transaction.InsertAsync(
        "report",
        ReportColumns,
        [[report.Id, report.Source, report.Url, report.Title, RecordRows.Day(report.Published), report.PublishedBasis, report.Language, report.Text, at, report.Id]],
        cancellation);

    // Source and text make the id and stay; the rest may be known better now.
    private static Task<int> UpdateReportAsync(StoreTransaction transaction, ReportSection report, CancellationToken cancellation) => transaction.ExecuteAsync(
        "UPDATE report SET url = $2, title = $3, published = $4, published_basis = $5, language = $6 WHERE id = $1",
        [report.Id, report.Url, report.Title, RecordRows.Day(report.Published), report.PublishedBasis, report.Language],
        cancellation);
}
