using System.Globalization;
using System.Text;
using Sitrep.Store.Search;

namespace Sitrep.Store.Postgres;

/// <summary>Searching with tsvector and PostGIS.</summary>
internal sealed class PostgresSearchSql : SearchSql
{
    // Longer texts are no sentences, and PostgreSQL counts positions no further.
    private const int LastPosition = 16383;

    /// <inheritdoc/>
    /// <remarks>One plan for all queries would be wrong for most: frequent terms are read in order of keys, rare ones looked up.</remarks>
    public override string Settings => "SET plan_cache_mode = force_custom_plan";

    /// <inheritdoc/>
    public override string Written(TermQuery terms) => string.Join(" & ", terms.AllOf.Select(Any).Concat(terms.NoneOf.Select(p => "!(" + Written(p) + ")")));

    /// <inheritdoc/>
    public override (string From, string Where, string Key) Matching(string? terms) =>
        ("event_search s", terms is null ? "TRUE" : $"s.terms @@ CAST({terms} AS tsquery)", "s.key");

    /// <inheritdoc/>
    public override string Within(string lat, string lon, string km) =>
        $"ST_DWithin(p.location, CAST(ST_SetSRID(ST_MakePoint({lon}, {lat}), 4326) AS geography), {km} * 1000, FALSE)";

    /// <inheritdoc/>
    public override Task AddAsync(StoreTransaction transaction, IReadOnlyList<IndexRow> rows, CancellationToken cancellation) => transaction.ExecuteAsync(
        """
        INSERT INTO event_search (key, event_id, day_from, day_until, modality, polarity, background, terms)
        SELECT key, event_id, day_from, day_until, modality, polarity, background, CAST(terms AS tsvector)
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8) AS r (key, event_id, day_from, day_until, modality, polarity, background, terms)
        """,
        [
            rows.Select(r => r.Key).ToArray(),
            rows.Select(r => r.EventId).ToArray(),
            rows.Select(r => r.DayFrom).ToArray(),
            rows.Select(r => r.DayUntil).ToArray(),
            rows.Select(r => r.Modality).ToArray(),
            rows.Select(r => r.Polarity).ToArray(),
            rows.Select(r => r.Background).ToArray(),
            rows.Select(r => Written(r.Terms)).ToArray(),
        ],
        cancellation);

    private static string Any(IReadOnlyList<Phrase> phrases) => "(" + string.Join(" | ", phrases.Select(Written)) + ")";

    // Terms are letters, digits and low lines, so nothing in them can end the quotation.
    private static string Written(Phrase phrase) =>
        "(" + string.Join(" <-> ", phrase.Terms.Select((term, i) => $"'{term}'{(phrase.IsPrefix && i == phrase.Terms.Count - 1 ? ":*" : "")}")) + ")";

    // 'border':1 'closed':2. Gaps between texts are positions that no term has.
    private static string Written(IReadOnlyList<string> terms)
    {
        var written = new StringBuilder();
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i] != EventTerms.Gap)
            {
                written.Append(CultureInfo.InvariantCulture, $"'{terms[i]}':{Math.Min(i + 1, LastPosition)} ");
            }
        }

        return written.ToString();
    }
}
