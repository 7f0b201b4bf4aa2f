using System.Collections.Frozen;
using Sitrep.Language;
using Sitrep.Language.Grammar;

namespace Sitrep.Events.Arguments;

/// <summary>
/// Whom an act of words or policy is directed at where no slot names them: the one whose decision is rejected, the one
/// against whom sanctions are eased, the one who is to appear. PLOVER's target is an actor, and the nearest actor within
/// what the act is about is the one it touches.
/// </summary>
/// <param name="actorsAt">The actors that a head word means.</param>
internal sealed class AddressedReader(Func<Sentence, Token, IReadOnlyList<int>> actorsAt)
{
    private static readonly FrozenSet<string> s_types = new[] { "REJECT", "ACCUSE", "SUPPORT", "AGREE", "REQUEST", "CONCEDE", "THREATEN", "SANCTION", "AID", "COOPERATE" }.ToFrozenSet(StringComparer.Ordinal);

    // Who denies speaks against a teller, whom the sentence mostly doesn't name.
    private static readonly FrozenSet<string> s_denying = new[] { "deny", "dispute", "refute", "denial", "disavow", "disclaim" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_directed = new[]
    {
        "", "of", "for", "against", "to", "on", "upon", "over", "with", "toward", "towards", "into", "about", "by", "between", "regarding", "as",
    }.ToFrozenSet(StringComparer.Ordinal);

    private const int MaxDepth = 5;

    /// <summary>The actors addressed; empty: none is told.</summary>
    /// <param name="draft">The event, its slots read.</param>
    public IReadOnlyList<int> Find(EventDraft draft)
    {
        if (!s_types.Contains(draft.Sense.Type) || s_denying.Contains(draft.Trigger.Lemma))
        {
            return [];
        }

        var sentence = draft.Sentence;
        IEnumerable<Token> about = draft.Trigger.Upos == Upos.VERB || Clause.IsClause(sentence, draft.Trigger)
            ? About(sentence, draft.Trigger)
            : sentence.ChildrenOf(draft.Trigger).Where(c => c.MainRelation is "nmod" or "acl" && c.Relation is not ("nmod:poss" or "acl:relcl"));
        if (draft.Match.Slots.LightVerb is { } verb)
        {
            about = about.Concat(About(sentence, verb).Where(t => t.Index != draft.Trigger.Index));
        }

        foreach (var phrase in about)
        {
            if (Within(sentence, phrase, draft.Initiators, 0) is { Count: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }

    private static IEnumerable<Token> About(Sentence sentence, Token verb)
    {
        if (Clause.LogicalObject(sentence, verb) is { } undergoer)
        {
            yield return undergoer;
        }

        foreach (var child in sentence.ChildrenOf(verb))
        {
            if (child.MainRelation is "xcomp" or "ccomp" || (child.MainRelation == "obl" && NounPhrase.CaseOf(sentence, child) is "for" or "against" or "to" or "on" or "with" or "toward" or "towards" or "of" or "into"))
            {
                yield return child;
            }
        }
    }

    private IReadOnlyList<int> Within(Sentence sentence, Token phrase, IReadOnlyList<int> initiators, int depth)
    {
        if (depth > MaxDepth)
        {
            return [];
        }

        if (Others(NounPhrase.Coordinated(sentence, phrase).SelectMany(t => actorsAt(sentence, t))) is { Count: > 0 } own)
        {
            return own;
        }

        foreach (var child in sentence.ChildrenOf(phrase).OrderBy(Rank))
        {
            var leads = child.MainRelation switch
            {
                "nsubj" or "obj" or "iobj" or "xcomp" or "ccomp" or "compound" or "amod" => true,
                "nmod" or "obl" => child.Relation == "nmod:poss" || s_directed.Contains(NounPhrase.CaseOf(sentence, child)),
                "acl" => child.Relation != "acl:relcl",
                _ => false,
            };
            if (leads && Within(sentence, child, initiators, depth + 1) is { Count: > 0 } found)
            {
                return found;
            }
        }

        return [];

        IReadOnlyList<int> Others(IEnumerable<int> actors) => [.. actors.Where(a => !initiators.Contains(a)).Distinct()];

        // Whose it is, who shall do it, whom it strikes, then what hangs on by prepositions.
        static int Rank(Token child) => child.Relation switch
        {
            "nmod:poss" => 0,
            "nsubj" or "nsubj:pass" => 1,
            "compound" or "amod" => 2,
            "obj" or "iobj" => 3,
            "nmod" or "obl" => 4,
            _ => 5,
        };
    }
}
