using System.Globalization;
using Sitrep.Record;

namespace Sitrep.Store.Rows;

/// <summary>The rows that a record's events come to. Nothing is decided here: what the record leaves out is null.</summary>
internal sealed class RecordRows
{
    private readonly ReportRecord _record;
    private readonly string _reportId;
    private readonly Dictionary<string, ActorRecord> _actors;
    private readonly Dictionary<string, PlaceRecord> _places;
    private readonly Dictionary<string, TimeRecord> _times;

    /// <summary>Rows of a record that has its report's id.</summary>
    /// <exception cref="FormatException">Two actors, places, times or events of the record have one id.</exception>
    public RecordRows(ReportRecord record)
    {
        _record = record;
        _reportId = record.Report.Id ?? throw new FormatException("The record has no report id.");
        _actors = ById(record.Actors, a => a.Id);
        _places = ById(record.Places, p => p.Id);
        _times = ById(record.Times, t => t.Id);
        ById(record.Events, e => e.Id);
    }

    /// <value>Rows of <c>event</c>.</value>
    public List<EventRow> Events { get; } = [];

    /// <value>Rows of <c>event_place</c>.</value>
    public List<EventPlaceRow> Places { get; } = [];

    /// <value>Rows of <c>event_actor</c>; each actor once a part.</value>
    public List<EventActorRow> Actors { get; } = [];

    /// <value>Rows of <c>toll</c>.</value>
    public List<TollRow> Tolls { get; } = [];

    /// <summary>Fills the rows.</summary>
    /// <param name="readingId">Row of the reading.</param>
    /// <param name="ids">A new id for each event, in their order.</param>
    /// <exception cref="FormatException">An event names something that the record does not hold, or words outside its text.</exception>
    public void Fill(long readingId, IReadOnlyList<long> ids)
    {
        foreach (var (e, id) in _record.Events.Zip(ids))
        {
            Places.AddRange((e.Places ?? []).Select(p => PlaceRow(id, Found(_places, e, p))));
            Actors.AddRange(ActorRows(e, id).Distinct());
            Tolls.AddRange((e.Tolls ?? []).Select(toll => new TollRow(id, toll.Kind, toll.Low, toll.High, toll.Bound, toll.Text, Speaker(e, toll))));
            var time = e.Time is null ? null : Found(_times, e, e.Time);
            Events.Add(new EventRow
            {
                Id = id,
                ReadingId = readingId,
                ReportId = _reportId,
                LocalId = e.Id,
                Type = e.Type,
                Mode = e.Mode,
                Acled = e.Acled,
                Cameo = e.Cameo,
                Score = e.Score,
                Modality = e.Modality,
                Polarity = e.Polarity,
                Background = e.Background,
                Confidence = e.Confidence,
                DayFrom = Day(time?.Start),
                DayUntil = Day(time?.End),
                TimePrecision = time?.Precision,
                ValidFrom = Day(e.Valid?.From),
                ValidUntil = Day(e.Valid?.Until),
                Place = e.Places is [var first, ..] ? PlaceRow(id, _places[first]) : null,
                Sentence = Words(e, e.Sentence),
                Trigger = Words(e, e.Trigger),
                TriggerStart = e.Trigger.Start,
                TriggerEnd = e.Trigger.End,
            });
        }
    }

    /// <summary>A day as the record has it. Null: not known, or not a day (<c>XXXX-06-20</c>).</summary>
    public static DateOnly? Day(string? iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private IEnumerable<EventActorRow> ActorRows(EventRecord e, long id)
    {
        foreach (var actor in e.Initiators ?? [])
        {
            yield return ActorRow(id, "initiator", Found(_actors, e, actor));
        }

        foreach (var actor in e.Recipients ?? [])
        {
            yield return ActorRow(id, "recipient", Found(_actors, e, actor));
        }

        foreach (var victim in e.Victims ?? [])
        {
            yield return victim.Actor is { } actor
                ? ActorRow(id, "victim", Found(_actors, e, actor))
                : new EventActorRow(id, "victim", victim.Text, null, null);
        }

        foreach (var speaker in (e.Attribution ?? []).Concat((e.Tolls ?? []).SelectMany(t => t.Attribution ?? [])))
        {
            if (speaker.Actor is { } actor)
            {
                yield return ActorRow(id, "speaker", Found(_actors, e, actor));
            }
        }
    }

    private string? Speaker(EventRecord e, TollRecord toll) =>
        toll.Attribution?.FirstOrDefault(a => a.Actor is not null)?.Actor is { } actor ? Found(_actors, e, actor).Name : null;

    private string Words(EventRecord e, Mention mention) => 0 <= mention.Start && mention.Start <= mention.End && mention.End <= _record.Report.Text.Length
        ? _record.Report.Text[mention.Start..mention.End]
        : throw new FormatException($"{e.Id} of report {_reportId} quotes [{mention.Start}, {mention.End}) of a text of {_record.Report.Text.Length}.");

    private T Found<T>(Dictionary<string, T> things, EventRecord e, string id) => things.TryGetValue(id, out var thing)
        ? thing
        : throw new FormatException($"{e.Id} of report {_reportId} names {id}, which the record does not hold.");

    private Dictionary<string, T> ById<T>(IReadOnlyList<T> things, Func<T, string> id)
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var thing in things)
        {
            if (!found.TryAdd(id(thing), thing))
            {
                throw new FormatException($"Report {_reportId} has {id(thing)} twice.");
            }
        }

        return found;
    }

    private static EventPlaceRow PlaceRow(long id, PlaceRecord place) =>
        new(id, place.Name, place.Kind, place.GeonamesId, place.Country, place.Admin1, place.Lat, place.Lon, place.PrecisionKm);

    private static EventActorRow ActorRow(long id, string part, ActorRecord actor) => new(id, part, actor.Name, actor.Kind, actor.Country);
}
