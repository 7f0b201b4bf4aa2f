using Sitrep.Store.Search;

namespace Sitrep.Store.Tests.Search;

public abstract partial class EventSearchTests
{
    [Theory]
    [InlineData(40.53, 72.8, 5, "Osh.")]
    [InlineData(40.53, 72.8, 40, "Osh.")]
    [InlineData(40.53, 72.8, 60, "Jalal-Abad. Osh. Uzgen.")]
    [InlineData(41.2, 74.77, 200, "Jalal-Abad. Osh. Uzgen.")]
    [InlineData(41.2, 74.77, 500, "Jalal-Abad. Kyrgyzstan. Osh. Uzgen.")]
    [InlineData(-17.0, -179.9, 60, "Taveuni.")]
    [InlineData(-17.0, 180, 60, "Taveuni.")]
    [InlineData(90, 0, 5700, "Jalal-Abad. Kyrgyzstan. Osh. Uzgen.")]
    [InlineData(0, 0, 20100, "Jalal-Abad. Kyrgyzstan. Osh. Taveuni. Uzgen.")]
    public async Task Near_is_a_distance_and_a_place_that_is_known_so_well(double lat, double lon, double km, string found)
    {
        var report = new ToldReport("Dawn", "2010-06-12");
        foreach (var (name, country, placeLat, placeLon, precision) in new[] { ("Osh", "KG", 40.53, 72.8, 10.0), ("Uzgen", "KG", 40.77, 73.3, 5), ("Jalal-Abad", "KG", 40.93, 73.0, 10), ("Kyrgyzstan", "KG", 41.2, 74.77, 400), ("Taveuni", "FJ", -16.9, 179.9, 20) })
        {
            var place = report.Place(name, country, placeLat, placeLon, precision);
            report.Event(name + ".", e => e with { Places = [place] });
        }

        report.Event("Nowhere.");
        await KeepAsync(report);

        (await SentencesAsync(new SearchQuery { Area = new SearchArea(lat, lon, km) })).ShouldBe(found);
    }

    [Fact]
    public async Task Any_place_of_an_event_counts()
    {
        var report = new ToldReport("Dawn", "2010-06-12");
        var (moscow, osh) = (report.Place("Moscow", "RU", 55.75, 37.62), report.Place("Osh", "KG", 40.53, 72.8));
        await KeepAsync(report.Event("Aid flew.", e => e with { Places = [moscow, osh] }));

        (await FindAsync(new SearchQuery { Area = new SearchArea(40.53, 72.8, 10) })).Count.ShouldBe(1);
        (await FindAsync(new SearchQuery { Countries = ["KG"] })).Count.ShouldBe(1);
        (await FindAsync(new SearchQuery { Countries = ["RU"] })).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("2010-06-10", "2010-06-20", "Day. Month. Since. Until. Years.")]
    [InlineData("2010-06-12", "2010-06-12", "Day. Month. Since. Years.")]
    [InlineData("2010-06-13", "2010-06-13", "Month. Since. Years.")]
    [InlineData("2010-06-15", "2010-06-15", "Month. Years.")]
    [InlineData("2010-07-01", null, "Years.")]
    [InlineData(null, "2010-05-31", "Old. Years.")]
    [InlineData("2010-01-01", "2010-01-31", "Years.")]
    [InlineData("2012-01-01", null, "")]
    public async Task Days_are_asked_for_by_overlap(string? from, string? to, string found)
    {
        var report = new ToldReport("Dawn", "2010-06-14");
        foreach (var (name, start, end) in new[] { ("Day", "2010-06-12", "2010-06-12"), ("Month", "2010-06-01", "2010-06-30"), ("Years", "2005-01-01", "2011-12-31"), ("Since", "2010-06-12", null), ("Until", null, "2010-06-16"), ("Old", "2000-01-01", "2000-12-31") })
        {
            var time = report.Time(start, end);
            report.Event(name + ".", e => e with { Time = time });
        }

        report.Event("Undated.");
        await KeepAsync(report);

        (await SentencesAsync(new SearchQuery { From = from is null ? null : Day(from), To = to is null ? null : Day(to) })).ShouldBe(found);
        (await SentencesAsync(new SearchQuery { From = from is null ? null : Day(from), To = to is null ? null : Day(to), Types = ["PROTEST"] })).ShouldBe(found);
    }

