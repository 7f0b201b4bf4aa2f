using Sitrep.Data;
using Sitrep.Events.Modalities;
using Sitrep.Tests.Language.Grammar;

namespace Sitrep.Tests.Events.Modalities;

public class ModalityReaderTests
{
    private static readonly ModalityReader Reader = new(ModalityLexicon.Read(DataFolder.BesideTheProgram()));

    [Fact]
    public void What_was_not_ordered_is_told_as_not_so() => Read(Trees.NotOrdered, "intervene").ShouldBe((Modality.Ordered, true));

    [Fact]
    public void What_was_ordered_is_ordered() => Read(Trees.ObjectControl, "withdraw").ShouldBe((Modality.Ordered, false));

    [Fact]
    public void What_was_promised_is_promised() => Read(Trees.SubjectControl, "leave").ShouldBe((Modality.Promised, false));

    [Fact]
    public void What_was_called_for_is_requested() => Read(Trees.ObliqueControl, "stop").ShouldBe((Modality.Requested, false));

    [Fact]
    public void What_was_planned_is_planned() => Read(Trees.PlanOf, "attack").ShouldBe((Modality.Planned, false));

    [Theory]
    [InlineData("will", "MD", "deploy", "VB", "Planned")]
    [InlineData("may", "MD", "deploy", "VB", "Possible")]
    [InlineData("could", "MD", "deploy", "VB", "Possible")]
    [InlineData("must", "MD", "deploy", "VB", "Requested")]
    [InlineData("would", "MD", "deploy", "VB", "Conditional")]
    [InlineData("are", "VBP", "deploying", "VBG", "Ongoing")]
    [InlineData("have", "VBP", "deployed", "VBN", "Happened")]
    public void Auxiliaries_tell_whether_it_took_place(string auxiliary, string tag, string verb, string verbTag, string modality)
    {
        var lemma = auxiliary == "are" ? "be" : auxiliary;
        var sentence = SentenceBuilder.Sentence($"""
            They they PRON PRP 3 nsubj
            {auxiliary} {lemma} AUX {tag} 3 aux
            {verb} deploy VERB {verbTag} 0 root
            troops troop NOUN NNS 3 obj
            . . PUNCT . 3 punct
            """);
        Read(sentence, verb).ShouldBe((Enum.Parse<Modality>(modality), false));
    }

    [Fact]
    public void Plain_past_has_happened() => Read(Trees.Active, "killed").ShouldBe((Modality.Happened, false));

    [Fact]
    public void Nobody_denies_through_the_subject()
    {
        var sentence = SentenceBuilder.Sentence("""
            Nobody nobody PRON NN 3 nsubj:pass
            was be AUX VBD 3 aux:pass
            hurt hurt VERB VBN 0 root
            . . PUNCT . 3 punct
            """);
        Read(sentence, "hurt").ShouldBe((Modality.Happened, true));
    }

    [Fact]
    public void No_denies_the_noun_and_its_verb()
    {
        var sentence = SentenceBuilder.Sentence("""
            No no DET DT 2 det
            shots shot NOUN NNS 4 nsubj:pass
            were be AUX VBD 4 aux:pass
            fired fire VERB VBN 0 root
            . . PUNCT . 4 punct
            """);
        Read(sentence, "fired").ShouldBe((Modality.Happened, true));
    }

    [Fact]
    public void Not_only_denies_nothing()
    {
        var sentence = SentenceBuilder.Sentence("""
            They they PRON PRP 4 nsubj
            not not PART RB 4 advmod
            only only ADV RB 4 advmod
            burned burn VERB VBD 0 root
            houses house NOUN NNS 4 obj
            . . PUNCT . 4 punct
            """);
        Read(sentence, "burned").ShouldBe((Modality.Happened, false));
    }

    [Fact]
    public void Refused_to_means_did_not()
    {
        var sentence = SentenceBuilder.Sentence("""
            Rebels rebel NOUN NNS 2 nsubj
            refused refuse VERB VBD 0 root
            to to PART TO 4 mark
            withdraw withdraw VERB VB 2 xcomp
            . . PUNCT . 2 punct
            """);
        Read(sentence, "withdraw").ShouldBe((Modality.Happened, true));
    }

    [Fact]
    public void Did_not_refuse_to_cancels_out()
    {
        var sentence = SentenceBuilder.Sentence("""
            Rebels rebel NOUN NNS 4 nsubj
            did do AUX VBD 4 aux
            not not PART RB 4 advmod
            refuse refuse VERB VB 0 root
            to to PART TO 6 mark
            withdraw withdraw VERB VB 4 xcomp
            . . PUNCT . 4 punct
            """);
        Read(sentence, "withdraw").ShouldBe((Modality.Happened, false));
    }

    [Fact]
    public void An_if_makes_what_it_opens_and_what_hangs_on_it_conditional()
    {
        var sentence = SentenceBuilder.Sentence("""
            If if SCONJ IN 3 mark
            rebels rebel NOUN NNS 3 nsubj
            attack attack VERB VBP 6 advcl
            , , PUNCT , 3 punct
            troops troop NOUN NNS 6 nsubj
            respond respond VERB VBP 0 root
            . . PUNCT . 6 punct
            """);
        Read(sentence, "attack").ShouldBe((Modality.Conditional, false));
        Read(sentence, "respond").ShouldBe((Modality.Conditional, false));
    }

    [Fact]
    public void Without_denies_what_it_opens()
    {
        var sentence = SentenceBuilder.Sentence("""
            They they PRON PRP 2 nsubj
            left leave VERB VBD 0 root
            without without SCONJ IN 4 mark
            firing fire VERB VBG 2 advcl
            . . PUNCT . 2 punct
            """);
        Read(sentence, "firing").ShouldBe((Modality.Happened, true));
    }

    [Fact]
    public void Would_after_a_teller_looks_ahead_from_the_past()
    {
        var sentence = SentenceBuilder.Sentence("""
            He he PRON PRP 2 nsubj
            said say VERB VBD 0 root
            troops troop NOUN NNS 5 nsubj
            would would AUX MD 5 aux
            withdraw withdraw VERB VB 2 ccomp
            . . PUNCT . 2 punct
            """);
        Read(sentence, "withdraw").ShouldBe((Modality.Planned, false));
    }

    [Fact]
    public void A_verb_that_lends_grammar_may_call_the_thing_off()
    {
        var sentence = SentenceBuilder.Sentence("""
            They they PRON PRP 2 nsubj
            postponed postpone VERB VBD 0 root
            the the DET DT 4 det
            talks talk NOUN NNS 2 obj
            . . PUNCT . 2 punct
            """);
        Reader.Read(sentence, sentence.Word("talks"), sentence.Word("postponed")).ShouldBe(new ModalityReader.Standing(Modality.Planned, true));
    }

    [Fact]
    public void The_auxiliary_of_the_first_verb_holds_for_the_second()
    {
        var sentence = SentenceBuilder.Sentence("""
            They they PRON PRP 3 nsubj
            may may AUX MD 3 aux
            attack attack VERB VB 0 root
            and and CCONJ CC 5 cc
            kill kill VERB VB 3 conj
            . . PUNCT . 3 punct
            """);
        Read(sentence, "kill").ShouldBe((Modality.Possible, false));
    }

    private static (Modality, bool) Read(Sitrep.Language.Sentence sentence, string trigger)
    {
        var standing = Reader.Read(sentence, sentence.Word(trigger), null);
        return (standing.Modality, standing.Negative);
    }
}
