using Sitrep.Record;
using Sitrep.Store.Exports;

namespace Sitrep.Store.Tests.Exports;

/// <summary>A report written by hand, a sentence an event: what places, times and actors it names is said before its events.</summary>
internal sealed class HandMadeReport(string id = "3f2a9c0d11aa77be", string? source = "The Desk", string? published = "2010-06-12")
{
    private readonly List<PlaceRecord> _places = [];
    private readonly List<TimeRecord> _times = [];
    private readonly List<ActorRecord> _actors = [];
    private readonly List<EventRecord> _events = [];
    private string _text = "";

    public string? Title { get; init; }

    public string? Url { get; init; }

    public ReportRecord Record => new()
    {
        Report = new ReportSection { Id = id, Title = Title, Source = source, Url = Url, Published = published, PublishedBasis = "given", Language = "en", Text = _text },
        Places = _places,
        Times = _times,
        Actors = _actors,
        Events = _events,
    };

    public IEnumerable<ExportedEvent> Events => Record is var record ? record.Events.Select(e => new ExportedEvent(record, e)) : [];

    public string Place(string name, string kind = "city", string? country = "KG", double? lat = 40.53, double? lon = 72.8, double? km = 10, string? admin1 = null, string? relation = null)
    {
        _places.Add(new PlaceRecord
        {
            Id = $"p{_places.Count + 1}", Name = name, Kind = kind, Country = country, Lat = lat, Lon = lon, PrecisionKm = km, Admin1 = admin1, Relation = relation,
            Mentions = [new Mention(0, name.Length, name)],
        });
        return _places[^1].Id;
    }

    public string Time(string? start, string? end, string precision = "day")
    {
        _times.Add(new TimeRecord { Id = $"t{_times.Count + 1}", Timex = start ?? "XXXX", Start = start, End = end, Precision = precision });
        return _times[^1].Id;
    }

    public string Actor(string name, string kind, string? country = "KG", string? memberOf = null, string? role = null, string? roleStatus = null)
    {
        _actors.Add(new ActorRecord { Id = $"a{_actors.Count + 1}", Name = name, Kind = kind, Country = country, MemberOf = memberOf, Role = role, RoleStatus = roleStatus });
        return _actors[^1].Id;
    }

    /// <summary>Adds an event that a sentence tells: happened, positive, news; the rest as <paramref name="with"/> says.</summary>
    public HandMadeReport Tell(string sentence, Func<EventRecord, EventRecord> with)
    {
        var start = _text.Length == 0 ? 0 : _text.Length + 1;
        _text = _text.Length == 0 ? sentence : $"{_text} {sentence}";
        _events.Add(with(new EventRecord
        {
            Id = $"e{_events.Count + 1}",
            Type = "ASSAULT",
            Trigger = new Mention(start, start + sentence.Length, sentence),
            Sentence = new Mention(start, start + sentence.Length),
            Modality = "happened",
            Polarity = "positive",
            Background = false,
            Confidence = 0.9,
        }));
        return this;
    }

    public static TollRecord Toll(string kind, int? low, int? high, string bound = "exact", string text = "the dead", string? speaker = null) => new()
    {
        Kind = kind, Low = low, High = high, Bound = bound, Start = 0, End = 0, Text = text, Attribution = speaker is null ? null : [new AttributionRecord(speaker)],
    };
}
