using CsCheck;
using Sitrep.Stories;

namespace Sitrep.Tests.Stories;

/// <summary>Random reports over a few places, days and people, so that many of them tell of the same happenings.</summary>
internal static class SketchGen
{
    private static readonly string[] Sentences =
    [
        "Clashes between youths went on near the bazaar of Osh.", "Gunfire was heard around the bazaar and the gambling hall.", "A curfew was declared in the city.",
        "A bomb went off beside a convoy.", "The ministry counted the dead of the clashes.", "Russia was asked for peacekeepers.",
    ];

    private static readonly Gen<Sketch> Event = Gen.Select(
        AnyOf<(string, string?)>(("ASSAULT", null), ("ASSAULT", "explosives"), ("COERCE", "curfew"), ("PROTEST", "demo"), ("REQUEST", "assist"), ("REJECT", null), ("AID", null)),
        AnyOf(Sentences),
        AnyOf<string?>(null, null, "Osh", "Jalal-Abad", "Bishkek", "Baghdad", "Kyrgyzstan"),
        Gen.Int[0, 40],
        AnyOf<string?>(null, "Russia", "Roza Otunbayeva", "gangs"),
        AnyOf<string?>(null, "Health Ministry", "Interior Ministry", "residents"),
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 50], Gen.Bool, Gen.Bool),
        (type, sentence, place, day, by, says, more) => new Sketch(type.Item1, sentence)
        {
            Mode = type.Item2,
            Place = place,
            From = day < 25 ? $"2010-06-{day + 1:00}" : null,
            By = by,
            Says = says,
            Tolls = type.Item1 == "ASSAULT" && more.Item1 > 100 ? [$"killed {more.Item1}{(more.Item3 ? "-" : "")}"] : [],
            Background = more.Item4 && more.Item2 < 10,
            Negative = more.Item2 == 20,
        });

    private static Gen<T> AnyOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>So many reports, each with its own id; some without a day.</summary>
    public static Gen<StoryReport[]> Reports(int fewest, int most) =>
        Gen.Select(Event.Array[1, 4], Gen.Int[0, 30], (events, day) => (events, day)).Array[fewest, most]
            .Select(all => all.Select((r, i) => Sketch.Report(i + 1, r.day == 0 ? null : $"2010-06-{Math.Min(30, r.day):00}", r.events)).ToArray());
}
