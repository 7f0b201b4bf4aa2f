using Sitrep.Events.Modalities;

namespace Sitrep.Tests.Events.Modalities;

public class LastingReaderTests
{
    [Theory]
    [InlineData("is", "be", "VBZ", true)]
    [InlineData("was", "be", "VBD", false)]
    public void A_measure_in_force_is_ongoing(string copula, string lemma, string tag, bool ongoing)
    {
        var sentence = SentenceBuilder.Sentence($"""
            A a DET DT 2 det
            curfew curfew NOUN NN 5 nsubj
            {copula} {lemma} AUX {tag} 5 cop
            in in ADP IN 5 case
            force force NOUN NN 0 root
            . . PUNCT . 5 punct
            """);
        LastingReader.IsOngoing(sentence, sentence.Word("curfew"), null, isMeasure: true).ShouldBe(ongoing);
    }

    [Fact]
    public void A_measure_that_ends_is_not()
    {
        var sentence = SentenceBuilder.Sentence("""
            The the DET DT 2 det
            curfew curfew NOUN NN 3 nsubj
            ends end VERB VBZ 0 root
            . . PUNCT . 3 punct
            """);
        LastingReader.IsOngoing(sentence, sentence.Word("curfew"), null, isMeasure: true).ShouldBeFalse();
    }

    [Fact]
    public void Those_jailed_since_a_year_are_still_in_jail()
    {
        var sentence = SentenceBuilder.Sentence("""
            leaders leader NOUN NNS 0 root
            jailed jail VERB VBN 1 acl
            since since ADP IN 4 case
            2018 2018 NUM CD 2 obl
            """);
        LastingReader.IsOngoing(sentence, sentence.Word("jailed"), null, isMeasure: false).ShouldBeTrue();
    }

    [Fact]
    public void A_blow_is_over_in_a_moment()
    {
        var sentence = SentenceBuilder.Sentence("""
            Rebels rebel NOUN NNS 2 nsubj
            attack attack VERB VBP 0 root
            towns town NOUN NNS 2 obj
            """);
        LastingReader.IsOngoing(sentence, sentence.Word("attack"), null, isMeasure: false).ShouldBeFalse();
    }
}