    [Theory]
    [InlineData("Otunbayeva", null, "Led.")]
    [InlineData("Roza Otunbayeva", null, "Led.")]
    [InlineData("Otunbayeva Roza", null, "")]
    [InlineData("interim leader", null, "Led.")]
    [InlineData("Interior Ministry", null, "Guarded.")]
    [InlineData("Russia", "RU", "Flew. Ordered.")]
    [InlineData("Russia", null, "Ordered.")]
    [InlineData("villagers", null, "Fell.")]
    [InlineData("Red Cross", null, "")]
    public async Task An_actor_is_found_by_any_of_its_names(string name, string? country, string found)
    {
        var report = new ToldReport("Dawn", "2010-06-12");
        var leader = report.Actor("Roza Otunbayeva", "person", "KG", null, "the interim leader");
        var ministry = report.Actor("Interior Ministry", "government", "KG");
        var guard = report.Actor("a guard", "person", "KG", ministry);
        var kremlin = report.Actor("the Kremlin", "government", "RU");
        var russia = report.Actor("Russia", "state", "RU");
        var crew = report.Actor("Russian crew", "civilians", "RU");
        var redCross = report.Actor("Red Cross", "organization");
        await KeepAsync(report
            .Event("Led.", e => e with { Initiators = [leader] })
            .Event("Guarded.", e => e with { Recipients = [guard] })
            .Event("Flew.", e => e with { Initiators = [kremlin] })
            .Event("Ordered.", e => e with { Recipients = [russia] })
            .Event("Sang.", e => e with { Initiators = [crew] })
            .Event("Fell.", e => e with { Victims = [new Sitrep.Record.VictimRecord(null, 0, 1, "two villagers")] })
            .Event("Told.", e => e with { Attribution = [new Sitrep.Record.AttributionRecord(redCross)] }));

        (await SentencesAsync(new SearchQuery { Actors = [new ActorFilter(name, country)] })).ShouldBe(found);
    }

    [Theory]
    [InlineData(">10", "Dozens. Sixty.")]
    [InlineData(">=5", "Dozens. Five. Sixty.")]
    [InlineData("<5", "None.")]
    [InlineData("5", "Five.")]
    [InlineData("0", "None.")]
    [InlineData("10..20", "")]
    [InlineData("10..30", "Dozens.")]
    [InlineData(">62", "Dozens.")]
    [InlineData("62", "Dozens. Sixty.")]
    [InlineData(">1,000", "")]
    public async Task Figures_match_where_a_number_they_can_mean_does(string condition, string found)
    {
        await KeepAsync(new ToldReport("Dawn", "2010-06-12")
            .Event("None.", e => e with { Tolls = [ToldReport.Toll("killed", 0, 0)] })
            .Event("Five.", e => e with { Tolls = [ToldReport.Toll("killed", 5, 5), ToldReport.Toll("injured", 12, 12)] })
            .Event("Dozens.", e => e with { Tolls = [ToldReport.Toll("killed", 24, 99, "vague")] })
            .Event("Sixty.", e => e with { Tolls = [ToldReport.Toll("killed", 62, null, "at_least")] })
            .Event("Hurt.", e => e with { Tolls = [ToldReport.Toll("injured", 30, 30)] })
            .Event("Quiet."));

        (await SentencesAsync(new SearchQuery { Tolls = [TollCondition.Parse("killed", condition)] })).ShouldBe(found);
    }

    [Fact]
    public async Task Several_figures_must_all_be_told()
    {
        await KeepAsync(new ToldReport("Dawn", "2010-06-12")
            .Event("Both.", e => e with { Tolls = [ToldReport.Toll("killed", 5, 5), ToldReport.Toll("injured", 12, 12)] })
            .Event("One.", e => e with { Tolls = [ToldReport.Toll("killed", 5, 5)] }));

        (await SentencesAsync(new SearchQuery { Tolls = [TollCondition.Parse("killed", "5"), TollCondition.Parse("injured", ">1")] })).ShouldBe("Both.");
    }

    [Theory]
    [InlineData("guardian", "A.")]
    [InlineData("The Guardian", "A.")]
    [InlineData("BBC", "B. C.")]
    [InlineData("BBC News", "C.")]
    public async Task An_outlet_is_found_by_words_of_its_name(string source, string found)
    {
        await KeepAsync(new ToldReport("The Guardian", "2010-06-12").Event("A."));
        await KeepAsync(new ToldReport("BBC", "2010-06-12").Event("B."));
        await KeepAsync(new ToldReport("BBC News", "2010-06-12").Event("C."));

        (await SentencesAsync(new SearchQuery { Sources = [source] })).ShouldBe(found);
    }

    [Fact]
    public async Task Within_a_list_of_values_one_is_enough()
    {
        await KeepAsync(new ToldReport("Dawn", "2010-06-12")
            .Event("A.", e => e with { Type = "COERCE", Mode = "martial-law", Acled = "Violent demonstration", Modality = "planned" })
            .Event("B.", e => e with { Type = "ASSAULT", Polarity = "negative" })
            .Event("C.", e => e with { Type = "AID", Background = true }));

        (await SentencesAsync(new SearchQuery { Types = ["COERCE", "ASSAULT"] })).ShouldBe("A. B.");
        (await SentencesAsync(new SearchQuery { Modes = ["martial-law"] })).ShouldBe("A.");
        (await SentencesAsync(new SearchQuery { Acled = ["violent demonstration"] })).ShouldBe("A.");
        (await SentencesAsync(new SearchQuery { Modalities = ["planned", "requested"] })).ShouldBe("A.");
        (await SentencesAsync(new SearchQuery { Polarity = "negative" })).ShouldBe("B.");
        (await SentencesAsync(new SearchQuery { Background = true })).ShouldBe("C.");
        (await SentencesAsync(new SearchQuery { Background = false })).ShouldBe("A. B.");
    }
}
