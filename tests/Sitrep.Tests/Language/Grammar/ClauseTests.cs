using Sitrep.Language;
using Sitrep.Language.Grammar;

namespace Sitrep.Tests.Language.Grammar;

public class ClauseTests
{
    public static TheoryData<string, string, string?, string?> Roles { get; } = new()
    {
        // sentence, verb, who does it, whom it is done to
        { nameof(Trees.Active), "killed", "Gunmen", "villagers" },
        { nameof(Trees.Passive), "killed", "gunmen", "villagers" },
        { nameof(Trees.CountedBy), "killed", null, "people" },
        { nameof(Trees.ReducedRelative), "killed", null, "People" },
        { nameof(Trees.ReducedRelative), "buried", null, "People" },
        { nameof(Trees.SubjectRelative), "attacked", "men", "base" },
        { nameof(Trees.SubjectRelative), "fled", "men", null },
        { nameof(Trees.ObjectRelative), "detained", "police", "men" },
        { nameof(Trees.NotOrdered), "ordered", null, "troops" },
        { nameof(Trees.NotOrdered), "intervene", "troops", null },
        { nameof(Trees.ObjectControl), "withdraw", "troops", null },
        { nameof(Trees.SubjectControl), "leave", "president", null },
        { nameof(Trees.ObliqueControl), "stop", "army", null },
        { nameof(Trees.SharedObject), "beat", "Police", "protesters" },
        { nameof(Trees.SharedObject), "detained", "Police", "protesters" },
        { nameof(Trees.KeptObject), "denied", null, "entry" },
        { nameof(Trees.QuotedAsAdmitting), "admitting", "president", null },
        { nameof(Trees.Participle), "killing", "Soldiers", "people" },
        { nameof(Trees.PlanOf), "attack", "rebels", "town" },
        { nameof(Trees.BlamedFor), "stirring", "Bakiyev", "violence" },
    };

    [Theory]
    [MemberData(nameof(Roles))]
    public void Who_does_it_and_whom_it_is_done_to(string tree, string verb, string? doer, string? undergoer)
    {
        var sentence = TreeOf(tree);
        Clause.LogicalSubject(sentence, sentence.Word(verb))?.Text.ShouldBe(doer);
        Clause.LogicalObject(sentence, sentence.Word(verb))?.Text.ShouldBe(undergoer);
        (Clause.LogicalSubject(sentence, sentence.Word(verb)) is null).ShouldBe(doer is null);
        (Clause.LogicalObject(sentence, sentence.Word(verb)) is null).ShouldBe(undergoer is null);
    }

    [Theory]
    [InlineData(nameof(Trees.Passive), "killed", true)]
    [InlineData(nameof(Trees.Active), "killed", false)]
    [InlineData(nameof(Trees.ReducedRelative), "killed", true)]
    [InlineData(nameof(Trees.SubjectRelative), "attacked", false)]
    [InlineData(nameof(Trees.SharedObject), "detained", false)]
    [InlineData(nameof(Trees.QuotedAsAdmitting), "lost", true)]
    public void Passives_are_told_also_without_auxiliary(string tree, string verb, bool passive)
    {
        var sentence = TreeOf(tree);
        Clause.IsPassive(sentence, sentence.Word(verb)).ShouldBe(passive);
    }

    [Fact]
    public void The_perfect_is_active_whatever_its_subject_is_called()
    {
        var sentence = SentenceBuilder.Sentence("""
            Groups group NOUN NNS 3 nsubj:pass
            have have AUX VBP 3 aux
            merged merge VERB VBN 0 root
            . . PUNCT . 3 punct
            """);
        Clause.LogicalSubject(sentence, sentence.Word("merged"))!.Text.ShouldBe("Groups");
    }

    [Fact]
    public void The_subject_of_a_passive_that_keeps_its_object_is_who_it_was_denied_to() =>
        Clause.IndirectObject(Trees.KeptObject, Trees.KeptObject.Word("denied"))!.Text.ShouldBe("convoy");

    [Theory]
    [InlineData(nameof(Trees.Passive), "villagers", "obj")]
    [InlineData(nameof(Trees.Active), "Gunmen", "subj")]
    [InlineData(nameof(Trees.Active), "villagers", "obj")]
    [InlineData(nameof(Trees.SubjectControl), "them", "iobj")]
    [InlineData(nameof(Trees.NotOrdered), "intervene", "clause")]
    [InlineData(nameof(Trees.PlanOf), "attack", "clause")]
    [InlineData(nameof(Trees.BlamedFor), "stirring", "for")]
    [InlineData(nameof(Trees.QuotedAsAdmitting), "admitting", "as")]
    [InlineData(nameof(Trees.AccordingTo), "speaker", "according to")]
    [InlineData(nameof(Trees.Passive), "Maiduguri", "near")]
    [InlineData(nameof(Trees.Participle), "killing", "")]
    [InlineData(nameof(Trees.Active), "killed", "")]
    public void A_word_fills_a_slot_of_its_governor(string tree, string word, string slot)
    {
        var sentence = TreeOf(tree);
        Governor.SlotOf(sentence, sentence.Word(word)).ShouldBe(slot);
    }

    [Fact]
    public void A_sentence_whose_head_is_itself_in_a_circle_ends()
    {
        // No parser should give it; the decoder makes trees. Still nothing may hang.
        var sentence = SentenceBuilder.Sentence("""
            killed kill VERB VBN 2 conj
            wounded wound VERB VBN 1 conj
            """);
        Clause.LogicalSubject(sentence, sentence.Word("killed")).ShouldBeNull();
    }

    internal static Sentence TreeOf(string name) => (Sentence)typeof(Trees).GetProperty(name)!.GetValue(null)!;
}
