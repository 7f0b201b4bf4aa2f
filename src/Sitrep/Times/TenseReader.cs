using Sitrep.Language;

namespace Sitrep.Times;

/// <summary>Tells which way the clause around a time looks: back, ahead, or neither.</summary>
internal sealed class TenseReader
{
    // Clauses nest; deeper than this the tree is broken.
    private const int MaxSteps = 12;

    private readonly TimeLexicon _lexicon;

    public TenseReader(TimeLexicon lexicon) => _lexicon = lexicon;

    /// <summary>
    /// Tense of the verb that governs the tokens from <paramref name="first"/> up to <paramref name="end"/>, and whether
    /// what governs them looks ahead whatever its tense: "elections for October 10", "was postponed to Friday".
    /// </summary>
    public (Tense Tense, bool Ahead) Around(Sentence sentence, int first, int end)
    {
        var token = HeadOf(sentence, first, end);

        // "a curfew for Sunday and Monday": the second shares the first's preposition.
        var leader = token.MainRelation == "conj" && sentence.HeadOf(token) is { Upos: not (Upos.VERB or Upos.AUX) } shared ? shared : token;
        var preposition = Preposition(sentence, leader, first, end);
        var bounded = preposition is "until" or "till" or "by" or "before";
        var ahead = preposition is "for" or "until" or "till";
        for (var step = 0; step < MaxSteps && sentence.HeadOf(token) is { } head; step++)
        {
            token = head;
            var tense = TenseOf(sentence, token, out var infinitive);
            ahead |= bounded && infinitive;
            if (tense == Tense.None)
            {
                continue;
            }

            ahead |= Is("due", token) && (token.Xpos is "VBN" or "JJ");

            // "lasted until Thursday" is past, "imposed a curfew until Thursday" is not.
            ahead &= !(tense == Tense.Past && (preposition is "until" or "till") && Is("lasting", token));
            return (tense, ahead);
        }

        return TreeIsFlat(sentence) ? (Nearest(sentence, first), ahead) : (Tense.None, ahead);
    }

    private static string? Preposition(Sentence sentence, Token head, int first, int end)
    {
        foreach (var child in sentence.ChildrenOf(head))
        {
            if (child.MainRelation == "case" && child.Index < head.Index)
            {
                return child.Text.ToLowerInvariant();
            }
        }

        var possessive = end < sentence.Tokens.Count && sentence.Tokens[end].Text is "'s" or "’s";
        return TreeIsFlat(sentence) && first > 0 && !possessive ? sentence.Tokens[first - 1].Text.ToLowerInvariant() : null;
    }

    /// <summary>The token of a stretch whose head lies outside it.</summary>
    public static Token HeadOf(Sentence sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var token = sentence.Tokens[i];
            if (token.Head < first || token.Head >= end)
            {
                return token;
            }
        }

        return sentence.Tokens[end - 1];
    }

    // None: no finite verb and nothing that tells; the clause above decides.
    private Tense TenseOf(Sentence sentence, Token token, out bool infinitive)
    {
        infinitive = false;
        var (will, to, have, was, verb) = (false, false, false, false, token.Upos is Upos.VERB or Upos.AUX);
        var (present, can) = (false, false);
        foreach (var child in sentence.ChildrenOf(token))
        {
            if (child.MainRelation is "aux" or "cop")
            {
                verb = true;
                can |= child.Xpos == "MD" && (child.Lemma is "can" or "could");
                will |= child.Xpos == "MD" && (child.Lemma is "will" or "shall" or "would" or "'ll" or "wo" or "may" or "might" or "must" or "should");
                have |= child.Lemma == "have";
                was |= child.Xpos is "VBD";
                present |= child.Xpos is "VBZ" or "VBP";
            }

            to |= child.Xpos == "TO" || (child.Upos == Upos.PART && child.Lemma == "to");
        }

        if (!verb)
        {
            return Tense.None;
        }

        if (can)
        {
            return have ? Tense.Past : Tense.Present;
        }

        if (will)
        {
            return have ? Tense.Past : Tense.Future;
        }

        if (to)
        {
            infinitive = true;

            // "is to begin", "plans to meet": ahead; "began to leave", "managed to cross": the verb above decides.
            return token.Relation is "root" || sentence.HeadOf(token) is { } above && Is("ahead", above) ? Tense.Future : Tense.None;
        }

        if (Is("due", token) && token.Xpos == "VBN" && (token.MainRelation is "acl" or "advcl" or "amod"))
        {
            // "talks scheduled for Friday"
            return Tense.Future;
        }

        if (Is("due", token) && (token.Xpos is "VBN" or "JJ") && present && !have)
        {
            // "is expected on Friday", "is due on Friday"
            return Tense.Future;
        }

        if (was || have || token.Xpos == "VBD")
        {
            return Tense.Past;
        }

        if (present || token.Xpos is "VBZ" or "VBP")
        {
            return Is("timetable", token) ? Tense.Future : Tense.Present;
        }

        if (token.Xpos == "VBN")
        {
            return Tense.Past;
        }

        return Tense.None;
    }

    // Without a tree the nearest sign of a tense counts, first to the left.
    private static Tense Nearest(Sentence sentence, int first)
    {
        for (var distance = 1; distance < sentence.Tokens.Count; distance++)
        {
            foreach (var at in (ReadOnlySpan<int>)[first - distance, first + distance])
            {
                if (at < 0 || at >= sentence.Tokens.Count)
                {
                    continue;
                }

                var token = sentence.Tokens[at];
                if (token.Xpos == "MD" || token.Text is "will" or "would" or "shall" or "'ll")
                {
                    return token.Text is "will" or "would" or "shall" or "'ll" ? Tense.Future : Tense.Present;
                }

                if (token.Xpos == "VBD" || token.Text is "was" or "were" or "had" or "has" or "have")
                {
                    return Tense.Past;
                }
            }
        }

        return Tense.None;
    }

    private static bool TreeIsFlat(Sentence sentence) => sentence.Tokens.Count > 1 && sentence.Tokens.All(t => t.Head < 0);

    private bool Is(string kind, Token token) => _lexicon.Value(kind, token.Lemma.ToLowerInvariant()) is not null;
}
