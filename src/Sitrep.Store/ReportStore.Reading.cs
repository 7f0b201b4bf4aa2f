using System.Data.Common;
using System.Runtime.CompilerServices;
using Sitrep.Record;

namespace Sitrep.Store;

public sealed partial class ReportStore
{
    private const string CurrentReports =
        "SELECT reading.record, reading.model, reading.read_at, report.received_at, report.voice FROM reading JOIN report ON report.id = reading.report_id WHERE reading.is_current";

    /// <summary>A report with its current record. Null: the store does not hold it.</summary>
    public async Task<KeptReport?> FindAsync(string reportId, CancellationToken cancellation = default)
    {
        await using var connection = await Engine.OpenAsync(cancellation).ConfigureAwait(false);
        return await FindAsync(connection, reportId, cancellation).ConfigureAwait(false);
    }

    /// <summary>Reports with their current records, in the order given; ids that the store does not hold are left out.</summary>
    public async IAsyncEnumerable<KeptReport> FindAsync(IEnumerable<string> reportIds, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reportIds);
        await using var connection = await Engine.OpenAsync(cancellation).ConfigureAwait(false);
        foreach (var id in reportIds)
        {
            if (await FindAsync(connection, id, cancellation).ConfigureAwait(false) is { } report)
            {
                yield return report;
            }
        }
    }

    /// <summary>All reports with their current records, by id.</summary>
    public async IAsyncEnumerable<KeptReport> AllAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var connection = await Engine.OpenAsync(cancellation).ConfigureAwait(false);
        await foreach (var report in connection.QueryAsync($"{CurrentReports} ORDER BY reading.report_id", [], Kept, cancellation).ConfigureAwait(false))
        {
            yield return report;
        }
    }

    /// <summary>All readings of a report, the oldest first.</summary>
    public async Task<IReadOnlyList<Reading>> ReadingsAsync(string reportId, CancellationToken cancellation = default)
    {
        await using var connection = await Engine.OpenAsync(cancellation).ConfigureAwait(false);
        return await connection.ListAsync(
            "SELECT id, model, read_at, record, is_current FROM reading WHERE report_id = $1 ORDER BY id",
            [reportId],
            row => new Reading(row.GetInt64(0), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2), row.GetString(3), row.GetBoolean(4)),
            cancellation).ConfigureAwait(false);
    }

    /// <summary>What was added or changed since a moment, inclusive, in order.</summary>
    public async IAsyncEnumerable<Change> ChangesAsync(DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var connection = await Engine.OpenAsync(cancellation).ConfigureAwait(false);
        await foreach (var change in ChangeLog.SinceAsync(connection, since, cancellation).ConfigureAwait(false))
        {
            yield return change;
        }
    }

    /// <summary>A report with its current record, on a connection that may be in the midst of writing. Null: not there.</summary>
    internal static Task<KeptReport?> FindAsync(StoreConnection connection, string reportId, CancellationToken cancellation) =>
        connection.FirstAsync($"{CurrentReports} AND reading.report_id = $1", [reportId], Kept, cancellation);

    private static KeptReport Kept(DbDataReader row) => new(
        ReportRecord.FromJson(row.GetString(0)), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2), row.GetFieldValue<DateTimeOffset>(3), row.GetString(4));
}
