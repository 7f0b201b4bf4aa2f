namespace Sitrep.Store.Tests;

/// <summary>Where a test can make a store: a class of tests is run once for files of SQLite and once for databases of PostgreSQL.</summary>
/// <example><code>
/// public abstract class DecisionTests(IStorePlaces places)
/// {
///     public sealed class OnSqlite(SqliteFolder places) : DecisionTests(places);
///     public sealed class OnPostgres(PostgresCluster places) : DecisionTests(places);
/// }
/// </code></example>
public interface IStorePlaces
{
    /// <summary>A place for <see cref="ReportStore.OpenAsync(string, CancellationToken)"/> where no store is yet.</summary>
    Task<string> NewAsync();
}
