using System.Globalization;

namespace Sitrep.Store.Search;

/// <summary>
/// The terms that an event is found by, in one order: words of its sentence, words of its report's title, names, tags. A tag is
/// a value of the record (<c>type_coerce</c>, <c>country_kg</c>, <c>killed_2</c>); no user can type one, for words have no low line.
/// Tags make filters terms, so that one index in order of days answers any mixture of words and filters. Not those that most events
/// meet (it happened, it is no history): lists so long cost more to go through than the rows that they rule out.
/// </summary>
internal static class EventTerms
{
    /// <summary>Begins each word of an actor's name.</summary>
    public const string ActorPrefix = "a_";

    /// <summary>Begins each word of an outlet's name.</summary>
    public const string SourcePrefix = "s_";

    /// <summary>Tags an event of more days than <see cref="SearchKey.ShortDays"/>.</summary>
    public const string LongTag = "span_long";

    /// <summary>Keeps the last word of one text from standing next to the first of another.</summary>
    public const string Gap = "_";

    /// <summary>The terms of an event in their order.</summary>
    public static List<string> Of(IndexedEvent indexed)
    {
        var terms = new List<string>(64);
        Add("", indexed.Sentence);
        Add("", indexed.Title);
        Add(SourcePrefix, indexed.Source);
        foreach (var actor in indexed.Actors)
        {
            foreach (var name in actor.Names)
            {
                Add(ActorPrefix, name);
            }

            AddTag("state", actor.Kind is "state" or "government" ? actor.Country : null);
        }

        AddTag("type", indexed.Type);
        AddTag("mode", indexed.Mode);
        AddTag("acled", indexed.Acled);
        foreach (var place in indexed.Places)
        {
            AddTag("country", place.Country);
            if (place is { Lat: { } lat, Lon: { } lon })
            {
                terms.AddRange(GeoCells.Of(lat, lon));
            }
        }

        foreach (var toll in indexed.Tolls.Where(t => t.Low is not null || t.High is not null))
        {
            terms.AddRange(Digits((toll.Low ?? toll.High)!.Value, (toll.High ?? toll.Low)!.Value).Select(digits => TollTag(toll.Kind, digits)));
        }

        if (SearchKey.IsLong(indexed.Days))
        {
            terms.Add(LongTag);
        }

        return terms;

        void Add(string prefix, string? text)
        {
            if (text is not null)
            {
                terms.AddRange(FoldedWords.In(text).Select(word => prefix + word.Folded));
                terms.Add(Gap);
            }
        }

        void AddTag(string kind, string? value)
        {
            if (value is not null)
            {
                terms.Add(Tag(kind, value));
            }
        }
    }

    /// <summary>The term of a value: <c>acled_violent_demonstration</c>.</summary>
    public static string Tag(string kind, string value) => $"{kind}_{string.Join('_', FoldedWords.In(value).Select(word => word.Folded))}";

    /// <summary>The phrase of a name's words. None: it has no word.</summary>
    public static IEnumerable<Phrase> Named(string prefix, string name) =>
        FoldedWords.In(name).ConvertAll(word => prefix + word.Folded) is { Count: > 0 } words ? [new Phrase(words)] : [];

    /// <summary>The term of a toll by how many digits its number has.</summary>
    public static string TollTag(string kind, int digits) => string.Create(CultureInfo.InvariantCulture, $"{kind}_{digits}");

    /// <summary>How many digits numbers from <paramref name="low"/> to <paramref name="high"/> have; 0 has none.</summary>
    public static IEnumerable<int> Digits(int low, int high)
    {
        var (first, last) = (Count(low), Count(high));
        return Enumerable.Range(first, Math.Max(1, last - first + 1));

        static int Count(int number) => number <= 0 ? 0 : number.ToString(CultureInfo.InvariantCulture).Length;
    }
}
