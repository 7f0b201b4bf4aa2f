using System.Collections.Frozen;
using Sitrep.Data;
using Sitrep.Language;
using Sitrep.Language.Grammar;

namespace Sitrep.Events.Arguments;

/// <summary>
/// Verbs that tell nothing themselves and lend an event noun their grammar: "launched an attack", "took part in a
/// protest", "came under fire", and verbs of happening, "clashes broke out"; and verbs that say who did what a noun
/// tells, "blamed rebels for the attack". The table is <c>data/lexicon/light_verbs.tsv</c>.
/// </summary>
internal sealed class LightVerbs
{
    // By slot that the event noun fills (obj, subj or a preposition) and verb: who of the verb does what the noun tells.
    private readonly FrozenDictionary<(string Slot, string Verb), string> _doers;

    private LightVerbs(FrozenDictionary<(string Slot, string Verb), string> doers) => _doers = doers;

    /// <summary>Reads the table: <c>slot</c>, <c>verb</c>, <c>doer</c>.</summary>
    public static LightVerbs Read(DataFolder data) => new(Table.Read(data.File("lexicon/light_verbs.tsv")).Rows
        .ToFrozenDictionary(r => (r["slot"], r["verb"]), r => r["doer"]));

    /// <summary>The verb that lends the noun its grammar. Null: none does.</summary>
    public Token? Of(Sentence sentence, Token noun)
    {
        var head = sentence.HeadOf(noun);
        // "There is fighting": what there is hangs on an auxiliary.
        if (head is null || (head.Upos != Upos.VERB && (head.Upos != Upos.AUX || noun.MainRelation != "nsubj")))
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
        return DoerOf(sentence, slot, head) is "" or "none" ? head : null;
    }

    /// <summary>Whether the verb's subject undergoes what the noun tells: "came under attack", "suffered a raid".</summary>
    public bool IsUndergone(Sentence sentence, Token noun, Token lightVerb) =>
        DoerOf(sentence, noun.MainRelation == "obl" ? NounPhrase.CaseOf(sentence, noun) : "obj", lightVerb) == "none";

    /// <summary>Who is said to have done it: the rebels of "blamed rebels for the attack" and of "rebels claimed responsibility for it". Null: nobody.</summary>
    public Token? NamedDoer(Sentence sentence, Token noun)
    {
        if (noun.MainRelation is not ("obl" or "nmod") || sentence.HeadOf(noun) is not { } head)
        {
            return null;
        }

        // The phrase may hang on the object instead: "blamed [rebels for the attack]", "claimed [responsibility for it]".
        var verb = head.Upos == Upos.VERB ? head : head.MainRelation is "obj" or "nsubj" ? sentence.HeadOf(head) : null;
        return verb is null ? null : DoerOf(sentence, NounPhrase.CaseOf(sentence, noun), verb) switch
        {
            "obj" => Clause.LogicalObject(sentence, verb),
            "subj" when head.Lemma == "responsibility" || Clause.Child(sentence, verb, "obj")?.Lemma == "responsibility" => Clause.LogicalSubject(sentence, verb),
            _ => null,
        };
    }

    private string? DoerOf(Sentence sentence, string slot, Token verb) => _doers.GetValueOrDefault((slot, WithParticle(sentence, verb)));

    private static string WithParticle(Sentence sentence, Token verb) =>
        sentence.ChildrenOf(verb).FirstOrDefault(c => c.Relation == "compound:prt") is { } particle ? $"{verb.Lemma} {particle.Lemma}" : verb.Lemma;
}
