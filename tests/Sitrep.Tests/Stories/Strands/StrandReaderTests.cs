using Sitrep.Stories;
using Sitrep.Stories.Strands;

namespace Sitrep.Tests.Stories.Strands;

public class StrandReaderTests
{
    private static readonly Sketch Clashes = new("ASSAULT", "Clashes went on in Osh.") { Place = "Osh", From = "2010-06-11" };

    [Fact]
    public void Events_of_one_report_about_one_happening_are_one_strand()
    {
        var report = Sketch.Report(1, "2010-06-11", Clashes, new Sketch("ASSAULT", "Houses burned.") { Mode = "destroy" }, new Sketch("REQUEST", "Roza Otunbayeva asked for calm.") { By = "Roza Otunbayeva" });
        Parts(report).ShouldBe(["news e1 e2 e3"]);
    }

    [Fact]
    public void Another_place_far_away_is_another_strand() =>
        Parts(Sketch.Report(1, "2010-06-11", Clashes, Clashes with { Sentence = "A bomb went off in Baghdad.", Place = "Baghdad" }, new Sketch("ASSAULT", "Houses burned in Osh.") { Place = "Osh" })).ShouldBe(["news e1 e3", "news e2"]);

    [Fact]
    public void A_request_made_far_away_stays_with_the_news() =>
        Parts(Sketch.Report(1, "2010-06-11", Clashes, new Sketch("REJECT", "Russia refused in Bishkek.") { By = "Russia", Place = "Bishkek" })).ShouldBe(["news e1 e2"]);

    [Fact]
    public void History_is_parted_by_its_time_and_founds_no_news()
    {
        var april = Clashes with { Sentence = "Protesters died in Bishkek.", Place = "Bishkek", From = "2010-04-07", Background = true };
        Parts(Sketch.Report(1, "2010-06-11", Clashes, april, april with { From = "1990-06-04" })).ShouldBe(["news e1", "history e2", "history e3"]);
    }

    [Fact]
    public void What_is_long_past_is_history_even_where_the_reader_did_not_see_it() =>
        Parts(Sketch.Report(1, "2011-05-04", Clashes, new Sketch("ACCUSE", "The report blames gangs.") { To = "gangs" })).ShouldBe(["news e2", "history e1"]);

    [Fact]
    public void A_report_without_events_has_no_strand() => StrandReader.Read(Sketch.Report(1, "2010-06-11")).ShouldBeEmpty();

    private static List<string> Parts(StoryReport report) =>
        [.. StrandReader.Read(report).OrderBy(s => s, StrandOrder.Canonical).Select(s => (s.IsNews ? "news " : "history ") + string.Join(' ', s.Events))];
}
