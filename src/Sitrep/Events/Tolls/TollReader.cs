using Sitrep.Language;
using Sitrep.Language.Grammar;
using Sitrep.Text;

namespace Sitrep.Events.Tolls;

/// <summary>
/// How many people an event counts, from the phrases that tell whom it struck: "at least 62 deaths", "12 were killed",
/// "a 26-year-old man died", "hundreds of protesters being injured", "nobody was hurt", "the toll rose to 124". A named
/// person and a single human being count one. A plural without a number gives no toll; what "including" sets apart is a
/// part of the whole and no toll of its own.
/// </summary>
internal static class TollReader
{
    // A quotation of the words that give a toll stays readable up to about a line of text.
    private const int LongestQuote = 90;

    /// <summary>The tolls of one event.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="trigger">The word that tells the event.</param>
    /// <param name="kind">What is counted.</param>
    /// <param name="struck">Heads of the phrases that tell whom it struck.</param>
    /// <param name="isPerson">Whether a head means one named human being.</param>
    /// <param name="isHuman">Whether a head means human beings at all.</param>
    public static IReadOnlyList<Toll> Read(Sentence sentence, Token trigger, string kind, IReadOnlyList<Token> struck, Func<Token, bool> isPerson, Func<Token, bool> isHuman)
    {
        var found = new List<Toll>();
        if (Gapped(sentence, trigger) is { } gapped)
        {
            Add(gapped.Count, gapped.Span);
            return found;
        }

        foreach (var head in struck)
        {
            if (CountOf(sentence, head, trigger, isPerson, isHuman) is { } count)
            {
                Add(count.Count, count.Span);
            }
        }

        // "62 deaths", "62 dead": the number stands at the trigger itself.
        if (trigger.Upos is Upos.NOUN or Upos.ADJ or Upos.PROPN && found.Count == 0 && CountAt(sentence, trigger) is { } own)
        {
            Add(own.Count, own.Span);
        }

        return found;

        void Add(PeopleCount count, TextSpan span)
        {
            var whole = span.Union(trigger.Span);
            found.Add(new Toll { Kind = kind, Count = count, Span = whole.Length <= LongestQuote ? whole : span });
        }
    }

    /// <summary>The number that a total gives: "the death toll rose to 62", "a toll of 62". Null: none.</summary>
    public static (PeopleCount Count, TextSpan Span)? Total(Sentence sentence, Token toll)
    {
        if (sentence.ChildrenOf(toll).FirstOrDefault(c => c.MainRelation is "nmod" or "appos" && NounPhrase.CaseOf(sentence, c) is "of" or "") is { } of
            && NumberIn(sentence, of) is { } direct)
        {
            return (direct.Count, toll.Span.Union(direct.Span));
        }

        if (sentence.HeadOf(toll) is not { } verb || toll.MainRelation is not ("nsubj" or "obj"))
        {
            return null;
        }

        if (verb.Upos == Upos.NUM && NumberIn(sentence, verb) is { } predicate)
        {
            return (predicate.Count, toll.Span.Union(predicate.Span));
        }

        foreach (var child in sentence.ChildrenOf(verb))
        {
            if (child.MainRelation is "obl" or "obj" or "xcomp" && child.Index != toll.Index && NounPhrase.CaseOf(sentence, child) is "" or "to" or "at" or "over" or "above" or "up to"
                && NumberIn(sentence, child) is { } number)
            {
                return (number.Count, toll.Span.Union(number.Span));
            }
        }

        return null;
    }

    // "Five people were killed and 31 wounded": the number right before is the verb's own, not the subject that it shares.
    private static (PeopleCount Count, TextSpan Span)? Gapped(Sentence sentence, Token trigger)
    {
        if (trigger.MainRelation != "conj" || trigger.Index < 2 || trigger.Head >= trigger.Index || sentence.Tokens[trigger.Index - 1].Upos != Upos.NUM)
        {
            return null;
        }

        var first = trigger.Index - 1;
        while (first > trigger.Head + 1 && sentence.Tokens[first - 1].Upos != Upos.CCONJ && sentence.Tokens[first - 1].Upos != Upos.PUNCT)
        {
            first--;
        }

        return NumberReader.Read(sentence.Tokens, first, trigger.Index) is { } number
            ? (number.Count, new TextSpan(sentence.Tokens[number.First].Span.Start, sentence.Tokens[number.End - 1].Span.End))
            : null;
    }

    private static (PeopleCount Count, TextSpan Span)? CountOf(Sentence sentence, Token head, Token trigger, Func<Token, bool> isPerson, Func<Token, bool> isHuman)
    {
        if (CountAt(sentence, head) is { } number)
        {
            return number;
        }

        if (head.Lemma is "nobody" or "none")
        {
            return (new PeopleCount(0, 0, Bound.Exact), head.Span);
        }

        var plural = head.Xpos is "NNS" or "NNPS" || sentence.ChildrenOf(head).Any(c => c.MainRelation == "conj" && c.Index != trigger.Index);
        if (isPerson(head) || (!plural && head.Xpos is "NN" or "NNP" && isHuman(head) && sentence.ChildrenOf(head).Any(c =>
            (c.MainRelation == "det" && c.Lemma is "a" or "an" or "another" or "the") || c.Relation == "nmod:poss")))
        {
            return (new PeopleCount(1, 1, Bound.Exact), NounPhrase.SpanOf(sentence, head));
        }

        return null;
    }

    private static (PeopleCount Count, TextSpan Span)? CountAt(Sentence sentence, Token head)
    {
        var phrase = NounPhrase.SpanOf(sentence, head);
        if (NumberIn(sentence, head) is not { } number)
        {
            return null;
        }

        return (number.Count, number.Span.Union(phrase));
    }

    private static (PeopleCount Count, TextSpan Span)? NumberIn(Sentence sentence, Token head)
    {
        var phrase = NounPhrase.SpanOf(sentence, head);
        var first = head.Index;
        while (first > 0 && sentence.Tokens[first - 1].Span.Start >= phrase.Start)
        {
            first--;
        }

        var end = head.Index + 1;
        while (end < sentence.Tokens.Count && sentence.Tokens[end].Span.End <= phrase.End)
        {
            end++;
        }

        return NumberReader.Read(sentence.Tokens, first, end) is { } found
            ? (found.Count, new TextSpan(sentence.Tokens[found.First].Span.Start, sentence.Tokens[found.End - 1].Span.End))
            : null;
    }
}
