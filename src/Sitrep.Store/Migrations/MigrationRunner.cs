using System.Data.Common;

namespace Sitrep.Store.Migrations;

/// <summary>Brings a store's tables to the form that this version knows, all steps or none.</summary>
internal static class MigrationRunner
{
    /// <summary>Runs the steps that the store has not had.</summary>
    /// <exception cref="StoreException">It is no store, it was made by a newer version, or a step fails.</exception>
    public static async Task RunAsync(IStoreEngine engine, IReadOnlyList<Migration> known, TimeProvider clock, CancellationToken cancellation)
    {
        // Without waiting for writers: mostly there is nothing to do.
        await using (var connection = await engine.OpenAsync(cancellation).ConfigureAwait(false))
        {
            if ((await MissingAsync(connection, known, cancellation).ConfigureAwait(false)).Count == 0)
            {
                return;
            }
        }

        await using var transaction = await engine.BeginWriteAsync(cancellation).ConfigureAwait(false);
        foreach (var migration in await MissingAsync(transaction, known, cancellation).ConfigureAwait(false))
        {
            try
            {
                await using var command = transaction.Command(migration.Sql);
                command.CommandTimeout = 0;
                await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
            }
            catch (DbException e)
            {
                throw new StoreException($"{engine.Name}: migration {migration.Number:0000} ({migration.Name}) failed and nothing was changed: {e.Message}", e);
            }

            await transaction.InsertAsync("sitrep_migration", ["number", "name", "applied_at"], [[migration.Number, migration.Name, clock.GetUtcNow()]], cancellation).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }

    private static async Task<List<Migration>> MissingAsync(StoreConnection connection, IReadOnlyList<Migration> known, CancellationToken cancellation)
    {
        var engine = connection.Engine;
        switch (await engine.StateAsync(connection, cancellation).ConfigureAwait(false))
        {
            case StoreState.Empty:
                return [.. known];
            case StoreState.Other:
                throw new StoreException($"{engine.Name} holds something that is not Sitrep's, and is left as it is; give the store a file or a database of its own");
            default:
                var applied = await connection.ListAsync("SELECT number FROM sitrep_migration", [], row => row.GetInt32(0), cancellation).ConfigureAwait(false);
                if (applied.Except(known.Select(m => m.Number)).Any())
                {
                    throw new StoreException($"{engine.Name} was written by a newer version of Sitrep (its tables are at {applied.Max():0000}, this version knows {known[^1].Number:0000}); update Sitrep, or give another store. Nothing was changed");
                }

                return [.. known.Where(m => !applied.Contains(m.Number))];
        }
    }
}
