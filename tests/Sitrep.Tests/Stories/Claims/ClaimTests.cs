using Sitrep.Stories;

namespace Sitrep.Tests.Stories.Claims;

public class ClaimTests
{
    private static readonly StoryReport Blamed = Sketch.Report(1, "2010-06-14", new Sketch("ACCUSE", "Azimbek Beknazarov accused relatives of Bakiyev of paying for it.") { Mode = "allege", Trigger = "accused", By = "Azimbek Beknazarov", To = "relatives of Bakiyev" });

    [Fact]
    public void Who_is_said_to_have_done_it_stands_with_who_says_so_and_who_denies_it()
    {
        var story = Sketch.Story(Blamed, Denial("Kurmanbek Bakiyev"));
        var accused = story.Accused.ShouldHaveSingleItem();
        (accused.Who, accused.SaidBy.Single().Speaker, accused.DeniedBy.Single().Speaker).ShouldBe(("relatives of Bakiyev", "Azimbek Beknazarov", "Kurmanbek Bakiyev"));
        var dispute = story.Disputes.ShouldHaveSingleItem();
        (dispute.About, dispute.One.Sentence, dispute.Other.Sentence).ShouldBe(("accusation", "Azimbek Beknazarov accused relatives of Bakiyev of paying for it.", "Kurmanbek Bakiyev denied it."));
    }

    [Fact]
    public void A_denial_by_somebody_else_denies_nothing_for_the_accused() =>
        Sketch.Story(Blamed, Denial("Roza Otunbayeva")).Accused.ShouldHaveSingleItem().DeniedBy.ShouldBeEmpty();

    [Fact]
    public void Figures_that_exclude_one_another_are_disputed_side_by_side()
    {
        var story = Sketch.Story(Toll(1, "1", "Interior Ministry"), Toll(2, "2", "residents"));
        var dispute = story.Disputes.ShouldHaveSingleItem();
        (dispute.About, dispute.One.Speaker, dispute.Other.Speaker).ShouldBe(("toll", "Interior Ministry", "residents"));

        static StoryReport Toll(int number, string dead, string who) =>
            Sketch.Report(number, "2010-06-21", new Sketch("ASSAULT", $"In Osh {dead} people were killed, {who} said.") { Place = "Osh", Tolls = [$"killed {dead}"], Says = who, From = "2010-06-21" });
    }

    [Fact]
    public void At_least_so_many_contradicts_no_higher_figure() => Sketch.Story(
        Sketch.Report(1, "2010-06-21", new Sketch("ASSAULT", "In Osh 12 people were killed, the Health Ministry said.") { Place = "Osh", Tolls = ["killed 12-"], Says = "Health Ministry", From = "2010-06-21" }),
        Sketch.Report(2, "2010-06-21", new Sketch("ASSAULT", "In Osh 17 people were killed, residents said.") { Place = "Osh", Tolls = ["killed 17"], Says = "residents", From = "2010-06-21" })).Disputes.ShouldBeEmpty();

    private static StoryReport Denial(string who) => Sketch.Report(2, "2010-06-15", new Sketch("REJECT", $"{who} denied it.") { Trigger = "denied", By = who });
}
