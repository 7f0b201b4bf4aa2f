using System.Collections.Frozen;
using Sitrep.Text;

namespace Sitrep.Language.Grammar;

/// <summary>
/// What a noun phrase is made of: its head, the noun that carries the meaning, its words without what is merely told
/// about it. Relations are those of Universal Dependencies as English-EWT uses them.
/// </summary>
internal static class NounPhrase
{
    // Nouns that only count or group: in "dozens of protesters" and "a group of armed men" the meaning hangs on "of".
    private static readonly FrozenSet<string> s_counting = new[]
    {
        "dozen", "score", "hundred", "thousand", "million", "number", "group", "crowd", "couple", "handful", "pair", "majority",
        "minority", "rest", "half", "third", "quarter", "part", "section", "series", "string", "wave", "spate", "member",
        "lot", "total", "some", "many", "most", "several", "all", "both", "one", "few", "none", "each", "any", "band",
        "mob", "throng", "bunch", "kind", "sort", "type", "percent", "%", "ten", "ton", "tonne", "kilogram", "litre", "barrel", "truckload", "shipload",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_numbers = new[] { "dozen", "score", "hundred", "thousand", "million", "number", "couple", "handful", "half", "majority", "total", "ten" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_before = new[]
    {
        "det", "det:predet", "amod", "nummod", "compound", "nmod:poss", "nmod:desc", "advmod", "flat", "goeswith", "nmod:unmarked", "punct", "case",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The word that carries the meaning: <c>protesters</c> for the head <c>dozens</c> of "dozens of protesters". The
    /// token itself for an ordinary noun.
    /// </summary>
    public static Token MeaningOf(Sentence sentence, Token head)
    {
        for (var depth = 0; depth < 3; depth++)
        {
            if (head.Upos != Upos.NUM && head.Upos != Upos.PRON && head.Upos != Upos.DET && head.Upos != Upos.ADJ && !s_counting.Contains(head.Lemma))
            {
                return head;
            }

            var of = sentence.ChildrenOf(head).FirstOrDefault(c => c.MainRelation == "nmod" && CaseOf(sentence, c) == "of");
            if (of is null || of.Upos is Upos.NUM)
            {
                return head;
            }

            head = of;
        }

        return head;
    }

    /// <summary>Whether the word only counts: "dozens", "thousands".</summary>
    public static bool IsNumberNoun(Token token) => s_numbers.Contains(token.Lemma);

    /// <summary>The preposition of a phrase, lower case, fixed parts joined by spaces: <c>against</c>, <c>according to</c>. Empty: none.</summary>
    public static string CaseOf(Sentence sentence, Token head)
    {
        string? words = null;
        foreach (var child in sentence.ChildrenOf(head))
        {
            if (child.MainRelation != "case" || child.Index > head.Index || child.Lemma is "'s" or "'")
            {
                continue;
            }

            var one = child.Text.ToLowerInvariant();
            foreach (var part in sentence.ChildrenOf(child))
            {
                if (part.MainRelation == "fixed")
                {
                    one += " " + part.Text.ToLowerInvariant();
                }
            }

            words = words is null ? one : words + " " + one;
        }

        return words ?? "";
    }

    /// <summary>The head and the heads coordinated with it, in text order: both sides of "police and militias".</summary>
    public static IReadOnlyList<Token> Coordinated(Sentence sentence, Token head)
    {
        var all = new List<Token> { head };
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var child in sentence.ChildrenOf(all[i]))
            {
                if (child.MainRelation == "conj" && child.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM or Upos.ADJ or Upos.X or Upos.SYM
                    && child.Relation == "conj" && !all.Contains(child))
                {
                    all.Add(child);
                }
            }
        }

        return all;
    }

    /// <summary>
    /// The words of a phrase: the head with what stands before it and the parts of a name, a counted noun
    /// ("thousands of protesters") and, where asked for, an "of" phrase ("the speaker of parliament"). Left out: a
    /// preposition before it, relative clauses, apposition, coordinated phrases.
    /// </summary>
    public static TextSpan SpanOf(Sentence sentence, Token head, bool withOf = false)
    {
        var (first, last) = (head.Index, head.Index);
        foreach (var child in sentence.ChildrenOf(head))
        {
            if (child.Index < head.Index)
            {
                if (!s_before.Contains(child.Relation) || child.MainRelation == "case" || child.MainRelation == "punct" || IsRemark(sentence, child, head))
                {
                    continue;
                }

                first = Math.Min(first, FirstOf(sentence, child));
            }
            else if (child.MainRelation is "flat" or "goeswith" || child.Relation == "compound")
            {
                last = Math.Max(last, sentence.SubtreeOf(child)[^1].Index);
            }
            else if (child.MainRelation == "nmod" && child.Relation != "nmod:poss" && CaseOf(sentence, child) == "of"
                && (withOf || s_counting.Contains(head.Lemma) || head.Upos == Upos.NUM))
            {
                last = Math.Max(last, LastOf(sentence, child));
            }
        }

        // A preposition that hangs inside, as in "at least 62 people", stays; one before the whole does not.
        while (first < head.Index && sentence.Tokens[first].Upos == Upos.PUNCT)
        {
            first++;
        }

        return new TextSpan(sentence.Tokens[first].Span.Start, sentence.Tokens[last].Span.End);
    }

    /// <summary>Whether the phrase is a definite one: "the", "this", "that", "these", "those", a possessive.</summary>
    public static bool IsDefinite(Sentence sentence, Token head) => sentence.ChildrenOf(head).Any(c =>
        (c.MainRelation == "det" && c.Lemma is "the" or "this" or "that" or "these" or "those") || c.Relation == "nmod:poss");

    /// <summary>The parts of a name that the head begins or ends: compounds and flat parts, in text order, the head among them.</summary>
    public static IReadOnlyList<Token> NameOf(Sentence sentence, Token head)
    {
        var parts = new SortedSet<int> { head.Index };
        foreach (var child in sentence.ChildrenOf(head))
        {
            if (child.MainRelation is "flat" or "goeswith" || (child.Relation == "compound" && child.Upos == Upos.PROPN))
            {
                foreach (var token in sentence.SubtreeOf(child))
                {
                    parts.Add(token.Index);
                }
            }
        }

        return [.. parts.Select(i => sentence.Tokens[i])];
    }

    // An adverb or appositive remark set off by commas is not part of the phrase.
    private static bool IsRemark(Sentence sentence, Token child, Token head) =>
        child.MainRelation == "advmod" && child.Index + 1 < head.Index && sentence.Tokens[child.Index + 1].Text == ",";

    private static int FirstOf(Sentence sentence, Token token)
    {
        var first = token.Index;
        foreach (var child in sentence.ChildrenOf(token))
        {
            if (child.Index < token.Index && child.MainRelation != "punct")
            {
                first = Math.Min(first, FirstOf(sentence, child));
            }
        }

        return first;
    }

    private static int LastOf(Sentence sentence, Token token)
    {
        var last = token.Index;
        foreach (var child in sentence.ChildrenOf(token))
        {
            if (child.Index > token.Index && (child.MainRelation is "flat" or "goeswith" || child.Relation == "compound"))
            {
                last = Math.Max(last, LastOf(sentence, child));
            }
        }

        return last;
    }
}
