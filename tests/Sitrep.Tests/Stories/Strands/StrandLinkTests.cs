using CsCheck;
using Sitrep.Stories;
using Sitrep.Stories.Strands;

namespace Sitrep.Tests.Stories.Strands;

public class StrandLinkTests
{
    private static readonly Sketch Clashes = new("ASSAULT", "Clashes between Kyrgyz and Uzbek youths went on near the bazaar of Osh, the Health Ministry said.") { Place = "Osh", From = "2010-06-11", Says = "Health Ministry", Trigger = "Clashes" };

    [Fact]
    public void It_does_not_matter_which_is_asked_about_which() => SketchGen.Reports(2, 2).Sample(
        reports =>
        {
            foreach (var one in StrandReader.Read(reports[0]))
            {
                foreach (var other in StrandReader.Read(reports[1]))
                {
                    StrandLink.Score(one, other).ShouldBe(StrandLink.Score(other, one));
                    StrandReach.Of(one).Holds(other).ShouldBe(StrandReach.Of(other).Holds(one));
                }
            }
        },
        iter: 1000);

    [Fact]
    public void Unrest_in_one_town_on_days_that_follow_is_one_happening() =>
        Link(Sketch.Report(1, "2010-06-11", Clashes), Sketch.Report(2, "2010-06-13", Clashes with { From = "2010-06-12", Tolls = ["killed 12"], Sentence = Clashes.Sentence + " 12 were dead." })).ShouldBeTrue();

    [Fact]
    public void Unrest_in_towns_far_apart_is_two() =>
        Link(Sketch.Report(1, "2010-06-11", Clashes), Sketch.Report(2, "2010-06-11", Clashes with { Place = "Bishkek" })).ShouldBeFalse();

    [Fact]
    public void Unrest_a_month_later_is_another() =>
        Link(Sketch.Report(1, "2010-06-11", Clashes), Sketch.Report(2, "2010-07-15", Clashes with { From = "2010-07-14" })).ShouldBeFalse();

    [Fact]
    public void Bombs_on_two_days_are_two_happenings()
    {
        var bomb = new Sketch("ASSAULT", "A bomb went off beside a police convoy in Baghdad.") { Mode = "explosives", Place = "Baghdad", From = "2010-06-11", Trigger = "bomb" };
        Link(Sketch.Report(1, "2010-06-11", bomb), Sketch.Report(2, "2010-06-12", bomb)).ShouldBeTrue();
        Link(Sketch.Report(1, "2010-06-11", bomb), Sketch.Report(2, "2010-06-13", bomb with { From = "2010-06-13" })).ShouldBeFalse();
    }

    [Fact]
    public void A_request_for_help_against_it_is_told_with_the_unrest()
    {
        var request = new Sketch("REQUEST", "Roza Otunbayeva asked Russia for troops against the clashes between Kyrgyz and Uzbek youths in Osh.") { Mode = "assist", By = "Roza Otunbayeva", To = "Russia", Trigger = "asked" };
        var unrest = Clashes with { By = null };
        Link(
            Sketch.Report(1, "2010-06-11", unrest, request with { Sentence = "Roza Otunbayeva promised order in Osh and said that Russia had been told.", Type = "AGREE", Trigger = "promised", Place = "Osh" }),
            Sketch.Report(2, "2010-06-12", request with { Place = "Osh" })).ShouldBeTrue();
    }

    [Fact]
    public void A_report_without_a_year_finds_the_story_of_its_season()
    {
        var clashes = StrandReader.Read(Sketch.Report(1, "2010-06-11", Clashes)).ShouldHaveSingleItem();
        var open = clashes with { Id = "0000000000000002-e1", ReportId = "0000000000000002", Days = null, Told = null, OpenDay = new DateOnly(2000, 6, 14) };
        (StrandLink.Score(clashes, open) >= StrandLink.Threshold).ShouldBeTrue();
        StrandLink.Score(clashes, open with { OpenDay = new DateOnly(2000, 9, 14) }).ShouldBeNull();
    }

    [Fact]
    public void The_turn_of_the_year_is_no_gap_for_days_without_a_year() => StrandReach.AcrossYears(new DateOnly(2000, 12, 30), new DateOnly(2000, 1, 2)).ShouldBe(3);

    private static bool Link(StoryReport one, StoryReport other) =>
        StrandLink.Score(StrandReader.Read(one).Single(), StrandReader.Read(other).Single()) >= StrandLink.Threshold;
}
