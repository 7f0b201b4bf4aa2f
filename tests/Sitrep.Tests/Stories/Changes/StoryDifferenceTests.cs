using Sitrep.Stories;
using Sitrep.Stories.Changes;

namespace Sitrep.Tests.Stories.Changes;

public class StoryDifferenceTests
{
    private static readonly StoryReport First = Toll(1, "2010-06-11", 12);
    private static readonly StoryReport Second = Toll(2, "2010-06-12", 45);

    [Fact]
    public void A_story_has_not_changed_since_now() => StoryDifference.Between(Sketch.Story(First, Second), Sketch.Story(First, Second)).ShouldBeEmpty();

    [Fact]
    public void A_new_figure_is_told_with_the_one_before() =>
        StoryDifference.Between(Sketch.Story(First), Sketch.Story(First, Second)).ShouldHaveSingleItem().What.ShouldBe("45 killed, says Health Ministry (the best figure was 12)");

    [Fact]
    public void A_new_story_is_told_with_all_that_is_in_it() =>
        StoryDifference.Between(null, Sketch.Story(First)).Select(c => c.Kind).ShouldBe(["story", "toll"]);

    [Fact]
    public void A_report_that_only_repeats_a_figure_changes_nothing() =>
        StoryDifference.Between(Sketch.Story(First), Sketch.Story(First, Toll(3, "2010-06-11", 12))).ShouldBeEmpty();

    private static StoryReport Toll(int number, string day, int dead) => Sketch.Report(number, day, new Sketch("ASSAULT", $"Clashes in Osh killed {dead} people, the Health Ministry said.")
    {
        Place = "Osh",
        From = "2010-06-10",
        Until = day,
        Tolls = [$"killed {dead}"],
        Says = "Health Ministry",
    });
}
