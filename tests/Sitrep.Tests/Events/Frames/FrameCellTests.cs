using Sitrep.Data;
using Sitrep.Events.Frames;

namespace Sitrep.Tests.Events.Frames;

public class FrameCellTests
{
    [Fact]
    public void Conditions_of_every_form_are_read() =>
        FrameCondition.ParseAll("obj=tear gas|water cannon; subj~force; obj!=deal; iobj!~state|official; has:at; no:clause", "x:1")
            .Select(c => c.ToString())
            .ShouldBe(["obj IsWord tear gas|water cannon", "subj IsClass force", "obj IsNotWord deal", "iobj IsNotClass state|official", "at Filled ", "clause Empty "]);

    [Fact]
    public void An_empty_cell_has_no_condition() => FrameCondition.ParseAll("", "x:1").ShouldBeEmpty();

    [Theory]
    [InlineData("obj")]
    [InlineData("=fire")]
    [InlineData("obj=")]
    [InlineData("obj~person; nonsense")]
    public void A_condition_of_no_form_is_named_with_its_line(string cell) =>
        Should.Throw<FormatException>(() => FrameCondition.ParseAll(cell, "ASSAULT.tsv:7")).Message.ShouldStartWith("ASSAULT.tsv:7: '");

    [Fact]
    public void Slot_rules_keep_their_alternatives_in_order()
    {
        var rules = SlotRule.ParseAll("initiator=subj; recipient=against|on|obj; weapon=with", "x:1");
        rules.Select(r => r.Role).ShouldBe(["initiator", "recipient", "weapon"]);
        rules[1].Slots.ShouldBe(["against", "on", "obj"]);
    }

    [Theory]
    [InlineData("initiator")]
    [InlineData("attacker=subj")]
    public void A_rule_without_slot_or_of_an_unknown_role_is_named_with_its_line(string cell) =>
        Should.Throw<FormatException>(() => SlotRule.ParseAll(cell, "AID.tsv:3")).Message.ShouldStartWith($"AID.tsv:3: '{cell}'");

    [Fact]
    public void An_example_gives_its_text_trigger_and_arguments()
    {
        var example = FrameExample.Parse("[initiator Riot police] >fired< [weapon tear gas] at [recipient students] in Dhaka.");
        example.Text.ShouldBe("Riot police fired tear gas at students in Dhaka.");
        example.Trigger!.Value.In(example.Text).ShouldBe("fired");
        example.Arguments.Select(a => $"{a.Role}: {a.Span.In(example.Text)}").ShouldBe(["initiator: Riot police", "weapon: tear gas", "recipient: students"]);
    }

    [Fact]
    public void A_guard_marks_no_trigger() => FrameExample.Parse("They struck a deal.").Trigger.ShouldBeNull();

    [Theory]
    [InlineData("[initiator Police >fired< gas.")]
    [InlineData("[Police]")]
    [InlineData("[initiator the [recipient men] left]")]
    [InlineData("Police >fired gas.")]
    public void An_example_with_open_marks_is_refused(string marked) => Should.Throw<FormatException>(() => FrameExample.Parse(marked));

    [Fact]
    public void Own_frames_replace_ours_of_the_same_word_and_condition_and_else_add_to_them()
    {
        using var data = new TemporaryFolder();
        using var own = new TemporaryFolder();
        const string Header = "lemma\tpos\twhen\tmode\tcontexts\tacled\tcameo\tslots\ttoll\texample\n";
        data.Write("frames/ASSAULT.tsv", Header + "kill\tverb\t\t\t\tAttack\t190\tinitiator=subj\tkilled\t\nshoot\tverb\thas:at\tfirearms\n");
        own.Write("ASSAULT.tsv", Header + "kill\tverb\t\ttargeted\nkill\tverb\tobj~crowd\t\n");
        own.Write("AID.tsv", Header + "air-drop\tverb\n");
        var lexicon = FrameLexicon.Read(new DataFolder(data.Path), own.Path);
        lexicon.Senses.Select(s => $"{s.Type} {string.Join(' ', s.Lemma)} {s.Mode}").ShouldBe(["ASSAULT kill targeted", "ASSAULT shoot firearms", "AID air drop ", "ASSAULT kill "]);
        lexicon.Of("kill").Count.ShouldBe(2);
        lexicon.Of("drop").Single().Type.ShouldBe("AID");
    }

    [Fact]
    public void A_folder_of_own_frames_that_is_not_there_is_named()
    {
        using var data = new TemporaryFolder();
        Should.Throw<DirectoryNotFoundException>(() => FrameLexicon.Read(new DataFolder(data.Path), "/nowhere/frames")).Message.ShouldStartWith("/nowhere/frames is not a folder.");
    }

    [Fact]
    public void A_sense_of_no_part_of_speech_is_named_with_its_line()
    {
        using var data = new TemporaryFolder();
        data.Write("frames/AID.tsv", "lemma\tpos\nhelp\tadverb\n");
        Should.Throw<FormatException>(() => FrameLexicon.Read(new DataFolder(data.Path))).Message.ShouldContain("AID.tsv:2");
    }
}
