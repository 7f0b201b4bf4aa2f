using System.Collections.Frozen;
using Sitrep.Data;
using Sitrep.Language;
using Sitrep.Language.Grammar;

namespace Sitrep.Events.Arguments;

/// <summary>
/// Verbs that tell nothing themselves and lend an event noun their grammar: "launched an attack", "took part in a
/// protest", "came under fire", and verbs of happening, "clashes broke out". The table is <c>data/lexicon/light_verbs.tsv</c>.
/// </summary>
internal sealed class LightVerbs
{
    // By slot that the event noun fills: obj, subj or a preposition.
    private readonly FrozenDictionary<string, FrozenSet<string>> _bySlot;

    private LightVerbs(FrozenDictionary<string, FrozenSet<string>> bySlot) => _bySlot = bySlot;

    /// <summary>Reads the table: <c>slot</c>, <c>verb</c>.</summary>
    public static LightVerbs Read(DataFolder data) => new(Table.Read(data.File("lexicon/light_verbs.tsv")).Rows
        .GroupBy(r => r["slot"], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Select(r => r["verb"]).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>The verb that lends the noun its grammar. Null: none does.</summary>
    public Token? Of(Sentence sentence, Token noun)
    {
        var head = sentence.HeadOf(noun);
        if (head is null || head.Upos != Upos.VERB)
        {
            return null;
        }

        var slot = noun.MainRelation switch
        {
            "obj" => "obj",
            "nsubj" => Clause.IsPassive(sentence, head) ? "obj" : "subj",
            "obl" => NounPhrase.CaseOf(sentence, noun),
            _ => "",
        };
        return _bySlot.TryGetValue(slot, out var verbs) && verbs.Contains(WithParticle(sentence, head)) ? head : null;
    }

    private static string WithParticle(Sentence sentence, Token verb) =>
        sentence.ChildrenOf(verb).FirstOrDefault(c => c.Relation == "compound:prt") is { } particle ? $"{verb.Lemma} {particle.Lemma}" : verb.Lemma;
}
