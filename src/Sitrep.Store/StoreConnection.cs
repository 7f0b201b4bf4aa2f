using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Sitrep.Store;

/// <summary>
/// An open connection to either database, on which SQL with parameters <c>$1</c>, <c>$2</c> runs. Values are strings, numbers,
/// booleans, <see cref="DateOnly"/> and <see cref="DateTimeOffset"/>; rows give the same types back.
/// </summary>
/// <param name="engine">The database.</param>
/// <param name="connection">The bare connection, open.</param>
/// <param name="staysOpen">Whether somebody else closes the bare connection.</param>
internal class StoreConnection(IStoreEngine engine, DbConnection connection, bool staysOpen = false) : IAsyncDisposable
{
    /// <value>The database.</value>
    public IStoreEngine Engine => engine;

    /// <value>The bare connection, open.</value>
    public DbConnection Connection => connection;

    /// <summary>A command with its values set, within the transaction if there is one.</summary>
    public DbCommand Command(string sql, params IReadOnlyList<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = engine.ParameterName(i + 1);
            parameter.Value = Kept(values[i]);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Runs SQL that gives no rows.</summary>
    /// <returns>How many rows it changed.</returns>
    /// <exception cref="StoreException">The database refuses.</exception>
    public async Task<int> ExecuteAsync(string sql, IReadOnlyList<object?> values, CancellationToken cancellation)
    {
        await using var command = Command(sql, values);
        return await ToldAsync(() => command.ExecuteNonQueryAsync(cancellation)).ConfigureAwait(false);
    }

    /// <summary>Runs a query and makes a value of each row, as they come.</summary>
    /// <exception cref="StoreException">The database refuses.</exception>
    public async IAsyncEnumerable<T> QueryAsync<T>(string sql, IReadOnlyList<object?> values, Func<DbDataReader, T> row, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = Command(sql, values);
        await using var reader = await ToldAsync(() => command.ExecuteReaderAsync(cancellation)).ConfigureAwait(false);
        while (await ToldAsync(() => reader.ReadAsync(cancellation)).ConfigureAwait(false))
        {
            yield return row(reader);
        }
    }

    /// <summary>All rows of a query.</summary>
    public async Task<List<T>> ListAsync<T>(string sql, IReadOnlyList<object?> values, Func<DbDataReader, T> row, CancellationToken cancellation)
    {
        var rows = new List<T>();
        await foreach (var item in QueryAsync(sql, values, row, cancellation).ConfigureAwait(false))
        {
            rows.Add(item);
        }

        return rows;
    }

    /// <summary>The first row of a query. Default: there is none.</summary>
    public async Task<T?> FirstAsync<T>(string sql, IReadOnlyList<object?> values, Func<DbDataReader, T> row, CancellationToken cancellation)
    {
        await foreach (var item in QueryAsync(sql, values, row, cancellation).ConfigureAwait(false))
        {
            return item;
        }

        return default;
    }

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (!staysOpen)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>What the database does, its refusal told as the store's.</summary>
    protected async Task<T> ToldAsync<T>(Func<Task<T>> doing)
    {
        try
        {
            return await doing().ConfigureAwait(false);
        }
        catch (DbException e)
        {
            throw new StoreException($"{engine.Name}: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    /// <summary>A value as both databases take it. Moments go in as UTC, so that SQLite's texts sort as time does.</summary>
    protected static object Kept(object? value) => value switch
    {
        null => DBNull.Value,
        string text => StoredText.Of(text),
        DateTimeOffset moment => moment.ToUniversalTime(),
        _ => value,
    };
}
