using Sitrep.Store.Search;

namespace Sitrep.Benchmarks;

/// <summary>Questions that people ask, over made-up reports: from one rare word to all filters at once.</summary>
internal static class SearchQueries
{
    /// <summary>The questions, each with a name that tells its kind.</summary>
    public static IEnumerable<(string Name, SearchQuery Query)> All(GeneratedEvents events)
    {
        foreach (var words in new[]
        {
            "police", "killed", "the", "government protesters", "said", "curfew", "\"state of emergency\"", "\"the police\"", "protest*", "gov*",
            "Karimo", "Shaberdul", "Nurbek OR Almatyan", "police -army", "the of in", "border closed", "army OR police OR troops", "soldiers killed Osnur", "president said army", "wounded hospital",
        })
        {
            yield return ($"words: {words}", Ask(words));
        }

        foreach (var rank in new[] { 0, 3, 40, 900 })
        {
            foreach (var km in new[] { 25.0, 100, 600 })
            {
                yield return ($"near place {rank}, {km} km", new SearchQuery { Area = Near(events, rank, km) });
            }

            yield return ($"police near place {rank}", Ask("police") with { Area = Near(events, rank, 100) });
            yield return ($"actor {rank}", new SearchQuery { Actors = [Actor(events, rank)] });
            yield return ($"killed by actor {rank}", Ask("killed") with { Actors = [Actor(events, rank)] });
            yield return ($"all filters, place {rank}", Everything(events, rank));
        }

        foreach (var rank in new[] { 0, 5, 60 })
        {
            var country = events.PlacesByFrequency[rank].Country!;
            yield return ($"country {country}", new SearchQuery { Countries = [country] });
            yield return ($"country {country}, police", Ask("police") with { Countries = [country] });
            yield return ($"country {country}, COERCE, June 2014", new SearchQuery { Countries = [country], Types = ["COERCE"], From = new DateOnly(2014, 6, 1), To = new DateOnly(2014, 6, 30) });
            yield return ($"country {country}, protesters, 2012", Ask("protesters") with { Countries = [country], From = new DateOnly(2012, 1, 1), To = new DateOnly(2012, 12, 31) });
            yield return ($"country {country}, over 100 killed", new SearchQuery { Countries = [country], Tolls = [TollCondition.Parse("killed", ">100")] });
        }

        yield return ("a day", new SearchQuery { From = new DateOnly(2013, 5, 5), To = new DateOnly(2013, 5, 5) });
        yield return ("the, a day", Ask("the") with { From = new DateOnly(2010, 5, 5), To = new DateOnly(2010, 5, 5) });
        yield return ("police, a week", Ask("police") with { From = new DateOnly(2011, 5, 5), To = new DateOnly(2011, 5, 12) });
        yield return ("curfew since 2017", Ask("curfew") with { From = new DateOnly(2017, 1, 1) });
        yield return ("curfew before 2011", Ask("curfew") with { To = new DateOnly(2010, 12, 31) });
        yield return ("over 1,000 killed", new SearchQuery { Tolls = [TollCondition.Parse("killed", ">1000")] });
        yield return ("3 abducted", new SearchQuery { Tolls = [TollCondition.Parse("abducted", "3")] });
        yield return ("killed and injured", new SearchQuery { Tolls = [TollCondition.Parse("killed", ">10"), TollCondition.Parse("injured", ">10")] });
        yield return ("offered, not background", new SearchQuery { Modalities = ["offered"], Background = false });
        yield return ("did not happen, police", Ask("police") with { Polarity = "negative" });
        yield return ("outlet and type", new SearchQuery { Sources = [events.Outlets[2]], Types = ["PROTEST"] });
        yield return ("a hundred hits", Ask("president") with { Limit = 100 });
    }

    private static SearchQuery Ask(string words) => new() { Words = WordQuery.Parse(words) };

    private static SearchQuery Everything(GeneratedEvents events, int rank) => Ask("police OR army") with
    {
        Area = Near(events, rank, 100),
        From = new DateOnly(2012, 1, 1),
        To = new DateOnly(2016, 12, 31),
        Types = ["COERCE", "ASSAULT", "PROTEST"],
        Countries = [events.PlacesByFrequency[rank].Country!],
        Actors = [Actor(events, 0)],
        Modalities = ["happened"],
        Polarity = "positive",
        Background = false,
        Tolls = [TollCondition.Parse("killed", ">2")],
    };

    private static SearchArea Near(GeneratedEvents events, int rank, double km) => new(events.PlacesByFrequency[rank].Lat!.Value, events.PlacesByFrequency[rank].Lon!.Value, km);

    private static ActorFilter Actor(GeneratedEvents events, int rank) =>
        new(events.ActorsByFrequency[rank].Name, events.ActorsByFrequency[rank].Kind is "state" or "government" ? events.ActorsByFrequency[rank].Country : null);
}
