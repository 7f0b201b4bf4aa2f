using Sitrep.Data;
using Sitrep.Events.Arguments;
using Sitrep.Language;
using Sitrep.Tests.Language.Grammar;

namespace Sitrep.Tests.Events.Arguments;

public class LogicalSlotsTests
{
    private static readonly LightVerbs Light = LightVerbs.Read(DataFolder.BesideTheProgram());

    private static readonly Sentence Launched = SentenceBuilder.Sentence("""
        Rebels rebel NOUN NNS 2 nsubj
        launched launch VERB VBD 0 root
        an a DET DT 4 det
        attack attack NOUN NN 2 obj
        on on ADP IN 8 case
        police police NOUN NN 8 compound
        and and CCONJ CC 8 cc
        army army NOUN NN 4 nmod
        . . PUNCT . 2 punct
        """);

    private static readonly Sentence Strikes = SentenceBuilder.Sentence("""
        The the DET DT 3 det
        army army NOUN NN 3 compound
        shelling shelling NOUN NN 7 nsubj
        of of ADP IN 5 case
        Aleppo Aleppo PROPN NNP 3 nmod B-Location
        has have AUX VBZ 7 aux
        stopped stop VERB VBN 0 root
        . . PUNCT . 7 punct
        """);

    [Fact]
    public void A_verb_that_lends_its_grammar_lends_its_subject_too()
    {
        var slots = Of(Launched, "attack", isVerb: false);
        slots.LightVerb!.Text.ShouldBe("launched");
        Texts(slots["subj"]).ShouldBe(["Rebels"]);
        Texts(slots["on"]).ShouldBe(["army"]);
        slots["against"].ShouldBeEmpty();
    }

    [Fact]
    public void A_people_word_before_an_event_noun_does_it_and_the_of_phrase_undergoes_it()
    {
        var slots = Of(Strikes, "shelling", isVerb: false);
        Texts(slots["subj"]).ShouldBe(["army"]);
        Texts(slots["obj"]).ShouldBe(["Aleppo"]);
    }

    [Fact]
    public void A_passive_is_undone()
    {
        var slots = Of(Trees.Passive, "killed", isVerb: true);
        Texts(slots["subj"]).ShouldBe(["gunmen"]);
        Texts(slots["obj"]).ShouldBe(["villagers"]);
        Texts(slots["near"]).ShouldBe(["Maiduguri"]);
    }

    [Fact]
    public void An_infinitive_fills_the_clause() => Texts(Of(Trees.ObjectControl, "ordered", isVerb: true)["clause"]).ShouldBe(["withdraw"]);

    [Fact]
    public void A_clause_behind_a_preposition_fills_its_slot() => Texts(Of(Trees.BlamedFor, "blamed", isVerb: true)["for"]).ShouldBe(["stirring"]);

    private static LogicalSlots Of(Sentence sentence, string trigger, bool isVerb) => new(sentence, sentence.Word(trigger), isVerb, Light, t => t.Upos == Upos.NOUN);

    private static IEnumerable<string> Texts(IEnumerable<Token> tokens) => tokens.Select(t => t.Text);
}
