using Sitrep.Record;
using Sitrep.Text;

namespace Sitrep.Tests.Events;

public class EventReaderTests(LoadedReader loaded)
{
    [Fact]
    public void Who_is_killed_by_an_act_told_in_the_same_sentence_is_its_toll()
    {
        var told = Read("Soldiers opened fire on a crowd in Osh on Friday, killing nine people.").Events.ShouldHaveSingleItem();
        told.Trigger.Text.ShouldBe("opened fire");
        Tolls(told).ShouldBe(["killed 9-9"]);
    }

    [Fact]
    public void The_dead_and_the_wounded_of_one_clause_are_one_event() =>
        Tolls(Read("Five people were killed and 31 were wounded, the hospital said.").Events.ShouldHaveSingleItem()).ShouldBe(["killed 5-5", "injured 31-31"]);

    [Fact]
    public void The_number_before_a_second_verb_is_that_verbs_own() =>
        Tolls(Read("Five people were killed and 31 wounded.").Events.ShouldHaveSingleItem()).ShouldBe(["killed 5-5", "injured 31-31"]);

    [Fact]
    public void A_denial_in_the_next_sentence_is_a_second_speaker()
    {
        var record = Read("The army said that rebels had attacked the village of Gao. The rebels denied it.");
        var attack = record.Events.Single(e => e.Type == "ASSAULT");
        attack.Attribution!.Select(a => $"{Name(record, a.Actor)} {a.Stance}").ShouldBe(["army claims", "rebels denies"]);
        attack.Polarity.ShouldBe("positive");
    }

    [Fact]
    public void What_is_demanded_is_said_by_who_demands_it()
    {
        var record = Read("The opposition demanded that President Mohamed Bazoum resign.");
        var resignation = record.Events.Single(e => e.Trigger.Text == "resign");
        (resignation.Modality, resignation.Attribution!.Single().Cue!.Text).ShouldBe(("requested", "demanded"));
    }

    [Fact]
    public void Who_is_blamed_for_an_act_is_told_as_its_initiator_by_who_blames()
    {
        var record = Read("The government blamed the rebels for the murder of six priests.");
        var murder = record.Events.Single(e => e.Type == "ASSAULT");
        Name(record, murder.Initiators!.Single()).ShouldBe("rebels");
        murder.Attribution!.Select(a => $"{Name(record, a.Actor)} {a.Stance}").ShouldBe(["government blames"]);
    }

    [Fact]
    public void Who_claims_responsibility_did_it_by_their_own_word()
    {
        var record = Read("A bomb exploded at the embassy in Lima. The Shining Path claimed responsibility for the attack.");
        var bombing = record.Events.ShouldHaveSingleItem();
        (Name(record, bombing.Initiators!.Single()), bombing.Attribution!.Single().Stance).ShouldBe(("shining path", "claims"));
    }

    private static IEnumerable<string> Tolls(EventRecord told) => told.Tolls!.Select(t => $"{t.Kind} {t.Low}-{t.High}");

    private static string? Name(ReportRecord record, string? actor) => record.Actors.FirstOrDefault(a => a.Id == actor)?.Name.ToLowerInvariant();

    private ReportRecord Read(string text) => loaded.Reader.Read(new Report(text));
}
