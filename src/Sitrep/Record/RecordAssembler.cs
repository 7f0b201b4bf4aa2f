using System.Globalization;
using System.Text.Json;
using Sitrep.Actors;
using Sitrep.Events;
using Sitrep.Events.Attributions;
using Sitrep.Places;
using Sitrep.Text;
using Sitrep.Times;

namespace Sitrep.Record;

/// <summary>Writes the readers' findings down as the record: ids in order of first mention, names of values as the contract spells them, nothing that is not known.</summary>
internal static class RecordAssembler
{
    /// <summary>The record of a report.</summary>
    /// <param name="report">The report, its day of publication as used.</param>
    /// <param name="parts">Places, times and actors.</param>
    /// <param name="events">Events in the order of their triggers.</param>
    public static ReportRecord Assemble(Report report, ReportParts parts, IReadOnlyList<Event> events)
    {
        var kept = KeptActors(parts.Actors.Actors, events);
        var placeIds = Ids("p", parts.Places.Select((p, i) => (i, First(p.Mentions))));
        var timeIds = Ids("t", parts.Times.Select((t, i) => (i, First(t.Mentions))));
        var actorIds = Ids("a", parts.Actors.Actors.Select((a, i) => (i, First(a.Mentions))).Where(p => kept.Contains(p.i)));
        return new ReportRecord
        {
            Report = new ReportSection
            {
                Id = report.Id,
                Title = report.Title,
                Source = report.Source,
                Url = report.Url,
                Published = report.Published is { } day ? Iso(day) : null,
                PublishedBasis = Name(report.PublishedBasis),
                Language = report.Language,
                Text = report.Text,
            },
            SentenceCount = parts.Analysis.Sentences.Count,
            Places = [.. placeIds.Select(p => PlaceOf(parts.Places[p.Key], p.Value))],
            Times = [.. timeIds.Select(p => TimeOf(parts.Times[p.Key], p.Value))],
            Actors = [.. actorIds.Select(p => ActorOf(parts.Actors.Actors[p.Key], p.Value))],
            Events = [.. events.Select((e, i) => EventOf(e, i))],
        };

        Mention Quote(TextSpan span) => new(span.Start, span.End, span.In(report.Text));

        IReadOnlyList<Mention> QuoteAll(IEnumerable<TextSpan> spans) => [.. spans.Select(Quote)];

        PlaceRecord PlaceOf(Place place, string id) => new()
        {
            Id = id,
            Name = place.Name,
            Kind = Name(place.Kind),
            Mentions = QuoteAll(place.Mentions),
            GeonamesId = place.GeonamesId,
            Country = place.Country,
            Admin1 = place.Admin1,
            Lat = Round(place.Latitude, 4),
            Lon = Round(place.Longitude, 4),
            PrecisionKm = Round(place.PrecisionKm, 1),
            Relation = place.Relation is { } told ? string.Format(CultureInfo.InvariantCulture, told.Words, [.. told.Anchors.Select(a => (object)placeIds[a])]) : null,
        };

        TimeRecord TimeOf(Time time, string id) => new()
        {
            Id = id,
            Mentions = QuoteAll(time.Mentions),
            Timex = time.Timex,
            Start = time.Start is { } start ? Iso(start) : null,
            End = time.End is { } end ? Iso(end) : null,
            Precision = Name(time.Precision),
        };

        ActorRecord ActorOf(Actor actor, string id) => new()
        {
            Id = id,
            Name = actor.Name,
            Kind = Name(actor.Kind),
            Country = actor.Country,
            Role = actor.Role,
            RoleStatus = actor.RoleStatus is { } status ? Name(status) : null,
            RoleSince = actor.RoleSince,
            MemberOf = actor.MemberOf is { } owner && actorIds.TryGetValue(owner, out var ownerId) ? ownerId : null,
            Also = OrNull(actor.Also),
            Mentions = QuoteAll(actor.Mentions),
        };

        EventRecord EventOf(Event e, int index) => new()
        {
            Id = $"e{index + 1}",
            Type = e.Type,
            Mode = e.Mode,
            Contexts = OrNull(e.Contexts),
            Score = e.Score,
            Acled = e.Acled,
            Cameo = e.Cameo,
            Trigger = Quote(e.Trigger),
            Sentence = new Mention(e.Sentence.Start, e.Sentence.End),
            Initiators = OrNull(e.Initiators.Select(a => actorIds[a])),
            Recipients = OrNull(e.Recipients.Select(a => actorIds[a])),
            Victims = OrNull(e.Victims.Select(v => new VictimRecord(v.Actor is { } a ? actorIds[a] : null, v.Span.Start, v.Span.End, v.Span.In(report.Text)))),
            Targets = OrNull(e.Targets.Select(Quote)),
            Weapons = OrNull(e.Weapons.Select(Quote)),
            Places = OrNull(e.Places.Select(p => placeIds[p])),
            Time = e.Time is { } t ? timeIds[t] : null,
            Modality = Name(e.Modality),
            Polarity = e.Negative ? "negative" : "positive",
            Background = e.Background,
            Attribution = OrNull(e.Attribution.Select(AttributionOf)),
            Tolls = OrNull(e.Tolls.Select(toll => new TollRecord
            {
                Kind = toll.Kind,
                Low = toll.Count.Low,
                High = toll.Count.High,
                Bound = Name(toll.Count.Bound),
                Start = toll.Span.Start,
                End = toll.Span.End,
                Text = toll.Span.In(report.Text),
                Attribution = OrNull(toll.Speakers.Select(a => new AttributionRecord(actorIds[a]))),
            })),
            Valid = e.Valid is { } valid ? new ValidityRecord(valid.From, valid.Until) : null,
            PartOf = e.PartOf is { } whole ? $"e{whole + 1}" : null,
            Confidence = e.Confidence,
        };

        AttributionRecord AttributionOf(Attribution a) => new(a.Actor is { } actor ? actorIds[actor] : null, Quote(a.Cue), a.Quote, Name(a.Stance));
    }

