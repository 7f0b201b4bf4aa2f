using System.Data.Common;
using System.Globalization;

namespace Sitrep.Store.Search;

/// <summary>Reads what is shown of events that were found.</summary>
internal static class HitRows
{
    private const string Columns = """
        SELECT e.id, e.report_id, e.local_id, e.type, e.mode, e.acled, e.modality, e.polarity, e.background, e.confidence,
            e.day_from, e.day_until, e.place_name, e.country, e.admin1, e.lat, e.lon, e.precision_km,
            r.source, r.title, r.url, r.published, e.sentence
        FROM event e JOIN report r ON r.id = e.report_id
        """;

    /// <summary>The hits of these events, in the same order.</summary>
    public static async Task<IReadOnlyList<SearchHit>> ReadAsync(StoreConnection connection, IReadOnlyList<RankedEvent> events, CancellationToken cancellation)
    {
        if (events.Count == 0)
        {
            return [];
        }

        var ids = List(events);
        var hits = (await connection.ListAsync($"{Columns} WHERE e.id IN ({ids})", [], row => (Id: row.GetInt64(0), Hit: Hit(row)), cancellation).ConfigureAwait(false))
            .ToDictionary(h => h.Id, h => h.Hit);
        var tolls = (await connection.ListAsync($"SELECT event_id, kind, low, high, bound, text, speaker FROM toll WHERE event_id IN ({ids})", [], row => (Id: row.GetInt64(0), Toll: Toll(row)), cancellation).ConfigureAwait(false))
            .ToLookup(t => t.Id, t => t.Toll);
        var actors = (await connection.ListAsync($"SELECT event_id, part, name FROM event_actor WHERE event_id IN ({ids})", [], row => (Key: (row.GetInt64(0), row.GetString(1)), Name: row.GetString(2)), cancellation).ConfigureAwait(false))
            .ToLookup(a => a.Key, a => a.Name);

        // An event that was read again in the meantime is gone.
        return
        [
            .. events.Where(e => hits.ContainsKey(e.EventId)).Select(e => hits[e.EventId] with
            {
                Score = e.Score,
                Tolls = [.. tolls[e.EventId]],
                Initiators = [.. actors[(e.EventId, "initiator")]],
                Recipients = [.. actors[(e.EventId, "recipient")]],
                Victims = [.. actors[(e.EventId, "victim")]],
            }),
        ];
    }

    /// <summary>The rows' ids as a list in SQL.</summary>
    public static string List(IEnumerable<RankedEvent> events) => string.Join(',', events.Select(e => e.EventId.ToString(CultureInfo.InvariantCulture)));

    private static SearchHit Hit(DbDataReader row) => new()
    {
        ReportId = row.GetString(1),
        LocalId = row.GetString(2),
        Type = row.GetString(3),
        Mode = Text(row, 4),
        Acled = Text(row, 5),
        Modality = row.GetString(6),
        Polarity = row.GetString(7),
        Background = row.GetBoolean(8),
        Confidence = row.GetDouble(9),
        DayFrom = Day(row, 10),
        DayUntil = Day(row, 11),
        PlaceName = Text(row, 12),
        Country = Text(row, 13),
        Admin1 = Text(row, 14),
        Lat = Number(row, 15),
        Lon = Number(row, 16),
        PrecisionKm = Number(row, 17),
        Source = Text(row, 18),
        Title = Text(row, 19),
        Url = Text(row, 20),
        Published = Day(row, 21),
        Sentence = row.GetString(22),
    };

    private static HitToll Toll(DbDataReader row) => new(
        row.GetString(1), row.IsDBNull(2) ? null : row.GetInt32(2), row.IsDBNull(3) ? null : row.GetInt32(3), row.GetString(4), row.GetString(5), Text(row, 6));

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static double? Number(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

    private static DateOnly? Day(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);
}
