using System.Globalization;
using Npgsql;

namespace Sitrep.Store.Postgres;

/// <summary>A store in a PostgreSQL database with PostGIS, in the first schema of the connection's search path.</summary>
internal sealed class PostgresEngine : IStoreEngine
{
    // Any number that others are unlikely to lock: "SITREP" in ASCII.
    private const long WriterLock = 0x534954524550;

    private readonly NpgsqlDataSource _source;

    /// <summary>The store at an address: a connection string of Npgsql, or <c>postgres://user@host/database</c>.</summary>
    /// <exception cref="StoreException">The address can't be read.</exception>
    public PostgresEngine(string address)
    {
        var builder = PostgresAddress.Parse(address);
        Name = $"{builder.Host}/{builder.Database ?? builder.Username}";
        _source = NpgsqlDataSource.Create(builder);
    }

    /// <inheritdoc/>
    public string Folder => "Postgres";

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string ParameterName(int position) => "";

    /// <inheritdoc/>
    public async Task<StoreState> StateAsync(StoreConnection connection, CancellationToken cancellation)
    {
        const string Sql = """
            SELECT coalesce(bool_or(relname = 'sitrep_migration'), FALSE), coalesce(bool_or(relname IN ('report', 'reading', 'event')), FALSE)
            FROM pg_class WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
            """;
        var (store, other) = await connection.FirstAsync(Sql, [], row => (row.GetBoolean(0), row.GetBoolean(1)), cancellation).ConfigureAwait(false);
        return store ? StoreState.Store : other ? StoreState.Other : StoreState.Empty;
    }

    /// <inheritdoc/>
    public async Task<StoreConnection> OpenAsync(CancellationToken cancellation) => new(this, await ConnectAsync(cancellation).ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task<StoreTransaction> BeginWriteAsync(CancellationToken cancellation)
    {
        var connection = await ConnectAsync(cancellation).ConfigureAwait(false);
        try
        {
            var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);

            // Stories depend on all that was written before, so writers go one by one, as they do in SQLite.
            await using var command = connection.CreateCommand();
            command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SET LOCAL lock_timeout = '60s'; SELECT pg_advisory_xact_lock({WriterLock}); SET LOCAL lock_timeout = DEFAULT");
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
            return new PostgresStoreTransaction(this, connection, transaction);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw new StoreException($"{Name}: another process has been writing for a minute; try again when it has ended", e);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellation)
    {
        try
        {
            return await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            throw new StoreException($"{Name} can't be opened as a store: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }
}