    // A body or crowd told by a common noun counts where an event needs it; a state that only lies somewhere is a place.
    private static HashSet<int> KeptActors(IReadOnlyList<Actor> actors, IReadOnlyList<Event> events)
    {
        var kept = new HashSet<int>();
        foreach (var e in events)
        {
            kept.UnionWith(e.Initiators);
            kept.UnionWith(e.Recipients);
            kept.UnionWith(e.Victims.Where(v => v.Actor is not null).Select(v => v.Actor!.Value));
            kept.UnionWith(e.Attribution.Where(a => a.Actor is not null).Select(a => a.Actor!.Value));
            kept.UnionWith(e.Tolls.SelectMany(t => t.Speakers));
        }

        for (var i = 0; i < actors.Count; i++)
        {
            if (actors[i] is { IsNamed: true, Kind: not ActorKind.State })
            {
                kept.Add(i);
            }
        }

        foreach (var i in kept.ToList())
        {
            if (actors[i].MemberOf is { } owner)
            {
                kept.Add(owner);
            }
        }

        return kept;
    }

    private static int First(IReadOnlyList<TextSpan> mentions) => mentions[0].Start;

    private static Dictionary<int, string> Ids(string letter, IEnumerable<(int Index, int Start)> items)
    {
        var ids = new Dictionary<int, string>();
        foreach (var (index, _) in items.OrderBy(i => i.Start).ThenBy(i => i.Index))
        {
            ids[index] = $"{letter}{ids.Count + 1}";
        }

        return ids;
    }

    private static List<T>? OrNull<T>(IEnumerable<T> items) => items.ToList() is { Count: > 0 } list ? list : null;

    private static double? Round(double? value, int digits) => value is { } v ? Math.Round(v, digits) : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
