using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Sitrep.Store.Sqlite;

/// <summary>
/// A store in one file. Written ahead (WAL): those who read never wait for the one who writes. Every commit is on the disk before
/// it returns (<c>synchronous=FULL</c>): reading a report costs far more than the flush, and a coder's word must outlive a power cut.
/// </summary>
internal sealed class SqliteEngine : IStoreEngine
{
    /// <summary>Marks a SQLite file as a store: "SITR".</summary>
    private const int ApplicationId = 0x53495452;

    // SQLite's primary result codes.
    private const int Busy = 5;
    private const int NotADatabase = 26;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly string _file;
    private readonly string _readers;
    private readonly string _writer;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private SqliteWriter? _open;

    /// <summary>The store in a file, which need not be there yet.</summary>
    public SqliteEngine(string file)
    {
        _file = Path.GetFullPath(file);
        Name = file;
        _readers = new SqliteConnectionStringBuilder { DataSource = _file, ForeignKeys = true }.ConnectionString;

        // The writer waits for others in BeginWriteAsync, where waiting can be given up.
        _writer = new SqliteConnectionStringBuilder { DataSource = _file, ForeignKeys = true, Pooling = false, DefaultTimeout = 1 }.ConnectionString;
    }

    /// <inheritdoc/>
    public string Folder => "Sqlite";

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string ParameterName(int position) => string.Create(CultureInfo.InvariantCulture, $"${position}");

    /// <inheritdoc/>
    public async Task<StoreState> StateAsync(StoreConnection connection, CancellationToken cancellation)
    {
        // In one statement, so that it is one moment: tables and mark appear together.
        const string Sql = "SELECT (SELECT count(*) FROM sqlite_schema), (SELECT application_id FROM pragma_application_id)";
        try
        {
            var (tables, mark) = await connection.FirstAsync(Sql, [], row => (row.GetInt64(0), row.GetInt64(1)), cancellation).ConfigureAwait(false);
            return mark == ApplicationId ? StoreState.Store : tables == 0 && mark == 0 ? StoreState.Empty : StoreState.Other;
        }
        catch (StoreException e) when (e.InnerException is SqliteException { SqliteErrorCode: NotADatabase })
        {
            return StoreState.Other;
        }
    }

    /// <inheritdoc/>
    public async Task<StoreConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = await OpenFileAsync(_readers, "PRAGMA query_only = ON", cancellation).ConfigureAwait(false);
        return new StoreConnection(this, connection);
    }

    /// <inheritdoc/>
    public async Task<StoreTransaction> BeginWriteAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            for (var start = Stopwatch.GetTimestamp(); ;)
            {
                try
                {
                    _open ??= new SqliteWriter(await OpenFileAsync(_writer, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", cancellation).ConfigureAwait(false));
                    return new SqliteStoreTransaction(this, _open, _turn);
                }
                catch (SqliteException e) when (e.SqliteErrorCode == Busy)
                {
                    // SQLite itself waits a second at a time and can't be interrupted meanwhile.
                    cancellation.ThrowIfCancellationRequested();
                    if (Stopwatch.GetElapsedTime(start) > LongestWait)
                    {
                        throw new StoreException($"{Name}: another process has been writing for a minute; try again when it has ended", e);
                    }
                }
            }
        }
        catch
        {
            _turn.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_open is not null)
        {
            await _open.DisposeAsync().ConfigureAwait(false);
        }

        using (var pooled = new SqliteConnection(_readers))
        {
            SqliteConnection.ClearPool(pooled);
        }

        _turn.Dispose();
    }

    private async Task<SqliteConnection> OpenFileAsync(string connectionString, string settings, CancellationToken cancellation)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            await using var command = connection.CreateCommand();
            command.CommandText = settings;
            await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
            return connection;
        }
        catch (Exception e)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            if (e is SqliteException { SqliteErrorCode: NotADatabase })
            {
                throw new StoreException($"{Name} is a file, but no store of Sitrep's, and is left as it is; give the store another name", e);
            }

            if (e is SqliteException { SqliteErrorCode: not Busy } or IOException or UnauthorizedAccessException)
            {
                throw new StoreException($"{Name} can't be opened as a store: {e.Message}", e);
            }

            throw;
        }
    }
}
