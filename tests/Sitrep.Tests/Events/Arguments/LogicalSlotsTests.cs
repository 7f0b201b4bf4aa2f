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

    private static readonly Sentence UnderAttack = SentenceBuilder.Sentence("""
        The the DET DT 2 det
        convoy convoy NOUN NN 3 nsubj
        came come VERB VBD 0 root
        under under ADP IN 5 case
        attack attack NOUN NN 3 obl
        near near ADP IN 7 case
        Gao Gao PROPN NNP 3 obl B-Location
        . . PUNCT . 3 punct
        """);

    private static readonly Sentence Blamed = SentenceBuilder.Sentence("""
        Police police NOUN NN 2 nsubj
        blamed blame VERB VBD 0 root
        rebels rebel NOUN NNS 2 obj
        for for ADP IN 6 case
        the the DET DT 6 det
        shelling shelling NOUN NN 2 obl
        of of ADP IN 8 case
        Aleppo Aleppo PROPN NNP 6 nmod B-Location
        . . PUNCT . 2 punct
        """);

    private static readonly Sentence ByGunners = SentenceBuilder.Sentence("""
        The the DET DT 2 det
        shelling shelling NOUN NN 8 nsubj
        of of ADP IN 5 case
        the the DET DT 5 det
        square square NOUN NN 2 nmod
        by by ADP IN 7 case
        gunners gunner NOUN NNS 5 nmod
        stopped stop VERB VBD 0 root
        . . PUNCT . 8 punct
        """);

    private static readonly Sentence OnStrike = SentenceBuilder.Sentence("""
        Teachers teacher NOUN NNS 4 nsubj
        are be AUX VBP 4 cop
        on on ADP IN 4 case
        strike strike NOUN NN 0 root
        . . PUNCT . 4 punct
        """);

    private static readonly Sentence HandedOver = SentenceBuilder.Sentence("""
        Rebels rebel NOUN NNS 2 nsubj
        handed hand VERB VBD 0 root
        over over ADP IN 5 case
        the the DET DT 5 det
        prisoners prisoner NOUN NNS 2 obl
        . . PUNCT . 2 punct
        """);

    private static readonly Sentence Freeze = SentenceBuilder.Sentence("""
        Donors donor NOUN NNS 2 nsubj
        discussed discuss VERB VBD 0 root
        a a DET DT 4 det
        freeze freeze NOUN NN 2 obj
        on on ADP IN 6 case
        aid aid NOUN NN 4 nmod
        to to ADP IN 8 case
        Jakarta Jakarta PROPN NNP 6 nmod B-Location
        . . PUNCT . 2 punct
        """);

    [Fact]
    public void What_comes_under_attack_undergoes_it_and_did_not_launch_it()
    {
        var slots = Of(UnderAttack, "attack", isVerb: false);
        slots["subj"].ShouldBeEmpty();
        Texts(slots["obj"]).ShouldBe(["convoy"]);
        Texts(slots["on"]).ShouldBe(["convoy"]);
    }

    [Fact]
    public void Whom_somebody_blames_for_it_is_its_subject() => Texts(Of(Blamed, "shelling", isVerb: false)["subj"]).ShouldBe(["rebels"]);

    [Fact]
    public void A_by_phrase_that_hangs_on_what_was_struck_names_who_did_it() => Texts(Of(ByGunners, "shelling", isVerb: false)["subj"]).ShouldBe(["gunners"]);

    [Fact]
    public void Those_who_are_on_strike_do_it() => Texts(Of(OnStrike, "strike", isVerb: false)["subj"]).ShouldBe(["Teachers"]);

    [Fact]
    public void A_particle_that_was_taken_for_a_preposition_leaves_the_object_to_the_verb()
    {
        var (verb, over) = (HandedOver.Word("handed"), HandedOver.Word("over"));
        LogicalSlots.MistakenParticle(HandedOver, verb, [over.Index]).ShouldBe(over);
        var slots = new LogicalSlots(HandedOver, verb, isVerb: true, Light, t => t.Upos == Upos.NOUN, over);
        Texts(slots["obj"]).ShouldBe(["prisoners"]);
        Texts(Of(HandedOver, "handed", isVerb: true)["obj"]).ShouldBeEmpty();
    }

    [Fact]
    public void A_phrase_that_hangs_on_a_nouns_own_phrase_is_the_nouns() => Texts(Of(Freeze, "freeze", isVerb: false)["to"]).ShouldBe(["Jakarta"]);

    [Fact]
    public void The_word_that_a_noun_hangs_on_is_its_head() => Texts(Of(Freeze, "freeze", isVerb: false)["head"]).ShouldBe(["discussed"]);

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
