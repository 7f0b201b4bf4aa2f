using Sitrep.Store.Search;

namespace Sitrep.Store.Sqlite;

/// <summary>Searching with FTS5.</summary>
internal sealed class SqliteSearchSql : SearchSql
{
    /// <inheritdoc/>
    /// <remarks>The index of a million events is some hundreds of megabytes, of which the usual 2 MB hold too little.</remarks>
    public override string Settings => "PRAGMA cache_size = -65536; PRAGMA mmap_size = 4294967296";

    /// <inheritdoc/>
    public override string Written(TermQuery terms)
    {
        // https://www.sqlite.org/fts5.html#full_text_query_syntax: NOT binds tightest, so it goes outside of all that is sought.
        var sought = string.Join(" AND ", terms.AllOf.Select(any => $"({string.Join(" OR ", any.Select(Written))})"));
        return terms.NoneOf.Count == 0 ? sought : $"({sought}) NOT ({string.Join(" OR ", terms.NoneOf.Select(Written))})";
    }

    /// <inheritdoc/>
    /// <remarks>CROSS JOIN: terms first, in order of keys, then the row of each, so that a limit ends the work.</remarks>
    public override (string From, string Where, string Key) Matching(string? terms) => terms is null
        ? ("event_search s", "TRUE", "s.key")
        : ("event_terms t CROSS JOIN event_search s ON s.key = t.rowid", $"t.event_terms MATCH {terms}", "t.rowid");

    /// <inheritdoc/>
    /// <remarks>
    /// The cosine of the distance, by the law of cosines, on the sphere that PostGIS takes. A millionth of a kilometre of leeway: the
    /// middle itself must not fall out by rounding.
    /// </remarks>
    public override string Within(string lat, string lon, string km) =>
        $"""
        sin(radians(p.lat)) * sin(radians({lat})) + cos(radians(p.lat)) * cos(radians({lat})) * cos(radians(p.lon - {lon}))
            >= cos(min({km} / 6371.0088, pi())) - 1e-12
        """;

    /// <inheritdoc/>
    public override async Task AddAsync(StoreTransaction transaction, IReadOnlyList<IndexRow> rows, CancellationToken cancellation)
    {
        await transaction.InsertAsync("event_search", ["key", "event_id", "day_from", "day_until", "modality", "polarity", "background"], [.. rows.Select(r => (IReadOnlyList<object?>)[r.Key, r.EventId, r.DayFrom, r.DayUntil, r.Modality, r.Polarity, r.Background])], cancellation).ConfigureAwait(false);
        await transaction.InsertAsync("event_terms", ["rowid", "terms"], [.. rows.Select(r => (IReadOnlyList<object?>)[r.Key, string.Join(' ', r.Terms)])], cancellation).ConfigureAwait(false);
    }

    // Terms are letters, digits and low lines, so nothing in them can end the quotation.
    private static string Written(Phrase phrase) => $"\"{string.Join(' ', phrase.Terms)}\"{(phrase.IsPrefix ? " *" : "")}";
}
