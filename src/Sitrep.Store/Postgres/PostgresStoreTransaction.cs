using System.Globalization;
using Npgsql;

namespace Sitrep.Store.Postgres;

/// <summary>A turn at writing, under the lock that all writers of the database take.</summary>
internal sealed class PostgresStoreTransaction(PostgresEngine engine, NpgsqlConnection connection, NpgsqlTransaction transaction)
    : StoreTransaction(engine, connection, staysOpen: false)
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<long>> ReserveIdsAsync(string table, int count, CancellationToken cancellation) =>
        count == 0 ? [] : await ListAsync(
            "SELECT nextval(pg_get_serial_sequence($1, 'id')) FROM generate_series(1, $2)", [table, count], row => row.GetInt64(0), cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public override Task InsertAsync(string table, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<object?>> rows, CancellationToken cancellation) =>
        rows.Count == 0 ? Task.CompletedTask : ToldAsync(() => CopyAsync(table, columns, rows, cancellation));

    /// <inheritdoc/>
    public override Task CommitAsync(CancellationToken cancellation) => ToldAsync(async () =>
    {
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return true;
    });

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    // COPY, because a row at a time would cost a journey to the server each.
    private async Task<ulong> CopyAsync(string table, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<object?>> rows, CancellationToken cancellation)
    {
        var sql = $"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)";
        await using var importer = await connection.BeginBinaryImportAsync(sql, cancellation).ConfigureAwait(false);
        foreach (var row in rows)
        {
            await importer.StartRowAsync(cancellation).ConfigureAwait(false);
            foreach (var value in row)
            {
                await WriteAsync(importer, Kept(value), cancellation).ConfigureAwait(false);
            }
        }

        return await importer.CompleteAsync(cancellation).ConfigureAwait(false);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter importer, object value, CancellationToken cancellation) => value switch
    {
        DBNull => importer.WriteNullAsync(cancellation),
        string text => importer.WriteAsync(text, cancellation),
        long number => importer.WriteAsync(number, cancellation),
        int number => importer.WriteAsync(number, cancellation),
        double number => importer.WriteAsync(number, cancellation),
        bool flag => importer.WriteAsync(flag, cancellation),
        DateOnly day => importer.WriteAsync(day, cancellation),
        DateTimeOffset moment => importer.WriteAsync(moment, cancellation),
        _ => throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"A {value.GetType().Name} can't be kept; {nameof(StoreConnection)} says what can.")),
    };
}
