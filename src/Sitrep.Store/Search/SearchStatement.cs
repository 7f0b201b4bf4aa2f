using System.Globalization;

namespace Sitrep.Store.Search;

/// <summary>
/// The SQL that finds the events of a query, newest first. Terms narrow the index down; days, modality, distances and figures are
/// then looked at row by row, what costs most last.
/// </summary>
internal sealed class SearchStatement
{
    private readonly List<object?> _values = [];
    private readonly SearchQuery _query;
    private readonly SearchSql _engine;

    private SearchStatement(SearchQuery query, SearchSql engine, TermQuery terms, int? limit)
    {
        (_query, _engine) = (query, engine);
        var high = query.To is { } to ? SearchKey.Last(to) : long.MaxValue;
        if (query.From is not { } from)
        {
            Sql = Part(terms, 0, high, limit);
            return;
        }

        // Events of a month and less began at most a month before they matter; the longer ones are looked up by their tag.
        var low = SearchKey.First(DateOnly.FromDayNumber(Math.Max(0, from.DayNumber - SearchKey.ShortDays)));
        Sql = $"""
            SELECT key, event_id FROM ({Part(terms, low, high, limit)}) AS recent
            UNION ALL
            SELECT key, event_id FROM ({Part(terms.And(EventTerms.LongTag), 0, Math.Min(low - 1, high), limit)}) AS long
            ORDER BY key DESC {Limit(limit)}
            """;
    }

    /// <value>A query of the columns <c>key</c> and <c>event_id</c>.</value>
    public string Sql { get; }

    /// <value>Values of its parameters.</value>
    public IReadOnlyList<object?> Values => _values;

    /// <summary>The statement of a query.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="engine">Of which engine.</param>
    /// <param name="forms">Forms of words.</param>
    /// <param name="limit">Most rows; 1 or more. Null: all.</param>
    public static SearchStatement Of(SearchQuery query, SearchSql engine, WordForms forms, int? limit) => new(query, engine, TermQuery.Of(query, forms), limit);

    private string Part(TermQuery terms, long low, long high, int? limit)
    {
        var (from, where, key) = _engine.Matching(terms.AllOf.Count == 0 ? null : Parameter(_engine.Written(terms)));
        var conditions = new List<string> { where, $"{key} BETWEEN {Parameter(low)} AND {Parameter(high)}" };
        if (_query.From is { } first)
        {
            conditions.Add($"s.day_until >= {Parameter(first.DayNumber)}");
        }

        if (_query.To is { } last)
        {
            conditions.Add($"s.day_from <= {Parameter(last.DayNumber)}");
        }

        if (_query.Modalities.Count > 0)
        {
            conditions.Add($"s.modality IN ({string.Join(", ", _query.Modalities.Select(Parameter))})");
        }

        if (_query.Polarity is { } polarity)
        {
            conditions.Add($"s.polarity = {Parameter(polarity)}");
        }

        if (_query.Background is { } background)
        {
            conditions.Add($"s.background = {Parameter(background)}");
        }

        if (_query.Area is { } area)
        {
            var within = _engine.Within(Parameter(area.Latitude), Parameter(area.Longitude), Parameter(area.RadiusKm));
            conditions.Add($"EXISTS (SELECT 1 FROM event_place p WHERE p.event_id = s.event_id AND coalesce(p.precision_km, 0) <= {Parameter(area.CoarsestKm)} AND {within})");
        }

        foreach (var toll in _query.Tolls)
        {
            conditions.Add($"EXISTS (SELECT 1 FROM toll WHERE toll.event_id = s.event_id AND toll.kind = {Parameter(toll.Kind)} AND coalesce(toll.high, toll.low) >= {Parameter(toll.Least)} AND coalesce(toll.low, toll.high) <= {Parameter(toll.Most)})");
        }

        return $"SELECT {key} AS key, s.event_id FROM {from} WHERE {string.Join(" AND ", conditions)} ORDER BY {key} DESC {Limit(limit)}";
    }

    private static string Limit(int? limit) => limit is { } most ? string.Create(CultureInfo.InvariantCulture, $"LIMIT {most}") : "";

    private string Parameter(object value)
    {
        _values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"${_values.Count}");
    }
}
