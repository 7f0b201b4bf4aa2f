using System.Globalization;
using Sitrep.Record;

namespace Sitrep.Benchmarks;

/// <summary>
/// Generated records of news about crises: five years, forty countries of which few make most of the news, crises of a day to three
/// weeks in a few towns each, told by more outlets the larger they are. The same seed gives the same records.
/// </summary>
internal sealed class StoryReports
{
    private const int Countries = 40;
    private const int Towns = 12;
    private const int Days = 5 * 365;
    private const int CrisisWords = 14;

    private static readonly DateOnly First = new(2006, 1, 1);
    private static readonly string[] Kinds = ["ASSAULT", "ASSAULT", "ASSAULT", "PROTEST", "COERCE", "REQUEST", "REJECT", "AID", "CONSULT", "ACCUSE"];
    private static readonly string[] Outlets = ["Continental Press", "Unified Press", "Highland Radio", "Meridian Broadcasting", "Steppe Telegraph Agency", "Harbour Herald", "Vestnik-Inform", "Lakeside Review"];

    private readonly Random _random;
    private readonly List<Crisis> _crises = [];
    private int _number;

    public StoryReports(int seed)
    {
        _random = new Random(seed);
        for (var i = 0; i < 4000; i++)
        {
            // Half of the news is of a tenth of the countries.
            var country = (int)(Countries * Math.Pow(_random.NextDouble(), 3));
            _crises.Add(new Crisis(country, _random.Next(Towns), _random.Next(Days), 1 + (int)(20 * Math.Pow(_random.NextDouble(), 2)), [.. Enumerable.Range(0, CrisisWords).Select(_ => Word())]));
        }
    }

    /// <summary>A report of any day.</summary>
    public ReportRecord Any() => Of(_crises[(int)(_crises.Count * Math.Pow(_random.NextDouble(), 2))]);

    /// <summary>A report of the country that makes most news.</summary>
    public ReportRecord OfTheBusiest() => Of(_crises.Where(c => c.Country == 0).ElementAt(_random.Next(_crises.Count(c => c.Country == 0))));

    private ReportRecord Of(Crisis crisis)
    {
        var day = First.AddDays(crisis.Day + _random.Next(crisis.Length));
        var (country, town) = (Code(crisis.Country), $"Town{crisis.Country}x{crisis.Town}");
        var (sentences, starts, length) = (new List<string>(), new List<int>(), 0);
        for (var i = 0; i < 8; i++)
        {
            var words = string.Join(' ', Enumerable.Range(0, 12).Select(_ => _random.Next(3) == 0 ? Word() : crisis.Words[_random.Next(CrisisWords)]));
            sentences.Add($"Fighting in {town} went on while {words}, the ministry said.");
            starts.Add(length);
            length += sentences[^1].Length + 1;
        }

        return new ReportRecord
        {
            Report = new ReportSection
            {
                Id = (++_number).ToString("x16", CultureInfo.InvariantCulture),
                Source = Outlets[_random.Next(Outlets.Length)],
                Title = $"Report {_number}",
                Published = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                PublishedBasis = "given",
                Language = "en",
                Text = string.Join(' ', sentences),
            },
            Places =
            [
                new PlaceRecord { Id = "p1", Name = town, Kind = "city", Country = country, Lat = (crisis.Country * 3) - 58, Lon = crisis.Town * 2, PrecisionKm = 10, Mentions = [new Mention(12, 12 + town.Length, town)] },
                new PlaceRecord { Id = "p2", Name = country, Kind = "country", Country = country, Mentions = [new Mention(0, 2, "Fi")] },
            ],
            Times = [new TimeRecord { Id = "t1", Timex = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Start = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), End = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Precision = "day", Mentions = [new Mention(0, 2, "Fi")] }],
            Actors =
            [
                new ActorRecord { Id = "a1", Name = "Health Ministry", Kind = "government", Country = country },
                new ActorRecord { Id = "a2", Name = $"Leader {country}", Kind = "person", Country = country },
                new ActorRecord { Id = "a3", Name = $"{char.ToUpperInvariant(crisis.Words[0][0])}{crisis.Words[0][1..]} {char.ToUpperInvariant(crisis.Words[1][0])}{crisis.Words[1][1..]}", Kind = "person", Country = country },
            ],
            Events = [.. sentences.Select((s, i) => Event(i, starts[i], s))],
        };
    }

    private EventRecord Event(int i, int start, string sentence)
    {
        var type = Kinds[_random.Next(Kinds.Length)];
        var dead = _random.Next(1, 300);
        return new EventRecord
        {
            Id = $"e{i + 1}",
            Type = type,
            Mode = type == "COERCE" ? "curfew" : null,
            Trigger = new Mention(start, start + 8, "Fighting"),
            Sentence = new Mention(start, start + sentence.Length),
            Places = _random.Next(2) == 0 ? ["p1"] : null,
            Time = _random.Next(2) == 0 ? "t1" : null,
            Initiators = type is "REQUEST" or "ACCUSE" or "CONSULT" ? ["a2"] : null,
            Recipients = type is "REQUEST" or "ACCUSE" ? ["a3"] : null,
            Modality = "happened",
            Polarity = "positive",
            Background = false,
            Attribution = [new AttributionRecord("a1", Stance: "states")],
            Tolls = type == "ASSAULT" && _random.Next(2) == 0 ? [new TollRecord { Kind = "killed", Low = dead, High = dead, Bound = "exact", Start = start, End = start + 8, Text = "Fighting", Attribution = [new AttributionRecord("a1")] }] : null,
            Confidence = 0.9,
        };
    }

    private static string Code(int country) => $"{(char)('A' + (country / 26))}{(char)('A' + (country % 26))}";

    // Words of three syllables: some 8,000 of them, as a newspaper has.
    private string Word() => string.Concat(Enumerable.Range(0, 3).Select(_ => $"{"bdfgklmnprstvz"[_random.Next(14)]}{"aeiou"[_random.Next(5)]}"));

    private sealed record Crisis(int Country, int Town, int Day, int Length, string[] Words);
}
