using Sitrep.Actors;
using Sitrep.Data;
using Sitrep.Evaluation;
using Sitrep.Record;

namespace Sitrep.Tests.Evaluation;

public class IncidentMappingTests
{
    private const string Text = "THE FMLN KIDNAPPED MAYOR PEDRO DIAZ AND TWO GUARDS WITH RIFLES; SOLDIERS CLASHED WITH GUERRILLAS.";

    private static readonly IncidentMapping Mapping = new(ActorLexicon.Read(DataFolder.BesideTheProgram()));

    [Fact]
    public void Fills_roles_without_articles_and_numbers_and_leaves_battles()
    {
        var words = new Records(Text);
        var guards = words.Mention("TWO GUARDS");
        var record = words.Actor("a1", "armed_group", "FMLN").Actor("a2", "person", "PEDRO DIAZ").Actor("a3", "armed_force", "SOLDIERS").Actor("a4", "armed_group", "GUERRILLAS")
            .Event("ASSAULT", "KIDNAPPED", e => e with
            {
                Mode = "abduct",
                Initiators = ["a1"],
                Recipients = ["a2"],
                Victims = [new VictimRecord(null, guards.Start, guards.End, guards.Text!)],
                Weapons = [words.Mention("RIFLES")],
            })
            .Event("ASSAULT", "CLASHED", e => e with { Acled = "Armed clash", Initiators = ["a3"], Recipients = ["a4"] })
            .Record();
        var incidents = Mapping.Map(record);
        Words(incidents.Roles["PerpOrg"]).ShouldBe(["FMLN"]);
        Words(incidents.Roles["PerpInd"]).ShouldBeEmpty();
        Words(incidents.Roles["Victim"]).ShouldBe(["GUARDS", "PEDRO DIAZ"]);
        Words(incidents.NamedVictims).ShouldBe(["PEDRO DIAZ"]);
        Words(incidents.Roles["Weapon"]).ShouldBe(["RIFLES"]);
        incidents.Types.ShouldBe(["KIDNAPPING"]);
        incidents.Dates.ShouldBe([(null, new DateOnly(1990, 1, 9))]);
    }

    [Theory]
    [InlineData("negative", "happened", false)]
    [InlineData("positive", "possible", false)]
    [InlineData("positive", "happened", true)]
    public void Leaves_what_did_not_happen_or_is_history(string polarity, string modality, bool background) =>
        Mapping.Map(new Records(Text).Event("ASSAULT", "KIDNAPPED", e => e with { Polarity = polarity, Modality = modality, Background = background }).Record()).Types.ShouldBeEmpty();

    private static IEnumerable<string> Words(IReadOnlyList<IReadOnlyList<string>> entities) => entities.Select(e => e.Single());
}
