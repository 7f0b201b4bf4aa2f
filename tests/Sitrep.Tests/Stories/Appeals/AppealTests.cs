using Sitrep.Stories;
using Sitrep.Stories.Appeals;

namespace Sitrep.Tests.Stories.Appeals;

public class AppealTests
{
    private static readonly StoryReport Asked = Sketch.Report(1, "2010-06-12", new Sketch("REQUEST", "Roza Otunbayeva asked Russia for troops.") { Mode = "assist", Trigger = "asked", By = "Roza Otunbayeva", To = "Russia" });

    [Fact]
    public void A_request_without_an_answer_is_open() => One(Asked).State.ShouldBe(AppealState.Open);

    [Theory]
    [InlineData("Russia")]
    [InlineData("Dmitry Medvedev")]
    public void Who_speaks_for_the_state_that_was_asked_answers(string who)
    {
        var appeal = One(Asked, Sketch.Report(2, "2010-06-13", new Sketch("REJECT", $"{who} declined to send troops.") { Trigger = "declined", By = who }));
        (appeal.By, appeal.Of.Single(), appeal.For, appeal.State).ShouldBe(("Roza Otunbayeva", "Russia", "troops", AppealState.Refused));
    }

    [Fact]
    public void An_answer_about_something_else_is_no_answer() =>
        Sketch.Story(Asked, Sketch.Report(2, "2010-06-13", new Sketch("AID", "Russia will send tents.") { Trigger = "send", By = "Russia", Modality = "planned" })).Appeals.Single(a => a.For == "troops").State.ShouldBe(AppealState.Open);

    [Fact]
    public void What_others_say_that_it_answered_settles_nothing()
    {
        var hearsay = Sketch.Report(2, "2010-06-18", new Sketch("AGREE", "Kyrgyz official said that Russia had agreed to send troops.") { Trigger = "agreed", By = "Russia", Says = "Kyrgyz official" });
        var appeal = One(Asked, hearsay);
        appeal.State.ShouldBe(AppealState.Open);
        appeal.Answers.ShouldHaveSingleItem().IsOwnWord.ShouldBeFalse();
    }

    [Fact]
    public void A_refusal_tells_of_the_request_that_it_refuses()
    {
        var appeal = One(Sketch.Report(1, "2010-06-13", new Sketch("REJECT", "Russia turned down a request for troops.") { Trigger = "turned down", By = "Russia" }));
        (appeal.By, appeal.State).ShouldBe((null, AppealState.Refused));
    }

    [Fact]
    public void The_same_request_in_two_reports_is_one() =>
        One(Asked, Sketch.Report(2, "2010-06-13", new Sketch("REQUEST", "Roza Otunbayeva asked Russia again for soldiers.") { Mode = "assist", Trigger = "asked", By = "Roza Otunbayeva", To = "Russia" })).Statements.Count.ShouldBe(2);

    private static Appeal One(params IReadOnlyList<StoryReport> reports) => Sketch.Story(reports).Appeals.ShouldHaveSingleItem();
}
