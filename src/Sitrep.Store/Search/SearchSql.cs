using Sitrep.Store.Postgres;
using Sitrep.Store.Sqlite;

namespace Sitrep.Store.Search;

/// <summary>What the engines do differently in searching.</summary>
internal abstract class SearchSql
{
    /// <summary>That of an engine.</summary>
    public static SearchSql Of(IStoreEngine engine) => engine is SqliteEngine ? new SqliteSearchSql() : new PostgresSearchSql();

    /// <value>Settings for a connection that searches.</value>
    public abstract string Settings { get; }

    /// <summary>A query in the engine's own syntax for terms.</summary>
    public abstract string Written(TermQuery terms);

    /// <summary>Tables that give <c>s</c>, the row of <c>event_search</c>; and a condition.</summary>
    /// <param name="terms">The parameter that holds what <see cref="Written"/> gives. Null: every event.</param>
    public abstract (string From, string Where, string Key) Matching(string? terms);

    /// <summary>A condition: whether the place <c>p</c>, which has coordinates, lies in a circle.</summary>
    /// <param name="lat">Parameter: degrees of the middle.</param>
    /// <param name="lon">Parameter: degrees of the middle.</param>
    /// <param name="km">Parameter: radius in kilometres.</param>
    public abstract string Within(string lat, string lon, string km);

    /// <summary>Adds rows to the index.</summary>
    public abstract Task AddAsync(StoreTransaction transaction, IReadOnlyList<IndexRow> rows, CancellationToken cancellation);
}
