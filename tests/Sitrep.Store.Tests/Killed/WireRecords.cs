using System.Globalization;
using Sitrep.Record;
using Sitrep.Text;

namespace Sitrep.Store.Tests.Killed;

/// <summary>Records of small dispatches as a wire would send them, with copies among them; the same seed makes the same.</summary>
internal static class WireRecords
{
    private static readonly string[] Outlets = ["Continental Press", "Steppe Telegraph Agency", "Meridian", "Gulf Dispatch", "Evening Paper"];
    private static readonly string[] Towns = ["Osh", "Jalal-Abad", "Uzgen", "Aravan", "Nookat", "Kara-Suu"];
    private static readonly string[] Places = ["at the bazaar", "before the town hall", "on the road to the border", "near the stadium", "in the old quarter", "by the bridge"];

    /// <summary>So many records, every sixth a copy of the one before by another outlet.</summary>
    public static IEnumerable<ReportRecord> Make(int count, int seed)
    {
        var random = new Random(seed);
        var (town, dead, text) = ("", 0, "");
        for (var i = 0; i < count; i++)
        {
            if (i % 6 == 5)
            {
                text += " Reporting by our partners.";
            }
            else
            {
                (town, dead) = (Towns[random.Next(Towns.Length)], random.Next(1, 60));
                text = string.Create(
                    CultureInfo.InvariantCulture,
                    $"Police shot at a crowd {Places[random.Next(Places.Length)]} in {town} on the night of day {i}. At least {dead} people were killed, the ministry said in its statement number {i}.");
            }

            yield return Record(text, Outlets[i % Outlets.Length], town, dead, new DateOnly(2010, 6, 10).AddDays(i % 9));
        }
    }

    private static ReportRecord Record(string text, string source, string town, int dead, DateOnly published)
    {
        var day = published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var sentence = text[..(text.IndexOf('.', StringComparison.Ordinal) + 1)];
        var toll = string.Create(CultureInfo.InvariantCulture, $"At least {dead} people were killed");
        return new ReportRecord
        {
            Report = new ReportSection { Id = new Report(text) { Source = source }.Id, Source = source, Published = day, PublishedBasis = "given", Language = "en", Text = text },
            Places = [new PlaceRecord { Id = "p1", Name = town, Kind = "city", Mentions = [At(text, town)], Country = "KG", Lat = 40.5, Lon = 72.8, PrecisionKm = 10 }],
            Times = [new TimeRecord { Id = "t1", Mentions = [At(text, "night")], Timex = day, Start = day, End = day, Precision = "day" }],
            Actors = [new ActorRecord { Id = "a1", Name = "police", Kind = "police", Country = "KG", Mentions = [At(text, "Police")] }],
            Events =
            [
                new EventRecord
                {
                    Id = "e1", Type = "ASSAULT", Mode = "firearms", Acled = "Armed clash", Cameo = "190", Score = -9,
                    Trigger = At(text, "shot"), Sentence = new Mention(0, sentence.Length),
                    Initiators = ["a1"], Places = ["p1"], Time = "t1", Modality = "happened", Polarity = "positive", Background = false,
                    Tolls = [new TollRecord { Kind = "killed", Low = dead, Bound = "at_least", Start = At(text, toll).Start, End = At(text, toll).End, Text = toll }],
                    Confidence = 0.8,
                },
            ],
        };
    }

    private static Mention At(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new Mention(start, start + words.Length, words);
    }
}
