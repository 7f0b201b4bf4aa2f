using CsCheck;
using Sitrep.Stories;
using Sitrep.Stories.Tolls;

namespace Sitrep.Tests.Stories.Tolls;

public class TollTests
{
    private static readonly Sketch Clashes = new("ASSAULT", "Clashes in Osh killed 12 people.") { Place = "Osh", From = "2010-06-10", Trigger = "killed" };

    [Fact]
    public void Low_is_not_above_best_nor_best_above_high() => SketchGen.Reports(1, 12).Sample(
        reports =>
        {
            foreach (var count in Sketch.Story(reports).Tolls)
            {
                count.Low.ShouldBeLessThanOrEqualTo(count.Best);
                count.Best.ShouldBeLessThanOrEqualTo(count.High);
                count.Claims.ShouldContain(c => !c.IsSuperseded);
            }
        },
        iter: 500);

    [Fact]
    public void A_later_figure_by_the_same_speaker_supersedes()
    {
        var count = Whole(
            Report(1, "2010-06-12", 12, "Health Ministry"),
            Report(2, "2010-06-14", 62, "Kyrgyz Health Ministry"));
        (count.Low, count.Best, count.High).ShouldBe((62, 62, 62));
        count.Claims.Select(c => (c.Low, c.IsSuperseded, c.SupersededOn)).ShouldBe([(12, true, Sketch.Day("2010-06-14")), (62, false, null)]);
    }

    [Fact]
    public void Speakers_who_differ_on_one_day_are_the_bounds_and_who_counts_by_office_is_the_best()
    {
        var count = Whole(Report(1, "2010-06-12", 12, "Health Ministry"), Report(2, "2010-06-12", 62, "residents"));
        (count.Low, count.Best, count.High).ShouldBe((12, 12, 62));
        count.Basis.Speaker.ShouldBe("Health Ministry");
    }

    [Fact]
    public void While_it_goes_on_a_figure_of_yesterday_bounds_nothing() =>
        Whole(Report(1, "2010-06-11", 12, "Health Ministry"), Report(2, "2010-06-12", 45, "Interior Ministry")).Low.ShouldBe(45);

    [Fact]
    public void Two_counts_made_long_after_are_both_current()
    {
        var count = Whole(
            Clashes1("2011-02-01", 426, "Interior Ministry", 1),
            Clashes1("2011-05-04", 470, "United Nations", 2));
        (count.Low, count.High).ShouldBe((426, 470));

        static StoryReport Clashes1(string day, int dead, string speaker, int number) =>
            Sketch.Report(number, day, Clashes with { Sentence = $"In the clashes in Osh {dead} people were killed, {speaker} said.", Tolls = [$"killed {dead}"], Says = speaker, Background = true });
    }

    [Fact]
    public void A_figure_that_a_copy_repeats_counts_once()
    {
        var first = Report(1, "2010-06-12", 12, "Health Ministry");
        var copy = Report(2, "2010-06-12", 12, "Health Ministry") with { Voice = first.Voice };
        var other = Report(3, "2010-06-12", 12, "Health Ministry");
        Whole(first, copy).Claims.ShouldHaveSingleItem().Voices.ShouldBe(1);
        Whole(first, copy, other).Claims.ShouldHaveSingleItem().Voices.ShouldBe(2);
    }

    [Theory]
    [InlineData("Clashes in Osh killed 45 people, including 12 policemen.", 12)]
    [InlineData("Clashes in Osh killed 45 people, 12 of them policemen.", 12)]
    [InlineData("Clashes in Osh killed 45 people, of whom 30 in the city.", 30)]
    public void A_part_is_never_added_to_the_whole(string sentence, int part)
    {
        var tolls = Sketch.Story(Sketch.Report(1, "2010-06-11", Clashes with { Sentence = sentence, Tolls = ["killed 45", $"killed {part}"] })).Tolls;
        tolls.Select(t => (t.Scope, t.Best)).ShouldBe([(TollScope.Whole, 45), (TollScope.Part, part)]);
    }

    [Fact]
    public void The_toll_of_an_incident_is_kept_apart_from_that_of_the_crisis()
    {
        var tolls = Sketch.Story(
            Sketch.Report(4, "2010-06-11", Clashes),
            Sketch.Report(5, "2010-06-12", Clashes with { From = "2010-06-11" }),
            Sketch.Report(1, "2010-06-20", Clashes with { Sentence = "The violence in Osh has killed 208 people, the Health Ministry said.", Trigger = "violence", Tolls = ["killed 208"], Says = "Health Ministry" }),
            Sketch.Report(2, "2010-06-21", new Sketch("ASSAULT", "In the village of Nariman 1 man was killed, the Interior Ministry said.") { Place = "Nariman", Tolls = ["killed 1"], Says = "Interior Ministry" }),
            Sketch.Report(3, "2010-06-21", new Sketch("ASSAULT", "In the village of Nariman 2 people were killed, residents said.") { Place = "Nariman", Tolls = ["killed 2"], Says = "residents" })).Tolls;
        tolls.Select(t => (t.Scope, t.Low, t.Best, t.High)).ShouldBe([(TollScope.Whole, 208, 208, 208), (TollScope.Incident, 1, 1, 2)]);
    }

    [Fact]
    public void Certain_people_are_not_all_people() => Sketch.Story(
        Sketch.Report(1, "2010-06-13", Clashes with { Sentence = "Clashes in Osh killed 97 people.", Tolls = ["killed 97"] }, new Sketch("ASSAULT", "At least 1 Pakistani student was killed.") { Tolls = ["killed 1 Pakistani student"], Trigger = "killed" }))
        .Tolls.Select(t => (t.Scope, t.Best)).ShouldBe([(TollScope.Whole, 97), (TollScope.Incident, 1)]);

    [Fact]
    public void A_figure_without_a_speaker_gives_way_to_any_later_and_higher_one() =>
        Whole(Report(1, "2010-06-12", 97, null), Report(2, "2010-06-12", 124, "Health Ministry")).Claims.Count(c => !c.IsSuperseded).ShouldBe(1);

    [Fact]
    public void A_denied_figure_is_nobodys() =>
        Sketch.Story(Sketch.Report(1, "2010-06-12", Clashes with { Tolls = ["killed 12"], Says = "Interior Ministry", Stance = "denies" })).Tolls.ShouldBeEmpty();

    [Fact]
    public void What_a_ministry_counts_is_its_figure_where_the_record_names_no_speaker()
    {
        var report = Sketch.Report(1, "2010-06-21", Clashes with { Sentence = "By data of the Health Ministry, 208 people have died in Osh.", Trigger = "died", Tolls = ["killed 208"] });
        var record = report.Record with { Actors = [new Sitrep.Record.ActorRecord { Id = "a1", Name = "Health Ministry", Kind = "government", Country = "KG", Mentions = [new Sitrep.Record.Mention(15, 30, "Health Ministry")] }] };
        Whole(new StoryReport(record)).Basis.Speaker.ShouldBe("Health Ministry");
    }

    private static StoryReport Report(int number, string day, int dead, string? speaker) => Sketch.Report(number, day, Clashes with
    {
        Sentence = $"Clashes in Osh killed {dead} people{(speaker is null ? "" : $", the {speaker} said")}.",
        From = "2010-06-10",
        Until = day.StartsWith("2010-06", StringComparison.Ordinal) ? day : null,
        Tolls = [$"killed {dead}"],
        Says = speaker,
    });

    private static TollCount Whole(params IReadOnlyList<StoryReport> reports) => Sketch.Story(reports).Tolls.Single(t => t.Scope == TollScope.Whole);
}
