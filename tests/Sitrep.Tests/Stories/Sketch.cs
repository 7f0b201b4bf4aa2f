using System.Globalization;
using Sitrep.Record;
using Sitrep.Stories;

namespace Sitrep.Tests.Stories;

/// <summary>Small records written by hand: a report is a day and its events, an event a sentence with what stands in it.</summary>
internal sealed record Sketch(string Type, string Sentence)
{
    private static readonly Dictionary<string, (string Kind, string Country, double Lat, double Lon, double Km)> Map = new(StringComparer.Ordinal)
    {
        ["Kyrgyzstan"] = ("country", "KG", 41.5, 75, 559),
        ["Osh"] = ("city", "KG", 40.53, 72.80, 11),
        ["Nariman"] = ("village", "KG", 40.58, 72.80, 2),
        ["Jalal-Abad"] = ("city", "KG", 40.93, 73.00, 9),
        ["southern Kyrgyzstan"] = ("area", "KG", 40.6, 73.5, 200),
        ["Bishkek"] = ("city", "KG", 42.87, 74.59, 14),
        ["Baghdad"] = ("city", "IQ", 33.34, 44.40, 20),
    };

    private static readonly Dictionary<string, (string Kind, string? Country)> Who = new(StringComparer.Ordinal)
    {
        ["Health Ministry"] = ("government", "KG"),
        ["Kyrgyz Health Ministry"] = ("government", "KG"),
        ["Interior Ministry"] = ("government", "KG"),
        ["United Nations"] = ("international_organization", null),
        ["Russia"] = ("state", "RU"),
        ["Dmitry Medvedev"] = ("person", "RU"),
        ["Roza Otunbayeva"] = ("person", "KG"),
        ["Kurmanbek Bakiyev"] = ("person", "KG"),
        ["Maxim Bakiyev"] = ("person", "KG"),
        ["relatives of Bakiyev"] = ("civilians", null),
        ["Azimbek Beknazarov"] = ("person", "KG"),
        ["Kyrgyz official"] = ("person", "KG"),
        ["residents"] = ("civilians", null),
        ["gangs"] = ("armed_group", null),
    };

    public string? Mode { get; init; }

    /// <value>A word of the sentence. Its first where none is given.</value>
    public string? Trigger { get; init; }

    public string? Place { get; init; }

    public string? From { get; init; }

    public string? Until { get; init; }

    public string? By { get; init; }

    public string? To { get; init; }

    public string? Says { get; init; }

    public string Stance { get; init; } = "states";

    /// <value>As "killed 12", "killed 12-", "injured 24-99", "killed 1 Pakistani student".</value>
    public IReadOnlyList<string> Tolls { get; init; } = [];

    public string Modality { get; init; } = "happened";

    public bool Negative { get; init; }

    public bool Background { get; init; }

    public string? Valid { get; init; }

    /// <summary>A report whose text is its events' sentences, a paragraph each.</summary>
    /// <param name="number">Makes its id.</param>
    /// <param name="day">The day of publication. Null: not known.</param>
    /// <param name="events">Its events.</param>
    public static StoryReport Report(int number, string? day, params IReadOnlyList<Sketch> events)
    {
        var text = string.Join("\n\n", events.Select(e => e.Sentence));
        var places = new List<PlaceRecord>();
        var times = new List<TimeRecord>();
        var actors = new List<ActorRecord>();
        var records = new List<EventRecord>();
        var start = 0;
        foreach (var e in events)
        {
            records.Add(e.Event(records.Count + 1, start, text, places, times, actors));
            start += e.Sentence.Length + 2;
        }

        return new StoryReport(new ReportRecord
        {
            Report = new ReportSection { Id = number.ToString("x16", CultureInfo.InvariantCulture), Source = $"Outlet {number}", Title = $"Report {number}", Published = day, PublishedBasis = day is null ? "unknown" : "given", Language = "en", Text = text },
            Places = places,
            Times = times,
            Actors = actors,
            Events = records,
        });
    }

