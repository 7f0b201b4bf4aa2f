using Sitrep.Record;
using Sitrep.Store.Exports.Rows;

namespace Sitrep.Store.Exports.Json;

/// <summary>An event as one line of JSON: the record's own fields, with the places, times and actors that the event names and no others.</summary>
internal sealed record EventLine
{
    /// <value>Id outside the report.</value>
    public required string Id { get; init; }

    /// <value>The story that it belongs to. Null: not known.</value>
    public string? Story { get; init; }

    /// <value>The report, without its text.</value>
    public required ReportLine Report { get; init; }

    /// <value>The sentence that tells it.</value>
    public required string Sentence { get; init; }

    /// <value>The event as the record has it.</value>
    public required EventRecord Event { get; init; }

    /// <value>Its places.</value>
    public required IReadOnlyList<PlaceRecord> Places { get; init; }

    /// <value>Its time, in a list as the record has it.</value>
    public required IReadOnlyList<TimeRecord> Times { get; init; }

    /// <value>All actors that have a part in it, speak of it, or that such an actor belongs to.</value>
    public required IReadOnlyList<ActorRecord> Actors { get; init; }

    /// <summary>The line of an event.</summary>
    public static EventLine Of(EventRow row) => new()
    {
        Id = row.Id,
        Story = row.Story,
        Report = ReportLine.Of(row.Report),
        Sentence = row.Sentence,
        Event = row.Event,
        Places = row.Places,
        Times = row.Time is { } time ? [time] : [],
        Actors = [.. ActorIds(row).Select(row.Actor).OfType<ActorRecord>()],
    };

    private static List<string> ActorIds(EventRow row)
    {
        var e = row.Event;
        var speakers = (e.Attribution ?? []).Concat((e.Tolls ?? []).SelectMany(t => t.Attribution ?? [])).Select(a => a.Actor);
        List<string> ids = [.. (e.Initiators ?? []).Concat(e.Recipients ?? []).Concat((e.Victims ?? []).Select(v => v.Actor)).Concat(speakers).OfType<string>().Distinct()];

        // The list grows while it is read, so that whom a member's group belongs to comes along too.
        for (var i = 0; i < ids.Count; i++)
        {
            if (row.Actor(ids[i])?.MemberOf is { } group && !ids.Contains(group))
            {
                ids.Add(group);
            }
        }

        return ids;
    }
}
