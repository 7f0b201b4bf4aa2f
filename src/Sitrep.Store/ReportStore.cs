using Sitrep.Store.Copies;
using Sitrep.Store.Migrations;
using Sitrep.Store.Postgres;
using Sitrep.Store.Search;
using Sitrep.Store.Sqlite;
using Sitrep.Store.Stories;

namespace Sitrep.Store;

/// <summary>
/// Reports with their records, kept in one SQLite file or in PostgreSQL. What was written is on the disk when a method returns;
/// a process killed at any moment leaves all or nothing of what it was writing. Serves many threads at once.
/// </summary>
public sealed partial class ReportStore : IAsyncDisposable
{
    // What is kept in step with the reports, in this order, in the transaction that writes them.
    // Copies come first: others count voices.
    private static readonly IWriteParticipant[] Participants = [new CopyGroups(), new SearchIndex(), new StoryParticipant()];

    private readonly TimeProvider _clock;

    private ReportStore(IStoreEngine engine, TimeProvider clock) => (Engine, _clock) = (engine, clock);

    /// <value>The database, for the folders that search it and keep stories in it.</value>
    internal IStoreEngine Engine { get; }

    /// <value>The store as messages name it: the file, or host and database. Never a password.</value>
    public string Name => Engine.Name;

    /// <inheritdoc cref="OpenAsync(string, TimeProvider, CancellationToken)"/>
    public static Task<ReportStore> OpenAsync(string where, CancellationToken cancellation = default) => OpenAsync(where, TimeProvider.System, cancellation);

    /// <summary>Opens a store, makes it where there is none, and brings an older one up to date.</summary>
    /// <param name="where">A file, or a PostgreSQL connection: <c>Host=db;Database=sitrep</c> or <c>postgresql://db/sitrep</c>.</param>
    /// <param name="clock">Tells when reports were received and read.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">It can't be opened, is no store, or was written by a newer version.</exception>
    public static async Task<ReportStore> OpenAsync(string where, TimeProvider clock, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(where);
        IStoreEngine engine = PostgresAddress.IsOne(where) ? new PostgresEngine(where) : new SqliteEngine(where);
        try
        {
            await MigrationRunner.RunAsync(engine, Migration.Of(engine), clock, cancellation).ConfigureAwait(false);
            return new ReportStore(engine, clock);
        }
        catch
        {
            await engine.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Engine.DisposeAsync();

    // Whole milliseconds, so that both databases give back what they were given.
    private DateTimeOffset Now()
    {
        var now = _clock.GetUtcNow();
        return new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), now.Offset);
    }
}