    /// <summary>The story of these reports and all their events.</summary>
    public static Story Story(DateOnly? at, params IReadOnlyList<StoryReport> reports) =>
        StoryAssembler.Assemble("story", [.. reports.Select(r => new StoryMember(r, [.. r.Record.Events.Select(e => e.Id)]))], at).ShouldNotBeNull();

    public static Story Story(params IReadOnlyList<StoryReport> reports) => Story(null, reports);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private EventRecord Event(int number, int start, string text, List<PlaceRecord> places, List<TimeRecord> times, List<ActorRecord> actors)
    {
        var trigger = Trigger ?? Sentence.Split(' ')[0];
        string? time = null;
        if (From is not null)
        {
            time = $"t{times.Count + 1}";
            times.Add(new TimeRecord { Id = time, Timex = From, Start = From, End = Until ?? From, Precision = "day", Mentions = [new Mention(start, start)] });
        }

        return new EventRecord
        {
            Id = $"e{number}",
            Type = Type,
            Mode = Mode,
            Trigger = Quote(trigger),
            Sentence = new Mention(start, start + Sentence.Length),
            Initiators = ActorId(By) is { } by ? [by] : null,
            Recipients = ActorId(To) is { } to ? [to] : null,
            Places = PlaceId() is { } place ? [place] : null,
            Time = time,
            Modality = Modality,
            Polarity = Negative ? "negative" : "positive",
            Background = Background,
            Attribution = ActorId(Says) is { } speaker ? [new AttributionRecord(speaker, Stance: Stance)] : null,
            Tolls = Tolls.Count == 0 ? null : [.. Tolls.Select(Toll)],
            Valid = Valid is null ? null : new ValidityRecord(null, Valid),
            Confidence = 0.9,
        };

        Mention Quote(string words)
        {
            var at = Math.Max(0, Sentence.IndexOf(words, StringComparison.Ordinal));
            return new Mention(start + at, start + at + words.Length, words);
        }

        TollRecord Toll(string words)
        {
            var (kind, figure, rest) = words.Split(' ', 3) switch { [var k, var f] => (k, f, ""), var all => (all[0], all[1], " " + all[2]) };
            var ends = figure.Split('-');
            var number = ends[0];
            var low = int.Parse(number, CultureInfo.InvariantCulture);
            var at = Quote(number + rest);
            return new TollRecord
            {
                Kind = kind,
                Low = low,
                High = ends.Length == 1 ? low : ends[1].Length > 0 ? int.Parse(ends[1], CultureInfo.InvariantCulture) : null,
                Bound = ends.Length == 1 ? "exact" : ends[1].Length > 0 ? "vague" : "at_least",
                Start = at.Start,
                End = at.End,
                Text = text.Length >= at.End ? text[at.Start..at.End] : number,
                Attribution = ActorId(Says) is { } speaker && Stance != "denies" ? [new AttributionRecord(speaker)] : null,
            };
        }

        string? PlaceId()
        {
            if (Place is null)
            {
                return null;
            }

            if (places.Find(p => p.Name == Place) is not { } known)
            {
                var (kind, country, lat, lon, km) = Map[Place];
                known = new PlaceRecord { Id = $"p{places.Count + 1}", Name = Place, Kind = kind, Country = country, Lat = lat, Lon = lon, PrecisionKm = km, Mentions = [Quote(Place)] };
                places.Add(known);
            }

            return known.Id;
        }

        string? ActorId(string? name)
        {
            if (name is null)
            {
                return null;
            }

            if (actors.Find(a => a.Name == name) is not { } known)
            {
                var (kind, country) = Who.GetValueOrDefault(name, ("person", null));
                known = new ActorRecord { Id = $"a{actors.Count + 1}", Name = name, Kind = kind, Country = country, Mentions = [Quote(name)] };
                actors.Add(known);
            }

            return known.Id;
        }
    }
}
