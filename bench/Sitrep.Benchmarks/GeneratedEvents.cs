using System.Globalization;
using System.Text;
using Sitrep.Data;
using Sitrep.Places;
using Sitrep.Store.Rows;

namespace Sitrep.Benchmarks;

/// <summary>
/// Made-up reports for a store of any size, the same for the same seed. Words are drawn as often as the coded reports have them,
/// one in eight is a rare name; places, actors and outlets are few that are everywhere and many that are seldom (Zipf), days are
/// of ten years, tolls are mostly small.
/// </summary>
internal sealed class GeneratedEvents
{
    /// <summary>How many events a report tells.</summary>
    public const int EventsOfReport = 10;

    private const int Days = 3652;
    private const int PlaceCount = 4000;
    private const int ActorCount = 3000;
    private const int OutletCount = 60;

    private static readonly DateOnly FirstDay = new(2010, 1, 1);
    private static readonly string[] Syllables = ["ka", "ri", "mo", "sha", "ber", "dul", "an", "to", "vi", "len", "gor", "ya", "zu", "ti", "ham", "os", "nur", "bek", "al", "ma"];
    private static readonly string[] Modalities = ["happened", "happened", "happened", "happened", "happened", "happened", "ongoing", "planned", "requested", "promised", "threatened", "offered", "possible"];
    private static readonly string[] TollKinds = ["killed", "killed", "killed", "injured", "injured", "detained", "displaced", "missing", "abducted"];

    private readonly Random _random = new(20100610);
    private readonly string[] _words;
    private readonly (string Type, string Mode)[] _kinds;
    private readonly EventPlaceRow[] _places;
    private readonly (string Name, string Kind, string? Country)[] _actors;

    /// <summary>A generator over the words of some texts and the places of the gazetteer.</summary>
    public GeneratedEvents(IEnumerable<string> texts, Gazetteer gazetteer)
    {
        _words = [.. texts.SelectMany(t => t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Select(w => w.Trim(',', '.', '"', '“', '”', ';', ':')).Where(w => w.Length > 0)];
        _kinds = [.. Table.Read(DataFolder.BesideTheProgram().File("ontology/plover-modes.tsv")).Rows.Select(r => (r["type"], r["mode"]))];
        _places = [.. Places(gazetteer).Take(PlaceCount)];
        _actors = [.. Enumerable.Range(0, ActorCount).Select(i => i % 10 == 0 && _places[i].Country is { } country
            ? (gazetteer.NameOf(gazetteer.Country(country)!.Value.Index), i % 20 == 0 ? "state" : "government", country)
            : (Name() + " " + Name(), i % 3 == 0 ? "armed_group" : "person", _places[i % PlaceCount].Country))];
        Outlets = [.. Enumerable.Range(0, OutletCount).Select(i => (i % 2 == 0 ? "Daily " : "Radio ") + Name())];
    }

    /// <value>Names of outlets, the frequent first.</value>
    public IReadOnlyList<string> Outlets { get; }

    /// <value>Places, the frequent first.</value>
    public IReadOnlyList<EventPlaceRow> PlacesByFrequency => _places;

    /// <value>Actors, the frequent first.</value>
    public IReadOnlyList<(string Name, string Kind, string? Country)> ActorsByFrequency => _actors;

    /// <summary>The next report, with rows numbered on.</summary>
    /// <param name="number">0 and up.</param>
    public GeneratedReport Next(int number)
    {
        var published = FirstDay.AddDays(_random.Next(Days));
        var report = new GeneratedReport(
            number.ToString("x16", CultureInfo.InvariantCulture), Outlets[Zipf(OutletCount)], Sentence(5, 9), published);
        var text = new StringBuilder();
        for (var i = 0; i < EventsOfReport; i++)
        {
            var id = ((long)number * EventsOfReport) + i + 1;
            var start = text.Length;
            text.Append(Sentence(12, 35)).Append(". ");
            var (type, mode) = _kinds[Zipf(_kinds.Length)];
            var place = _random.Next(5) == 0 ? null : Place(id);
            var (from, until) = Span(published);
            report.Events.Add(new EventRow
            {
                Id = id,
                ReadingId = number + 1,
                ReportId = report.Id,
                LocalId = FormattableString.Invariant($"e{i + 1}"),
                Type = type,
                Mode = _random.Next(4) == 0 ? null : mode,
                Modality = Modalities[_random.Next(Modalities.Length)],
                Polarity = _random.Next(25) == 0 ? "negative" : "positive",
                Background = _random.Next(7) == 0,
                Confidence = 0.5 + (_random.NextDouble() / 2),
                DayFrom = from,
                DayUntil = until,
                Place = place,
                Sentence = text.ToString(start, text.Length - start - 1),
                Trigger = text.ToString(start, 1),
                TriggerStart = start,
                TriggerEnd = start + 1,
            });
            if (place is not null)
            {
                report.Places.Add(place);
            }

            for (var actors = _random.Next(1, 4); actors > 0; actors--)
            {
                var (name, kind, country) = _actors[Zipf(ActorCount)];
                report.Actors.Add(new EventActorRow(id, actors == 1 ? "initiator" : "recipient", name, kind, country));
            }

            if (_random.Next(5) == 0)
            {
                report.Tolls.Add(Toll(id));
            }
        }

        report.Text = text.ToString();
        return report;
    }

    // Towns at random, so that the frequent ones lie anywhere.
    private IEnumerable<EventPlaceRow> Places(Gazetteer gazetteer)
    {
        while (true)
        {
            var entry = gazetteer.Entry(_random.Next(gazetteer.Count));
            if (entry is { Population: > 20_000, Country: not null } && entry.Feature.IsSettlement())
            {
                yield return new EventPlaceRow(0, gazetteer.NameOf(entry.Index), "town", entry.GeonamesId, entry.Country, null, entry.Latitude, entry.Longitude, entry.RadiusKm);
            }
        }
    }

    private EventPlaceRow Place(long eventId)
    {
        var place = _places[Zipf(PlaceCount)] with { EventId = eventId };
        return _random.Next(8) == 0 ? place with { Kind = "country", PrecisionKm = 400 } : place;
    }

    private (DateOnly? From, DateOnly? Until) Span(DateOnly published) => _random.Next(20) switch
    {
        0 or 1 => (null, null),
        2 => (published.AddDays(-365), published.AddDays(-1)),
        3 => (published.AddDays(-30), published),
        4 => (published.AddDays(-3), null),
        _ => (published.AddDays(-_random.Next(3)), published),
    };

    private TollRow Toll(long eventId)
    {
        // Half as many again with each doubling: most incidents have few dead.
        var low = (int)Math.Min(100_000, 1 / Math.Pow(1 - _random.NextDouble(), 1.1));
        var high = _random.Next(5) switch { 0 => (int?)null, 1 => low * 3, _ => low };
        return new TollRow(eventId, TollKinds[_random.Next(TollKinds.Length)], low, high, high is null ? "at_least" : high == low ? "exact" : "range", "some", null);
    }

    private string Sentence(int least, int most)
    {
        var count = _random.Next(least, most + 1);
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => _random.Next(8) == 0 ? Name() : _words[_random.Next(_words.Length)]));
    }

    private string Name()
    {
        var name = string.Concat(Enumerable.Range(0, _random.Next(2, 4)).Select(_ => Syllables[_random.Next(Syllables.Length)]));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    // Ranks whose frequency falls about as 1 / rank: equally many draws between 1 and 2, 2 and 4, 4 and 8.
    private int Zipf(int count) => Math.Min(count - 1, (int)Math.Pow(count + 1, _random.NextDouble()) - 1);
}
