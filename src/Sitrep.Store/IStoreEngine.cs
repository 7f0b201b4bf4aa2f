namespace Sitrep.Store;

/// <summary>
/// The database under a store, with what SQLite and PostgreSQL do differently. SQL that both understand is written once, with
/// parameters <c>$1</c>, <c>$2</c> and so on; what differs stands in the engine's folder.
/// </summary>
internal interface IStoreEngine : IAsyncDisposable
{
    /// <value>Folder of the engine's own SQL: <c>Sqlite</c> or <c>Postgres</c>.</value>
    string Folder { get; }

    /// <value>The store as messages name it: the file, or host and database. Never a password.</value>
    string Name { get; }

    /// <summary>What a parameter of SQL is called, by its position from 1.</summary>
    string ParameterName(int position);

    /// <summary>What the database holds now.</summary>
    Task<StoreState> StateAsync(StoreConnection connection, CancellationToken cancellation);

    /// <summary>A connection that reads. It sees what was committed before, whatever is being written.</summary>
    /// <exception cref="StoreException">The database can't be reached.</exception>
    Task<StoreConnection> OpenAsync(CancellationToken cancellation);

    /// <summary>Begins to write. One writer at a time, over all processes: others wait here.</summary>
    /// <exception cref="StoreException">The database can't be reached, or another writer did not end within a minute.</exception>
    Task<StoreTransaction> BeginWriteAsync(CancellationToken cancellation);
}
