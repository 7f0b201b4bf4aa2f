using Sitrep.Events.Tolls;

namespace Sitrep.Tests.Events.Tolls;

public class TollReaderTests
{
    [Fact]
    public void A_total_stands_after_the_verb_that_its_number_is_told_with()
    {
        var sentence = SentenceBuilder.Sentence("""
            The the DET DT 2 det
            number number NOUN NN 6 nsubj
            of of ADP IN 4 case
            deaths death NOUN NNS 2 nmod
            had have AUX VBD 6 aux
            risen rise VERB VBN 0 root
            to to ADP IN 8 case
            124 124 NUM CD 6 obl
            . . PUNCT . 6 punct
            """);
        TollReader.Total(sentence, sentence.Word("number"))!.Value.Count.ShouldBe(new PeopleCount(124, 124, Bound.Exact));
    }

    [Fact]
    public void A_total_is_what_the_count_is_said_to_be()
    {
        var sentence = SentenceBuilder.Sentence("""
            The the DET DT 3 det
            death death NOUN NN 3 compound
            toll toll NOUN NN 5 nsubj
            is be AUX VBZ 5 cop
            117 117 NUM CD 0 root
            . . PUNCT . 5 punct
            """);
        TollReader.Total(sentence, sentence.Word("toll"))!.Value.Count.ShouldBe(new PeopleCount(117, 117, Bound.Exact));
    }

    [Fact]
    public void A_plural_without_a_number_gives_no_toll()
    {
        var sentence = SentenceBuilder.Sentence("""
            Soldiers soldier NOUN NNS 2 nsubj
            died die VERB VBD 0 root
            . . PUNCT . 2 punct
            """);
        TollReader.Read(sentence, sentence.Word("died"), "killed", [sentence.Word("Soldiers")], _ => false, _ => true).ShouldBeEmpty();
    }

    [Fact]
    public void A_single_human_being_counts_one()
    {
        var sentence = SentenceBuilder.Sentence("""
            A a DET DT 2 det
            soldier soldier NOUN NN 3 nsubj
            died die VERB VBD 0 root
            . . PUNCT . 3 punct
            """);
        var toll = TollReader.Read(sentence, sentence.Word("died"), "killed", [sentence.Word("soldier")], _ => false, _ => true).ShouldHaveSingleItem();
        toll.Count.ShouldBe(new PeopleCount(1, 1, Bound.Exact));
        toll.Span.In("A soldier died .").ShouldBe("A soldier died");
    }

    [Fact]
    public void Nobody_hurt_is_a_toll_of_none()
    {
        var sentence = SentenceBuilder.Sentence("""
            Nobody nobody PRON NN 3 nsubj:pass
            was be AUX VBD 3 aux:pass
            hurt hurt VERB VBN 0 root
            . . PUNCT . 3 punct
            """);
        TollReader.Read(sentence, sentence.Word("hurt"), "injured", [sentence.Word("Nobody")], _ => false, _ => true)
            .ShouldHaveSingleItem().Count.ShouldBe(new PeopleCount(0, 0, Bound.Exact));
    }
}
