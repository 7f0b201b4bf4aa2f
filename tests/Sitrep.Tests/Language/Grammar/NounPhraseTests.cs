using Sitrep.Language.Grammar;

namespace Sitrep.Tests.Language.Grammar;

public class NounPhraseTests
{
    [Theory]
    [InlineData(nameof(Trees.CountedCrowds), "Dozens", "protesters")]
    [InlineData(nameof(Trees.CountedCrowds), "policemen", "policemen")]
    [InlineData(nameof(Trees.AccordingTo), "speaker", "speaker")]
    public void The_word_that_counts_hands_on_the_meaning(string tree, string head, string meaning)
    {
        var sentence = ClauseTests.TreeOf(tree);
        NounPhrase.MeaningOf(sentence, sentence.Word(head)).Text.ShouldBe(meaning);
    }

    [Theory]
    [InlineData(nameof(Trees.CountedCrowds), "Dozens", false, "Dozens of protesters")]
    [InlineData(nameof(Trees.CountedCrowds), "policemen", false, "at least 62 riot policemen")]
    [InlineData(nameof(Trees.AccordingTo), "speaker", false, "the speaker")]
    [InlineData(nameof(Trees.AccordingTo), "speaker", true, "the speaker of parliament")]
    [InlineData(nameof(Trees.PlanOf), "plan", false, "The rebels ' plan")]
    [InlineData(nameof(Trees.Passive), "gunmen", false, "gunmen")]
    [InlineData(nameof(Trees.SubjectRelative), "men", false, "The men")]
    public void A_phrase_is_its_head_with_what_stands_before_it(string tree, string head, bool withOf, string words)
    {
        var sentence = ClauseTests.TreeOf(tree);
        NounPhrase.SpanOf(sentence, sentence.Word(head), withOf).In(SentenceBuilder.TextOf(sentence)).ShouldBe(words);
    }

    [Fact]
    public void Fixed_prepositions_are_whole() =>
        NounPhrase.CaseOf(Trees.AccordingTo, Trees.AccordingTo.Word("speaker")).ShouldBe("according to");

    [Fact]
    public void Coordinated_heads_come_in_text_order() =>
        NounPhrase.Coordinated(Trees.CountedCrowds, Trees.CountedCrowds.Word("Dozens")).Select(t => t.Text).ShouldBe(["Dozens", "policemen"]);

    [Fact]
    public void Articles_and_possessives_make_a_phrase_definite()
    {
        NounPhrase.IsDefinite(Trees.PlanOf, Trees.PlanOf.Word("plan")).ShouldBeTrue();
        NounPhrase.IsDefinite(Trees.AccordingTo, Trees.AccordingTo.Word("speaker")).ShouldBeTrue();
        NounPhrase.IsDefinite(Trees.Active, Trees.Active.Word("villagers")).ShouldBeFalse();
    }
}
