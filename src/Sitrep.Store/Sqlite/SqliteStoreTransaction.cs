using Microsoft.Data.Sqlite;

namespace Sitrep.Store.Sqlite;

/// <summary>A turn at writing on the file's one writing connection.</summary>
internal sealed class SqliteStoreTransaction : StoreTransaction
{
    private readonly SqliteWriter _writer;
    private readonly SemaphoreSlim _turn;
    private readonly SqliteTransaction _transaction;
    private bool _disposed;

    /// <summary>Begins; waits for other processes. The turn is given back on disposing.</summary>
    public SqliteStoreTransaction(SqliteEngine engine, SqliteWriter writer, SemaphoreSlim turn)
        : base(engine, writer.Connection, staysOpen: true)
    {
        (_writer, _turn) = (writer, turn);

        // BEGIN IMMEDIATE: a transaction that starts by reading could not become a writer once another has written.
        _transaction = writer.Connection.BeginTransaction(deferred: false);
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<long>> ReserveIdsAsync(string table, int count, CancellationToken cancellation)
    {
        // Nobody else writes, and rows inserted with these ids move the sequence on.
        var last = await FirstAsync("SELECT seq FROM sqlite_sequence WHERE name = $1", [table], row => row.GetInt64(0), cancellation).ConfigureAwait(false);
        return [.. Enumerable.Range(1, count).Select(i => last + i)];
    }

    /// <inheritdoc/>
    public override async Task InsertAsync(string table, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<object?>> rows, CancellationToken cancellation)
    {
        var places = string.Join(", ", Enumerable.Range(1, columns.Count).Select(Engine.ParameterName));
        var command = _writer.Prepared($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({places})", columns.Count, _transaction);
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                command.Parameters[i].Value = Kept(row[i]);
            }

            await ToldAsync(() => command.ExecuteNonQueryAsync(cancellation)).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override Task CommitAsync(CancellationToken cancellation) => ToldAsync(async () =>
    {
        await _transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return true;
    });

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (!_disposed)
        {
            _disposed = true;
            try
            {
                await _transaction.DisposeAsync().ConfigureAwait(false);
            }
            finally
            {
                _turn.Release();
            }
        }

        await base.DisposeAsync().ConfigureAwait(false);
    }
}
