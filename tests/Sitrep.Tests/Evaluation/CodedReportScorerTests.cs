using Sitrep.Evaluation;
using Sitrep.Record;
using Sitrep.Text;

namespace Sitrep.Tests.Evaluation;

public class CodedReportScorerTests
{
    private const string Text = "Rebels killed at least 12 villagers in Ituri, the army said. The killings went on.";

    private static readonly CodedReport Coded = Code(Gold().Record());

    [Fact]
    public void What_is_right_is_wholly_right()
    {
        var scorer = new CodedReportScorer();
        scorer.Add(Coded, Coded.Record);
        (scorer.Triggers, scorer.Events).ShouldBe((new Score(1, 1, 1), new Score(1, 1, 1)));
        scorer.Roles["initiators"].F1.ShouldBe(1);
        scorer.Roles["victims"].F1.ShouldBe(1);
        (scorer.Attributions.F1, scorer.Stances.F1, scorer.Tolls.F1, scorer.TollsWithSpeaker.F1).ShouldBe((1, 1, 1, 1));
        (scorer.Modality.MacroF1, scorer.Polarity.MacroF1).ShouldBe((1, 1));
    }

    [Fact]
    public void Another_telling_of_a_found_event_is_neither_right_nor_wrong()
    {
        var scorer = new CodedReportScorer();
        scorer.Add(Coded, Gold().Event("ASSAULT", "killings").Record());
        scorer.Events.ShouldBe(new Score(1, 1, 1));
        scorer.Calibration.Count.ShouldBe(2);

        // Alone it finds the event.
        var alone = new CodedReportScorer();
        alone.Add(Coded, new Records(Text).Event("ASSAULT", "The killings").Record());
        alone.Events.ShouldBe(new Score(1, 1, 1));
    }

    [Fact]
    public void A_wrong_type_costs_the_event_and_not_the_trigger()
    {
        var scorer = new CodedReportScorer();
        scorer.Add(Coded, new Records(Text).Event("COERCE", "killed").Event("PROTEST", "said").Record());
        (scorer.Triggers, scorer.Events).ShouldBe((new Score(1, 2, 1), new Score(0, 2, 1)));
        scorer.Roles["initiators"].ShouldBe(new Score(0, 0, 1));
        scorer.Attributions.ShouldBe(new Score(0, 0, 1));
    }

    [Fact]
    public void A_toll_with_the_wrong_speaker_has_the_right_figures()
    {
        var found = Gold().Record();
        var toll = found.Events[0].Tolls![0];
        found = found with { Events = [found.Events[0] with { Tolls = [toll with { Attribution = null }] }] };
        var scorer = new CodedReportScorer();
        scorer.Add(Coded, found);
        (scorer.Tolls.Right, scorer.TollsWithSpeaker.Right).ShouldBe((1, 0));
    }

    [Fact]
    public void A_coding_is_read_after_the_front_matter_and_must_quote_its_text()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var json = Path.Combine(folder, "r.json");
            File.WriteAllText(Path.ChangeExtension(json, ".txt"), "---\ntitle: T\n---\n\nRebels fired.\n");
            File.WriteAllText(json, Json("fired", 7));
            var coded = CodedReport.Read(json);
            (coded.Name, coded.Text, coded.ToReport().Published).ShouldBe(("r", "Rebels fired.\n", new DateOnly(2001, 2, 3)));
            coded.Again["e1"].ShouldBe([new TextSpan(0, 6)]);
            File.WriteAllText(json, Json("fired", 6));
            Should.Throw<InvalidDataException>(() => CodedReport.Read(json)).Message.ShouldContain("e1");
            File.WriteAllText(json, "{}");
            Should.Throw<InvalidDataException>(() => CodedReport.Read(json)).Message.ShouldContain(json);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        static string Json(string trigger, int start) => $$"""
            {"schema":"sitrep/1","report":{"published":"2001-02-03"},"places":[],"times":[],"actors":[],
             "events":[{"id":"e1","type":"ASSAULT","trigger":{"start":{{start}},"end":{{start + 5}},"text":"{{trigger}}" },"modality":"happened","polarity":"positive","background":false}],
             "coding":{"again":{"e1":[{"start":0,"end":6,"text":"Rebels"}]} } }
            """;
    }

    private static Records Gold()
    {
        var words = new Records(Text);
        var villagers = words.Mention("villagers");
        var toll = words.Mention("at least 12 villagers");
        return words.Actor("a1", "armed_group", "Rebels").Actor("a2", "civilians", "villagers").Actor("a3", "armed_force", "the army")
            .Event("ASSAULT", "killed", e => e with
            {
                Initiators = ["a1"],
                Victims = [new VictimRecord("a2", villagers.Start, villagers.End, villagers.Text!)],
                Attribution = [new AttributionRecord("a3", words.Mention("said"), false, "states")],
                Tolls = [new TollRecord { Kind = "killed", Low = 12, Bound = "at_least", Start = toll.Start, End = toll.End, Text = toll.Text!, Attribution = [new AttributionRecord("a3")] }],
            });
    }

    private static CodedReport Code(ReportRecord record)
    {
        var again = new Records(Text).Mention("The killings");
        return new CodedReport("r", Text, record, new Dictionary<string, IReadOnlyList<TextSpan>> { ["e1"] = [new TextSpan(again.Start, again.End)] });
    }
}
