using Sitrep.Data;
using Sitrep.Events.Arguments;
using Sitrep.Events.Frames;
using Sitrep.Language;

namespace Sitrep.Tests.Events.Frames;

public class SenseMatcherTests
{
    private static readonly Sentence TestFired = SentenceBuilder.Sentence("""
        Pakistan Pakistan PROPN NNP 4 nsubj B-Location
        test test NOUN NN 4 obl:unmarked
        - - PUNCT HYPH 2 punct
        fired fire VERB VBD 0 root
        a a DET DT 6 det
        missile missile NOUN NN 4 obj
        . . PUNCT . 4 punct
        """);

    private static readonly Sentence Counter = SentenceBuilder.Sentence("""
        Police police NOUN NN 2 nsubj
        watched watch VERB VBD 0 root
        a a DET DT 4 det
        counter-demonstration counter-demonstration NOUN NN 2 obj
        . . PUNCT . 2 punct
        """);

    private static readonly Sentence HelicopterAttack = SentenceBuilder.Sentence("""
        Police police NOUN NN 2 nsubj
        reported report VERB VBD 0 root
        a a DET DT 5 det
        helicopter helicopter NOUN NN 5 compound
        attack attack NOUN NN 2 obj
        . . PUNCT . 2 punct
        """);

    [Fact]
    public void Words_joined_by_a_hyphen_are_told_by_the_last_of_them()
    {
        var match = Find(TestFired, "fired", "test-fire\tverb");
        match.ShouldNotBeNull().Parts.ShouldBe([1]);
        Find(TestFired, "test", "test-fire\tverb").ShouldBeNull();
    }

    [Fact]
    public void A_hyphenated_word_that_was_left_whole_is_found() => Find(Counter, "counter-demonstration", "counter-demonstration\tnoun").ShouldNotBeNull();

    [Fact]
    public void The_words_of_a_noun_stand_in_their_order()
    {
        Find(HelicopterAttack, "attack", "helicopter attack\tnoun").ShouldNotBeNull();
        Find(HelicopterAttack, "attack", "attack helicopter\tnoun").ShouldBeNull();
    }

    [Fact]
    public void A_sense_can_ask_for_the_word_that_a_noun_hangs_on()
    {
        Find(HelicopterAttack, "attack", "attack\tnoun\thead=report").ShouldNotBeNull();
        Find(HelicopterAttack, "attack", "attack\tnoun\thead=launch").ShouldBeNull();
    }

    private static SenseMatcher.Match? Find(Sentence sentence, string word, string line)
    {
        using var data = new TemporaryFolder();
        data.Write("frames/ASSAULT.tsv", "lemma\tpos\twhen\tmode\tcontexts\tacled\tcameo\tslots\ttoll\texample\n" + line + "\n");
        var matcher = new SenseMatcher(FrameLexicon.Read(new DataFolder(data.Path)), LightVerbs.Read(DataFolder.BesideTheProgram()));
        return matcher.Find(sentence, sentence.Word(word), t => t.Upos == Upos.NOUN, (_, _) => false);
    }
}
