using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Sitrep.Record;

namespace Sitrep.Store;

/// <summary>
/// The table <c>decision</c>. A decision speaks of an event by the words that told it: after another model has read the report it
/// holds for the event with the same trigger, or for the only one whose trigger shares a letter with it.
/// </summary>
internal static class DecisionLog
{
    private static readonly string[] Columns =
        ["id", "report_id", "reading_id", "local_id", "trigger_start", "trigger_end", "field", "before", "after", "who", "decided_at", "why"];

    private const string Decisions = """
        SELECT d.id, d.report_id, d.reading_id, d.local_id, d.trigger_start, d.trigger_end, d.field, d.before, d.after, d.who, d.decided_at, d.why,
               coalesce(
                   (SELECT e.local_id FROM event e
                    WHERE e.report_id = d.report_id AND e.trigger_start = d.trigger_start AND e.trigger_end = d.trigger_end
                    ORDER BY e.local_id = d.local_id DESC, e.id LIMIT 1),
                   (SELECT min(e.local_id) FROM event e
                    WHERE e.report_id = d.report_id AND e.trigger_start < d.trigger_end AND e.trigger_end > d.trigger_start
                    HAVING count(*) = 1))
        FROM decision d WHERE d.report_id = $1 ORDER BY d.id
        """;

    /// <summary>All decisions about a report, the oldest first.</summary>
    public static async Task<IReadOnlyList<Decision>> OfAsync(StoreConnection connection, string reportId, CancellationToken cancellation) =>
        await connection.ListAsync(Decisions, [reportId], Read, cancellation).ConfigureAwait(false);

    /// <summary>Appends a decision.</summary>
    /// <exception cref="ArgumentException">It speaks of something that is not there, or its value is no JSON.</exception>
    public static async Task<Decision> AppendAsync(StoreTransaction transaction, NewDecision made, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(made.Who);
        var (readingId, json) = await transaction.FirstAsync(
            "SELECT id, record FROM reading WHERE report_id = $1 AND is_current", [made.ReportId], row => (row.GetInt64(0), row.GetString(1)), cancellation).ConfigureAwait(false);
        if (json is null)
        {
            throw new ArgumentException($"The store holds no report {made.ReportId}.", nameof(made));
        }

        using var record = JsonDocument.Parse(json);
        var about = About(record.RootElement, made);
        var trigger = made.LocalId is null ? default(JsonElement?) : about.GetProperty("trigger");
        var decision = new Decision
        {
            Id = (await transaction.ReserveIdsAsync("decision", 1, cancellation).ConfigureAwait(false))[0],
            ReportId = made.ReportId,
            ReadingId = readingId,
            LocalId = made.LocalId,
            Trigger = trigger is { } words ? (words.GetProperty("start").GetInt32(), words.GetProperty("end").GetInt32()) : null,
            Field = made.Field,
            After = Json(made.After),
            Who = made.Who,
            DecidedAt = at,
            Why = made.Why,
            CurrentLocalId = made.LocalId,
        };

        // What stood before is the last word on the field: a person's, or else the reading's.
        var last = (await OfAsync(transaction, made.ReportId, cancellation).ConfigureAwait(false)).LastOrDefault(d => d.Field == made.Field && d.Trigger is null == decision.Trigger is null && d.CurrentLocalId == made.LocalId);
        decision = decision with { Before = last is not null ? last.After : about.TryGetProperty(made.Field, out var value) ? value.GetRawText() : null };
        await transaction.InsertAsync("decision", Columns, [Values(decision)], cancellation).ConfigureAwait(false);
        await ChangeLog.AddAsync(transaction, at, ChangeKind.Decision, made.ReportId, decision.Id.ToString(CultureInfo.InvariantCulture), cancellation).ConfigureAwait(false);
        return decision;
    }

    // The event, or the report's own section.
    private static JsonElement About(JsonElement record, NewDecision made)
    {
        var fields = (made.LocalId is null ? RecordJson.Default.ReportSection.Properties : RecordJson.Default.EventRecord.Properties).Select(p => p.Name).ToList();
        if (!fields.Contains(made.Field))
        {
            throw new ArgumentException($"{made.Field} is no field of the record's; fields are {string.Join(", ", fields)}.", nameof(made));
        }

        if (made.LocalId is null)
        {
            return record.GetProperty("report");
        }

        var found = record.GetProperty("events").EnumerateArray().Where(e => e.GetProperty("id").ValueEquals(made.LocalId)).ToList();
        return found is [var one] ? one : throw new ArgumentException($"The current reading of report {made.ReportId} has no event {made.LocalId}.", nameof(made));
    }

    private static string? Json(string? value)
    {
        if (value is null)
        {
            return null;
        }

        try
        {
            using var parsed = JsonDocument.Parse(value);
            return parsed.RootElement.GetRawText();
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"{value} is no JSON; a word stands in quotation marks.", nameof(value), e);
        }
    }

    private static object?[] Values(Decision d) =>
        [d.Id, d.ReportId, d.ReadingId, d.LocalId, d.Trigger?.Start, d.Trigger?.End, d.Field, d.Before, d.After, d.Who, d.DecidedAt, d.Why];

    private static Decision Read(DbDataReader row)
    {
        return new Decision
        {
            Id = row.GetInt64(0),
            ReportId = row.GetString(1),
            ReadingId = row.GetInt64(2),
            LocalId = Text(3),
            Trigger = row.IsDBNull(4) ? null : (row.GetInt32(4), row.GetInt32(5)),
            Field = row.GetString(6),
            Before = Text(7),
            After = Text(8),
            Who = row.GetString(9),
            DecidedAt = row.GetFieldValue<DateTimeOffset>(10),
            Why = Text(11),
            CurrentLocalId = Text(12),
        };

        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }
}
