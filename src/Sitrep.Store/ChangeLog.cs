namespace Sitrep.Store;

/// <summary>The table <c>change</c>: what happened to the store, in order.</summary>
internal static class ChangeLog
{
    /// <summary>Notes a change within the transaction that makes it.</summary>
    public static Task AddAsync(StoreTransaction transaction, DateTimeOffset at, string kind, string? reportId, string subject, CancellationToken cancellation) =>
        transaction.InsertAsync("change", ["at", "kind", "report_id", "subject"], [[at, kind, reportId, subject]], cancellation);

    /// <summary>Changes since a moment, inclusive, in order.</summary>
    public static IAsyncEnumerable<Change> SinceAsync(StoreConnection connection, DateTimeOffset since, CancellationToken cancellation) => connection.QueryAsync(
        "SELECT id, at, kind, report_id, subject FROM change WHERE at >= $1 ORDER BY id",
        [since],
        row => new Change(row.GetInt64(0), row.GetFieldValue<DateTimeOffset>(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4)),
        cancellation);
}
