using System.Security.Cryptography;
using System.Text;
using Sitrep.Record;

namespace Sitrep.Store.Tests.Search;

/// <summary>Builds a record: a report told sentence by sentence, each of which may tell an event.</summary>
internal sealed class ToldReport(string source, string? published, string? title = null)
{
    private readonly StringBuilder _text = new();
    private readonly List<EventRecord> _events = [];
    private readonly List<PlaceRecord> _places = [];
    private readonly List<ActorRecord> _actors = [];
    private readonly List<TimeRecord> _times = [];

    /// <summary>A sentence with an event, changed by <paramref name="with"/> from a plain PROTEST.</summary>
    public ToldReport Event(string sentence, Func<EventRecord, EventRecord>? with = null)
    {
        var start = _text.Length;
        _text.Append(sentence).Append(' ');
        var told = new EventRecord
        {
            Id = FormattableString.Invariant($"e{_events.Count + 1}"),
            Type = "PROTEST",
            Trigger = new Mention(start, start + 1, sentence[..1]),
            Sentence = new Mention(start, start + sentence.Length),
            Modality = "happened",
            Polarity = "positive",
            Background = false,
            Confidence = 0.9,
        };
        _events.Add(with is null ? told : with(told));
        return this;
    }

    /// <summary>A place, and its id.</summary>
    public string Place(string name, string country, double? lat, double? lon, double? precisionKm = 10)
    {
        _places.Add(new PlaceRecord { Id = FormattableString.Invariant($"p{_places.Count + 1}"), Name = name, Kind = "city", Country = country, Lat = lat, Lon = lon, PrecisionKm = precisionKm });
        return _places[^1].Id;
    }

    /// <summary>An actor, and its id.</summary>
    public string Actor(string name, string kind, string? country = null, string? memberOf = null, params string[] also)
    {
        _actors.Add(new ActorRecord { Id = FormattableString.Invariant($"a{_actors.Count + 1}"), Name = name, Kind = kind, Country = country, MemberOf = memberOf, Also = also.Length == 0 ? null : also });
        return _actors[^1].Id;
    }

    /// <summary>A time, and its id.</summary>
    public string Time(string? start, string? end)
    {
        _times.Add(new TimeRecord { Id = FormattableString.Invariant($"t{_times.Count + 1}"), Mentions = [], Timex = start ?? end ?? "XXXX", Start = start, End = end, Precision = "day" });
        return _times[^1].Id;
    }

    /// <summary>A figure.</summary>
    public static TollRecord Toll(string kind, int? low, int? high, string bound = "exact") =>
        new() { Kind = kind, Low = low, High = high, Bound = bound, Start = 0, End = 1, Text = "some" };

    /// <summary>The record.</summary>
    public ReportRecord Record() => new()
    {
        Report = new ReportSection
        {
            Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source + _text)))[..16],
            Source = source,
            Title = title,
            Published = published,
            Text = _text.ToString(),
        },
        Places = [.. _places],
        Actors = [.. _actors],
        Times = [.. _times],
        Events = [.. _events],
    };
}
