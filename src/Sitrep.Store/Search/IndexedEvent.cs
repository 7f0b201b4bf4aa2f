using Sitrep.Record;
using Sitrep.Store.Rows;

namespace Sitrep.Store.Search;

/// <summary>What the index takes of an event, its ids resolved to names and places.</summary>
internal sealed record IndexedEvent
{
    /// <value>Row of the event.</value>
    public required long EventId { get; init; }

    /// <value>The sentence that tells it.</value>
    public required string Sentence { get; init; }

    /// <value>Title of its report.</value>
    public string? Title { get; init; }

    /// <value>Outlet of its report.</value>
    public string? Source { get; init; }

    /// <value>Day of publication of its report.</value>
    public DateOnly? Published { get; init; }

    /// <value>PLOVER event type.</value>
    public required string Type { get; init; }

    /// <value>PLOVER mode.</value>
    public string? Mode { get; init; }

    /// <value>ACLED sub-event type.</value>
    public string? Acled { get; init; }

    /// <value>As in the record.</value>
    public required string Modality { get; init; }

    /// <value>As in the record.</value>
    public required string Polarity { get; init; }

    /// <value>As in the record.</value>
    public required bool Background { get; init; }

    /// <value>The days that it fills. Null: not known.</value>
    public DaySpan? Days { get; init; }

    /// <value>Initiators, recipients and victims, and the bodies that they belong to.</value>
    public IReadOnlyList<IndexedActor> Actors { get; init; } = [];

    /// <value>Where it happened.</value>
    public IReadOnlyList<IndexedPlace> Places { get; init; } = [];

    /// <value>Its figures.</value>
    public IReadOnlyList<TollRecord> Tolls { get; init; } = [];

    /// <summary>An event of a record.</summary>
    /// <param name="record">The record that holds it.</param>
    /// <param name="source">The event.</param>
    /// <param name="eventId">Its row.</param>
    public static IndexedEvent Of(ReportRecord record, EventRecord source, long eventId)
    {
        var published = RecordRows.Day(record.Report.Published);
        var time = record.Times.FirstOrDefault(t => t.Id == source.Time);
        var actors = new List<ActorRecord>();
        foreach (var id in (source.Initiators ?? []).Concat(source.Recipients ?? []).Concat((source.Victims ?? []).Select(v => v.Actor).OfType<string>()))
        {
            // A spokesman speaks and an officer shoots for a body; a ring of memberships ends where it began.
            for (var actor = Find(id); actor is not null && !actors.Contains(actor); actor = Find(actor.MemberOf))
            {
                actors.Add(actor);
            }
        }

        return new IndexedEvent
        {
            EventId = eventId,
            Sentence = record.Report.Text[source.Sentence.Start..source.Sentence.End],
            Title = record.Report.Title,
            Source = record.Report.Source,
            Published = published,
            Type = source.Type,
            Mode = source.Mode,
            Acled = source.Acled,
            Modality = source.Modality,
            Polarity = source.Polarity,
            Background = source.Background,
            Days = DaySpan.Of(RecordRows.Day(time?.Start), RecordRows.Day(time?.End), published),
            Actors =
            [
                .. actors.Select(a => new IndexedActor([a.Name, .. a.Also ?? []], a.Kind, a.Country)),
                .. (source.Victims ?? []).Where(v => v.Actor is null).Select(v => new IndexedActor([v.Text], null, null)),
            ],
            Places = [.. record.Places.Where(p => source.Places?.Contains(p.Id) == true).Select(p => new IndexedPlace(p.Country, p.Lat, p.Lon))],
            Tolls = source.Tolls ?? [],
        };

        ActorRecord? Find(string? id) => record.Actors.FirstOrDefault(a => a.Id == id);
    }
}
