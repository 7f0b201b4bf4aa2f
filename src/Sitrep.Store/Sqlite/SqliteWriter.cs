using Microsoft.Data.Sqlite;

namespace Sitrep.Store.Sqlite;

/// <summary>The one connection that writes, with its prepared statements, kept as long as the store is open.</summary>
internal sealed class SqliteWriter(SqliteConnection connection) : IAsyncDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    /// <value>Open.</value>
    public SqliteConnection Connection => connection;

    /// <summary>The statement, compiled once, with so many parameters <c>$1</c>, <c>$2</c> to be set.</summary>
    public SqliteCommand Prepared(string sql, int parameters, SqliteTransaction transaction)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= parameters; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = FormattableString.Invariant($"${i}") });
            }

            _prepared.Add(sql, command);
        }

        command.Transaction = transaction;
        return command;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var command in _prepared.Values)
        {
            await command.DisposeAsync().ConfigureAwait(false);
        }

        await connection.DisposeAsync().ConfigureAwait(false);
    }
}
