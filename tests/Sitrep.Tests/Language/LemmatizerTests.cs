using Sitrep.Data;
using Sitrep.Language;

namespace Sitrep.Tests.Language;

public class LemmatizerTests
{
    private static readonly Lemmatizer Lemmas = Lemmatizer.Read(DataFolder.BesideTheProgram());

    [Theory]
    [InlineData("killed", "VBN", "kill")]
    [InlineData("fled", "VBD", "flee")]
    [InlineData("shot", "VBN", "shoot")]
    [InlineData("beaten", "VBN", "beat")]
    [InlineData("seized", "VBD", "seize")]
    [InlineData("raped", "VBN", "rape")]
    [InlineData("stopped", "VBD", "stop")]
    [InlineData("carried", "VBD", "carry")]
    [InlineData("fired", "VBD", "fire")]
    [InlineData("bombed", "VBN", "bomb")]
    [InlineData("agreed", "VBD", "agree")]
    [InlineData("shelling", "VBG", "shell")]
    [InlineData("marching", "VBG", "march")]
    [InlineData("imposing", "VBG", "impose")]
    [InlineData("lying", "VBG", "lie")]
    [InlineData("stabbing", "VBG", "stab")]
    [InlineData("denies", "VBZ", "deny")]
    [InlineData("clashes", "VBZ", "clash")]
    [InlineData("accuses", "VBZ", "accuse")]
    [InlineData("Warn", "VB", "warn")]
    public void Verbs_by_rule_and_exception(string form, string xpos, string lemma) =>
        Lemmas.LemmaOf(form, Upos.VERB, xpos, "?").ShouldBe(lemma);

    [Theory]
    [InlineData("clashes", "clash")]
    [InlineData("deaths", "death")]
    [InlineData("houses", "house")]
    [InlineData("cases", "case")]
    [InlineData("buses", "bus")]
    [InlineData("viruses", "virus")]
    [InlineData("militias", "militia")]
    [InlineData("ministries", "ministry")]
    [InlineData("women", "woman")]
    [InlineData("children", "child")]
    [InlineData("attackers", "attacker")]
    [InlineData("classes", "class")]
    [InlineData("mortars", "mortar")]
    [InlineData("boxes", "box")]
    public void Plurals_by_rule_and_exception(string form, string lemma) =>
        Lemmas.LemmaOf(form, Upos.NOUN, "NNS", "?").ShouldBe(lemma);

    [Fact]
    public void Where_neither_table_nor_rule_knows_the_guess_stands()
    {
        Lemmas.LemmaOf("Bakiyev", Upos.PROPN, "NNP", "Bakiyev").ShouldBe("Bakiyev");
        Lemmas.LemmaOf("worse", Upos.ADJ, "JJR", "bad").ShouldBe("bad");
    }

    [Fact]
    public void Singulars_and_infinitives_stand_as_they_are_in_lower_case()
    {
        Lemmas.LemmaOf("Curfew", Upos.NOUN, "NN", "?").ShouldBe("curfew");
        Lemmas.LemmaOf("attack", Upos.VERB, "VBP", "attak").ShouldBe("attack");
    }
}
