using Sitrep.Record;

namespace Sitrep.Store.Tests;

/// <summary>A report that has something of everything the store keeps, with its record written by hand.</summary>
internal static class Example
{
    public const string Id = "3f2a9c0d11aa77be";

    private const string Text = "BISHKEK, June 14 - Police fired at crowds in Osh and Jalal-Abad on Sunday, killing at least 62, the Health Ministry said. A curfew in Osh holds until June 20.";

    public static ReportRecord Record { get; } = new()
    {
        Report = new ReportSection
        {
            Id = Id, Title = "“Dozens” dead", Source = "Continental Press", Url = "https://press.example/1", Published = "2010-06-14", PublishedBasis = "given", Language = "en", Text = Text,
        },
        Places =
        [
            new PlaceRecord { Id = "p1", Name = "Osh", Kind = "city", Mentions = [Mention("Osh")], GeonamesId = 1527534, Country = "KG", Admin1 = "Osh City", Lat = 40.5283, Lon = 72.7985, PrecisionKm = 10 },
            new PlaceRecord { Id = "p2", Name = "Jalal-Abad", Kind = "city", Mentions = [Mention("Jalal-Abad")], Country = "KG", Lat = 40.9333, Lon = 73, PrecisionKm = 8 },
        ],
        Times = [new TimeRecord { Id = "t1", Timex = "2010-06-13", Start = "2010-06-13", End = "2010-06-13", Precision = "day", Mentions = [Mention("Sunday")] }],
        Actors =
        [
            new ActorRecord { Id = "a1", Name = "police", Kind = "police", Country = "KG", Mentions = [Mention("Police")] },
            new ActorRecord { Id = "a2", Name = "crowds", Kind = "crowd", Mentions = [Mention("crowds")] },
            new ActorRecord { Id = "a3", Name = "Health Ministry", Kind = "government", Country = "KG", Mentions = [Mention("the Health Ministry")] },
        ],
        Events =
        [
            new EventRecord
            {
                Id = "e1", Type = "ASSAULT", Mode = "firearms", Score = -9, Acled = "Excessive force against protesters", Cameo = "190", Trigger = Mention("fired"), Sentence = Sentence("Police", "said."),
                Initiators = ["a1"], Recipients = ["a2"], Victims = [new VictimRecord(null, Text.IndexOf("at least 62", StringComparison.Ordinal), Text.IndexOf("at least 62", StringComparison.Ordinal) + 11, "at least 62")],
                Places = ["p1", "p2"], Time = "t1", Modality = "happened", Polarity = "positive", Background = false,
                Attribution = [new AttributionRecord("a3", Mention("said"), false, "states")],
                Tolls = [new TollRecord { Kind = "killed", Low = 62, Bound = "at_least", Start = Mention("at least 62").Start, End = Mention("at least 62").End, Text = "at least 62", Attribution = [new AttributionRecord("a3")] }],
                Confidence = 0.9,
            },
            new EventRecord
            {
                Id = "e2", Type = "COERCE", Mode = "curfew", Trigger = Mention("curfew"), Sentence = Sentence("A curfew", "20."), Places = ["p1"],
                Modality = "ongoing", Polarity = "positive", Background = true, Valid = new ValidityRecord("XXXX-06-12", "2010-06-20"), Confidence = 0.6,
            },
        ],
    };

    /// <summary>The words where they first stand in the example's text.</summary>
    public static Mention Mention(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new Mention(start, start + words.Length, words);
    }

    private static Mention Sentence(string first, string last) => new(Mention(first).Start, Mention(last).End);
}
