using Sitrep.Stories;
using Sitrep.Stories.Measures;

namespace Sitrep.Tests.Stories.Measures;

public class MeasureTests
{
    private static readonly StoryReport Imposed = Sketch.Report(1, "2010-06-11", Curfew("A curfew was imposed in Osh until 20 June.") with { Valid = "2010-06-20" });
    private static readonly StoryReport Extended = Sketch.Report(2, "2010-06-19", Curfew("In Osh the curfew has been extended until 25 June.") with { Valid = "2010-06-25" });
    private static readonly StoryReport Lifted = Sketch.Report(3, "2010-06-23", Curfew("The interim government lifted the curfew in Osh."));

    [Theory]
    [InlineData("2010-06-11", MeasureState.InForce, "2010-06-20")]
    [InlineData("2010-06-18", MeasureState.InForce, "2010-06-20")]
    [InlineData("2010-06-19", MeasureState.Extended, "2010-06-25")]
    [InlineData("2010-06-22", MeasureState.Extended, "2010-06-25")]
    [InlineData("2010-06-23", MeasureState.Lifted, "2010-06-23")]
    [InlineData("2010-07-30", MeasureState.Lifted, "2010-06-23")]
    public void A_measure_has_the_state_of_the_day(string day, MeasureState state, string until)
    {
        var measure = At(day, Imposed, Extended, Lifted);
        (measure.State, measure.From, measure.Until).ShouldBe((state, Sketch.Day("2010-06-11"), Sketch.Day(until)));
    }

    [Fact]
    public void What_nobody_extends_or_lifts_expires() => At("2010-06-21", Imposed).State.ShouldBe(MeasureState.Expired);

    [Fact]
    public void What_is_told_to_hold_after_its_last_day_holds() =>
        At("2010-06-30", Imposed, Sketch.Report(4, "2010-06-28", Curfew("The curfew in Osh holds."))).State.ShouldBe(MeasureState.InForce);

    [Fact]
    public void The_end_may_be_told_as_a_concession()
    {
        var conceded = Sketch.Report(3, "2010-06-23", new Sketch("CONCEDE", "The government lifted a curfew in Osh.") { Trigger = "lifted", Place = "Osh" });
        At("2010-06-23", Imposed, conceded).State.ShouldBe(MeasureState.Lifted);
    }

    [Fact]
    public void Curfews_of_two_towns_are_two_and_both_end_when_it_is_lifted_in_the_region()
    {
        var jalalAbad = Sketch.Report(4, "2010-06-13", Curfew("A curfew also holds in Jalal-Abad.") with { Place = "Jalal-Abad" });
        var region = Sketch.Report(5, "2010-06-25", Curfew("The government lifted the curfew in southern Kyrgyzstan.") with { Place = "southern Kyrgyzstan" });
        Sketch.Story(Imposed, jalalAbad).Measures.Select(m => m.Places[0]).ShouldBe(["Osh", "Jalal-Abad"]);
        Sketch.Story(Imposed, jalalAbad, region).Measures.Select(m => m.State).ShouldBe([MeasureState.Lifted, MeasureState.Lifted]);
    }

    [Fact]
    public void A_threat_of_a_measure_is_none() =>
        Sketch.Story(Sketch.Report(1, "2010-06-25", Curfew("If there is shooting, the curfew will be back.") with { Modality = "threatened" }, new Sketch("ASSAULT", "Shots in Osh.") { Place = "Osh" })).Measures.ShouldBeEmpty();

    private static Sketch Curfew(string sentence) => new("COERCE", sentence) { Mode = "curfew", Trigger = "curfew", Place = "Osh" };

    private static Measure At(string day, params IReadOnlyList<StoryReport> reports) => Sketch.Story(Sketch.Day(day), reports).Measures.ShouldHaveSingleItem();
}
