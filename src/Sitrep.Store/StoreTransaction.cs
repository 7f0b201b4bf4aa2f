using System.Data.Common;

namespace Sitrep.Store;

/// <summary>
/// The one writer's turn. All of it is kept on <see cref="CommitAsync"/>; disposed of before that, or killed, it leaves nothing.
/// </summary>
internal abstract class StoreTransaction(IStoreEngine engine, DbConnection connection, bool staysOpen) : StoreConnection(engine, connection, staysOpen)
{
    /// <summary>Sets ids aside for new rows of a table. None is given out twice, also not after rows are deleted.</summary>
    /// <returns>So many ids, ascending.</returns>
    public abstract Task<IReadOnlyList<long>> ReserveIdsAsync(string table, int count, CancellationToken cancellation);

    /// <summary>Adds rows to a table, each with a value for every column named.</summary>
    public abstract Task InsertAsync(string table, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<object?>> rows, CancellationToken cancellation);

    /// <summary>Keeps all that was written.</summary>
    public abstract Task CommitAsync(CancellationToken cancellation);
}
