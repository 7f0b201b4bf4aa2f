using Sitrep.Data;
using Sitrep.Events.Attributions;
using Sitrep.Language;
using Sitrep.Tests.Language.Grammar;

namespace Sitrep.Tests.Events.Attributions;

public class AttributionReaderTests
{
    private static readonly AttributionReader Reader = new(CueLexicon.Read(DataFolder.BesideTheProgram()));

    [Fact]
    public void Nested_speakers_come_from_the_nearest_outward() =>
        Read(Trees.QuotedAsAdmitting, "lost").ShouldBe(["president admitting Admits", "spokesman quoted Quotes"]);

    [Fact]
    public void According_to_names_the_speaker() =>
        Read(Trees.AccordingTo, "died").ShouldBe(["speaker according to States"]);

    [Fact]
    public void Blame_falls_on_another() =>
        Read(Trees.BlamedFor, "stirring").ShouldBe(["government blamed Blames"]);

    [Fact]
    public void Nobody_speaks_where_the_outlet_tells() => Read(Trees.Active, "killed").ShouldBeEmpty();

    [Fact]
    public void A_teller_after_the_clause_is_the_speaker()
    {
        var sentence = SentenceBuilder.Sentence("""
            Two two NUM CD 2 nummod
            people people NOUN NNS 3 nsubj
            died die VERB VBD 0 root
            , , PUNCT , 6 punct
            police police NOUN NNS 6 nsubj
            said say VERB VBD 3 parataxis
            . . PUNCT . 3 punct
            """);
        Read(sentence, "died").ShouldBe(["police said States"]);
    }

    [Fact]
    public void Two_who_say_so_are_two_speakers()
    {
        var sentence = SentenceBuilder.Sentence("""
            Doctors doctor NOUN NNS 4 nsubj
            and and CCONJ CC 3 cc
            police police NOUN NNS 1 conj
            said say VERB VBD 0 root
            that that SCONJ IN 7 mark
            two two NUM CD 7 nsubj
            died die VERB VBD 4 ccomp
            . . PUNCT . 4 punct
            """);
        Read(sentence, "died").ShouldBe(["Doctors said States", "police said States"]);
    }

    [Fact]
    public void Reportedly_has_no_speaker()
    {
        var sentence = SentenceBuilder.Sentence("""
            Dozens dozen NOUN NNS 4 nsubj:pass
            were be AUX VBD 4 aux:pass
            reportedly reportedly ADV RB 4 advmod
            killed kill VERB VBN 0 root
            . . PUNCT . 4 punct
            """);
        Read(sentence, "killed").ShouldBe(["- reportedly States"]);
    }

    [Fact]
    public void Who_denies_says_that_it_is_not_so()
    {
        var sentence = SentenceBuilder.Sentence("""
            The the DET DT 2 det
            army army NOUN NN 3 nsubj
            denied deny VERB VBD 0 root
            shelling shell VERB VBG 3 xcomp
            the the DET DT 6 det
            town town NOUN NN 4 obj
            . . PUNCT . 3 punct
            """);
        Read(sentence, "shelling").ShouldBe(["army denied Denies"]);
    }

    [Fact]
    public void Words_in_quotation_marks_are_quoted()
    {
        var sentence = Trees.AccordingTo;
        Reader.Read(sentence, sentence.Word("died"), t => [t.Index], _ => true).Single().Quote.ShouldBeTrue();
    }

    // Speaker, cue and stance; every noun counts as an actor.
    private static IEnumerable<string> Read(Sentence sentence, string trigger)
    {
        var text = SentenceBuilder.TextOf(sentence);
        return Reader.Read(sentence, sentence.Word(trigger), t => [t.Index], _ => false)
            .Select(a => $"{(a.Actor is { } i ? sentence.Tokens[i].Text : "-")} {a.Cue.In(text)} {a.Stance}");
    }
}
