using Sitrep.Language;
using Sitrep.Language.Grammar;

namespace Sitrep.Events;

/// <summary>
/// The larger event that one belongs to: deaths to the attack that caused them ("the attack killed 12", "killed in riots",
/// "opened fire, killing three"), harm told right after a protest or fight to that one.
/// </summary>
internal static class WholeFinder
{
    /// <summary>Sets the whole of each event that has one.</summary>
    /// <param name="drafts">All events of the report in text order.</param>
    /// <param name="drafted">The events by where their triggers stand.</param>
    public static void Find(IReadOnlyList<EventDraft> drafts, IReadOnlyDictionary<TokenAddress, EventDraft> drafted)
    {
        EventDraft? latest = null;
        foreach (var draft in drafts)
        {
            if (draft.Sense.Type == "ASSAULT")
            {
                draft.Whole = InSentence(draft, drafted) ?? (IsHarmAlone(draft) && latest is not null && IsNear(draft, latest) ? latest : null);
            }

            if (draft.Sense.Type is "PROTEST" or "ASSAULT" && !IsHarmAlone(draft) && !draft.Negative && !draft.Background)
            {
                latest = draft;
            }
        }
    }

    /// <summary>Whether people were harmed with nobody said to have done it: "30 people were injured".</summary>
    public static bool IsHarmAlone(EventDraft draft) => draft.Sense.Toll is not null && draft.Initiators.Count == 0;

    private static bool IsNear(EventDraft draft, EventDraft whole) =>
        !draft.Background && draft.Modality == whole.Modality && whole.Sentence.Paragraph == draft.Sentence.Paragraph && draft.Sentence.Index - whole.Sentence.Index <= 1
        && (draft.Places.Count == 0 || whole.Places.Count == 0 || draft.Places.Intersect(whole.Places).Any());

    private static EventDraft? InSentence(EventDraft draft, IReadOnlyDictionary<TokenAddress, EventDraft> drafted)
    {
        var (sentence, trigger) = (draft.Sentence, draft.Trigger);
        foreach (var slot in new[] { "subj", "in", "during", "amid", "by", "from", "after", "following" })
        {
            foreach (var head in draft.Match.Slots[slot])
            {
                if (At(head) is { } cause)
                {
                    return cause;
                }
            }
        }

        // "police opened fire, killing three"; "riots escalated, resulting in deaths": what only tells of harm belongs to
        // the act it hangs on, and so does what a participle tells.
        if (!IsHarmAlone(draft) && trigger.Xpos != "VBG")
        {
            return null;
        }

        // "died when a bomb exploded".
        foreach (var clause in sentence.ChildrenOf(trigger))
        {
            if (clause.MainRelation == "advcl" && sentence.ChildrenOf(clause).Any(c => c.Lemma is "when" or "after" or "as" && c.MainRelation is "mark" or "advmod") && At(clause) is { } act)
            {
                return act;
            }
        }

        for (var (token, depth) = (trigger, 0); depth < 5 && sentence.HeadOf(token) is { } head; depth++)
        {
            if (token.MainRelation is "ccomp" or "parataxis")
            {
                break;
            }

            if ((token.MainRelation is "advcl" or "obl" or "nmod" or "acl" || (token.MainRelation == "conj" && token.Upos == Upos.VERB)) && At(head) is { } main)
            {
                return main;
            }

            // The clause's subject can be the whole: "riots ... resulting in deaths".
            if (token.MainRelation is "advcl" or "obl" or "obj" && head.Upos == Upos.VERB && Clause.SurfaceSubject(sentence, head) is { } subject && At(subject) is { } told)
            {
                return told;
            }

            token = head;
        }

        return null;

        EventDraft? At(Token token)
        {
            var meant = NounPhrase.MeaningOf(sentence, token);
            return meant.Index != trigger.Index && drafted.TryGetValue(new TokenAddress(sentence.Index, meant.Index), out var found)
                && found.Sense.Type is "PROTEST" or "ASSAULT" && found.Whole != draft && !IsHarmAlone(found)
                ? found
                : null;
        }
    }
}
