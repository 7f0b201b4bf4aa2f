using System.Collections.Frozen;
using Sitrep.Language;
using Sitrep.Language.Grammar;

namespace Sitrep.Events.Arguments;

/// <summary>
/// Where an event happened: the places told in its own phrases, else in those of the clause that it stands in. What
/// stands inside somebody's words, another clause or the name of a person's office is not where the event happened.
/// </summary>
internal sealed class PlaceFinder
{
    private static readonly FrozenSet<string> s_locative = new[]
    {
        "in", "at", "near", "outside", "inside", "throughout", "across", "around", "along", "within", "off", "over", "on", "through", "between", "amid", "close to",
        "next to", "in front of", "outside of", "beyond", "above", "under", "opposite", "towards", "toward", "into", "across from",
    }.ToFrozenSet(StringComparer.Ordinal);

    // "The unrest spread to Bishkek" tells where it is now.
    private static readonly FrozenSet<string> s_spreading = new[] { "spread", "extend", "spill", "reach", "expand" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_parts = new[] { "most", "part", "half", "much", "all", "rest", "centre", "center", "quarter", "third", "outskirts" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_directed = new[] { "to", "into", "toward", "towards", "onto" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ReportParts _parts;
    private readonly Dictionary<TokenAddress, int> _placeAt = [];

    /// <summary>A finder over a report's places.</summary>
    public PlaceFinder(ReportParts parts)
    {
        _parts = parts;
        foreach (var sentence in parts.Analysis.Sentences)
        {
            for (var place = 0; place < parts.Places.Count; place++)
            {
                foreach (var mention in parts.Places[place].Mentions)
                {
                    if (sentence.Span.Contains(mention))
                    {
                        foreach (var token in sentence.Tokens)
                        {
                            // The longer mention says more: "southern Kyrgyzstan" before "Kyrgyzstan".
                            var address = new TokenAddress(sentence.Index, token.Index);
                            if (mention.Contains(token.Span) && (!_placeAt.TryGetValue(address, out var other) || LongestMentionAt(other, token) < mention.Length))
                            {
                                _placeAt[address] = place;
                            }
                        }
                    }
                }
            }
        }

        int LongestMentionAt(int place, Token token) => parts.Places[place].Mentions.Where(m => m.Contains(token.Span)).Max(m => m.Length);
    }

    /// <summary>The place that a word is part of the name of. Null: none.</summary>
    public int? At(Sentence sentence, Token token) => _placeAt.TryGetValue(new TokenAddress(sentence.Index, token.Index), out var place) ? place : null;

    /// <summary>The place that a phrase names whole or in part: "the bridge", "most of Dili". Null: none.</summary>
    public int? Within(Sentence sentence, Token head) => At(sentence, head)
        ?? (s_parts.Contains(head.Lemma) && sentence.ChildrenOf(head).FirstOrDefault(c => c.MainRelation == "nmod" && NounPhrase.CaseOf(sentence, c) == "of") is { } whole ? At(sentence, whole) : null);

    /// <summary>The places where the event happened, most exact ones only; empty: not told.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="trigger">The word that tells the event.</param>
    /// <param name="argumentHeads">Heads of its arguments: "killed people in Osh" can hang the place on the people.</param>
    /// <param name="moves">Whether it is a movement, told by where to.</param>
    public List<int> Find(Sentence sentence, Token trigger, IEnumerable<Token> argumentHeads, bool moves)
    {
        var found = new List<int>();
        foreach (var start in argumentHeads.Prepend(trigger))
        {
            Collect(sentence, start, trigger, moves, found);
        }

        // "the capital, where mobs clashed with police".
        if (found.Count == 0 && trigger.Relation is "acl:relcl" or "advcl:relcl" && sentence.ChildrenOf(trigger).Any(c => c.Lemma == "where") && sentence.HeadOf(trigger) is { } antecedent)
        {
            AddPlace(sentence, antecedent, found);
        }

        for (var (token, depth) = (trigger, 0); found.Count == 0 && depth < 6 && IsOpenAbove(token) && sentence.HeadOf(token) is { } head; depth++)
        {
            Collect(sentence, head, trigger, moves, found);
            token = head;
        }

        // "withdrew from the town", "denied from Belgrade": where from, if nothing else is told.
        if (found.Count == 0)
        {
            foreach (var child in sentence.ChildrenOf(trigger))
            {
                if (child.MainRelation == "obl" && NounPhrase.CaseOf(sentence, child) == "from" && _parts.ActorsAt(sentence, child).Count == 0)
                {
                    AddPlace(sentence, child, found);
                }
            }
        }

        return MostExact(found);
    }

    private void Collect(Sentence sentence, Token governor, Token trigger, bool moves, List<int> found)
    {
        foreach (var child in sentence.ChildrenOf(governor))
        {
            if (child.Index == trigger.Index)
            {
                continue;
            }

            if (child.MainRelation is "obl" or "nmod" && child.Relation != "nmod:poss")
            {
                var preposition = NounPhrase.CaseOf(sentence, child);
                if (s_locative.Contains(preposition) || ((moves || s_spreading.Contains(governor.Lemma)) && s_directed.Contains(preposition)) || (preposition.Length == 0 && child.Relation.EndsWith(":unmarked", StringComparison.Ordinal)))
                {
                    foreach (var one in NounPhrase.Coordinated(sentence, child))
                    {
                        AddPlace(sentence, one, found);
                    }
                }
            }
            else if (governor.Index == trigger.Index && child.Relation is "compound" or "amod" or "advmod" or "nmod:poss" && At(sentence, child) is { } before
                && _parts.ActorsAt(sentence, child).Count == 0 && !found.Contains(before))
            {
                // "the Osh riots"
                found.Add(before);
            }
        }
    }

    private void AddPlace(Sentence sentence, Token head, List<int> found)
    {
        if (At(sentence, head) is { } place)
        {
            if (!found.Contains(place))
            {
                found.Add(place);
            }

            return;
        }

        // "in the centre of Osh", "at a market in Baghdad".
        foreach (var child in sentence.ChildrenOf(head))
        {
            if (child.MainRelation is "nmod" or "appos" && NounPhrase.CaseOf(sentence, child) is "of" or "in" or "at" or "near" or "outside" or "" && At(sentence, child) is { } inner && !found.Contains(inner))
            {
                found.Add(inner);
            }
        }
    }

    // Up from a noun to its verb and from verb to verb, not out of what somebody says or a relative clause.
    private static bool IsOpenAbove(Token token) => token.MainRelation is not ("ccomp" or "parataxis" or "root" or "csubj") && token.Relation != "acl:relcl";

    // "in Osh, Kyrgyzstan": the country adds nothing to the town.
    private List<int> MostExact(List<int> found)
    {
        if (found.Count < 2)
        {
            return found;
        }

        return found.FindAll(p => !(_parts.Places[p].Kind == Sitrep.Places.PlaceKind.Country
            && found.Exists(o => o != p && _parts.Places[o].Country == _parts.Places[p].Country && _parts.Places[o].Kind != Sitrep.Places.PlaceKind.Country)));
    }
}
