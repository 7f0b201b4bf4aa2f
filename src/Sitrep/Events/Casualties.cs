using Sitrep.Events.Modalities;
using Sitrep.Language.Grammar;

namespace Sitrep.Events;

/// <summary>
/// People harmed, told in one sentence with the act that harmed them, are that act's: "police fired on a crowd, killing
/// nine", "clashes in which 32 people died", "nine died in the looting" are one event with its toll. Those of a sentence or
/// main clause of their own stay an event that is part of the act. "Five died and 31 were wounded" is one event, too, and
/// so is a toll that another speaker gives right after.
/// </summary>
internal static class Casualties
{
    /// <summary>Joins them; what is joined is no event of its own any more.</summary>
    /// <param name="drafts">All events of the report in text order, with wholes and speakers.</param>
    public static void Join(List<EventDraft> drafts)
    {
        foreach (var draft in drafts.ToList())
        {
            if (draft.Sense.Type == "ASSAULT" && draft.Mode is null && draft.Sense.Toll is not null && !draft.Negative && ActOf(draft, drafts) is { } act)
            {
                Join(draft, act);
                foreach (var part in drafts.Where(d => d.Whole == draft))
                {
                    part.Whole = act;
                }

                drafts.Remove(draft);
            }
        }
    }

    private static EventDraft? ActOf(EventDraft harm, List<EventDraft> drafts)
    {
        if (!WholeFinder.IsHarmAlone(harm) && !(harm.Whole is { } cause && harm.Trigger.Xpos == "VBG" && harm.Initiators.TrueForAll(cause.Initiators.Contains)))
        {
            return null;
        }

        if (harm.Whole is { } whole && whole.Sentence == harm.Sentence && drafts.Contains(whole) && IsSameStanding(harm, whole) && !IsMainClauseBeside(harm, whole))
        {
            return whole;
        }

        // "five had died and 31 were wounded".
        if (harm.Tolls.Count > 0 && harm.Trigger.MainRelation == "conj"
            && drafts.Find(d => d.Sentence == harm.Sentence && d.Trigger.Index == harm.Trigger.Head && d.Sense.Toll is not null && d.Tolls.Count > 0 && d.Sense.Toll != harm.Sense.Toll) is { } first
            && WholeFinder.IsHarmAlone(first) && IsSameStanding(harm, first) && first.Attribution.SequenceEqual(harm.Attribution))
        {
            return first;
        }

        // "The Health Ministry put the toll at 46" after another's figure.
        return harm.Trigger.Lemma == "toll" && harm.Tolls.Count > 0 && harm.Tolls[0].Speakers.Count > 0
            ? drafts.FindLast(d => d.Sentence.Index < harm.Sentence.Index && harm.Sentence.Index - d.Sentence.Index <= 2 && d.Tolls.Any(t => t.Kind == harm.Sense.Toll)
                && IsSameStanding(harm, d) && !d.Tolls.Any(t => t.Speakers.Intersect(harm.Tolls[0].Speakers).Any()))
            : null;
    }

    private static bool IsSameStanding(EventDraft harm, EventDraft act) =>
        !act.Negative && (harm.Modality == act.Modality || (harm.Modality == Modality.Happened && act.Modality == Modality.Ongoing));

    // "Police fired tear gas, and a man died": a clause of its own, with a subject of its own.
    private static bool IsMainClauseBeside(EventDraft harm, EventDraft act)
    {
        for (var token = harm.Trigger; harm.Sentence.HeadOf(token) is { } head; token = head)
        {
            if (token.MainRelation is "conj" or "parataxis" && head.Upos == Language.Upos.VERB && Clause.Child(harm.Sentence, token, "nsubj") is not null)
            {
                return true;
            }

            if (head.Index == act.Trigger.Index)
            {
                return false;
            }
        }

        return false;
    }

    private static void Join(EventDraft harm, EventDraft act)
    {
        act.Tolls.AddRange(harm.Tolls.Where(t => !act.Tolls.Any(a => a.Kind == t.Kind && a.Count == t.Count && a.Speakers.SequenceEqual(t.Speakers))));
        act.JoinedVictims += harm.Victims.Count(v => !act.Victims.Any(a => a.Span.Overlaps(v.Span)));
        act.Victims.AddRange(harm.Victims.Where(v => !act.Victims.Any(a => a.Span.Overlaps(v.Span))));
        act.Struck.AddRange(harm.Struck);
        act.Weapons.AddRange(harm.Weapons);
        act.Targets.AddRange(harm.Targets);
        if (act.Places.Count == 0)
        {
            act.Places.AddRange(harm.Places);
        }

        act.Time ??= harm.Time;

        // Who gives a figure stands with the figure; "reportedly" has nobody to stand there, so it goes with the act.
        if (act.Attribution.Count == 0 && act.Sentence == harm.Sentence && harm.Attribution.All(a => a.Actor is null))
        {
            act.Attribution = harm.Attribution;
        }
    }
}
