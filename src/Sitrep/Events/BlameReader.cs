using System.Collections.Frozen;
using Sitrep.Events.Attributions;
using Sitrep.Language;
using Sitrep.Language.Grammar;

namespace Sitrep.Events;

/// <summary>
/// Who is said to have done it where the act itself names nobody: "the government blamed the rebels for the murder", "the
/// attack was attributed to a cartel", "the group claimed responsibility for the bombing", "the killing was the work of". The
/// act has the blamed for its initiator then, and who says so for its speaker.
/// </summary>
internal static class BlameReader
{
    private static readonly FrozenSet<string> s_claiming = new[] { "claim", "take", "assume", "accept", "admit", "acknowledge" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Tells it of the events that it is said of.</summary>
    /// <param name="sentences">The sentences of the report.</param>
    /// <param name="drafts">Its events, speakers read, in text order.</param>
    /// <param name="actorsAt">The actors that a head word of a sentence means.</param>
    public static void Tell(IReadOnlyList<Sentence> sentences, IReadOnlyList<EventDraft> drafts, Func<Sentence, Token, IReadOnlyList<int>> actorsAt)
    {
        foreach (var blame in drafts.Where(d => d.Sense.Type == "ACCUSE" && d.Recipients.Count > 0 && !d.Negative))
        {
            foreach (var act in drafts.Where(d => d != blame && d.Sentence == blame.Sentence && IsAct(d) && d.Sentence.IsWithin(d.Trigger, blame.Trigger) && !IsByTheWay(d, blame)))
            {
                if (act.Initiators.Count == 0)
                {
                    act.Initiators.AddRange(blame.Recipients.Where(r => !act.Victims.Any(v => v.Actor == r)));
                    Add(act, blame.Initiators, blame.Trigger, Stance.Blames);
                }
            }
        }

        foreach (var sentence in sentences)
        {
            foreach (var word in sentence.Tokens)
            {
                if (word.Lemma is "responsibility" or "credit" && word.MainRelation == "obj" && sentence.HeadOf(word) is { } verb && s_claiming.Contains(verb.Lemma)
                    && Claimed(sentence, word, verb) is { } claimed)
                {
                    Claim(claimed, [.. AttributionReader.SpeakersOf(sentence, verb, actorsAt).Distinct()], verb);
                }
                else if (word.Lemma == "work" && Clause.Child(sentence, word, "cop") is not null && Clause.Child(sentence, word, "nsubj") is { } subject
                    && drafts.FirstOrDefault(d => d.Sentence == sentence && d.Trigger.Index == subject.Index && IsAct(d) && d.Initiators.Count == 0) is { } done
                    && sentence.ChildrenOf(word).FirstOrDefault(c => c.MainRelation == "nmod" && NounPhrase.CaseOf(sentence, c) == "of") is { } whose)
                {
                    done.Initiators.AddRange(NounPhrase.Coordinated(sentence, whose).SelectMany(t => actorsAt(sentence, t)).Distinct());
                }
            }
        }

        // "Claimed responsibility for the attack"; without "for" the act told last.
        EventDraft? Claimed(Sentence sentence, Token word, Token verb) =>
            drafts.FirstOrDefault(d => d.Sentence == sentence && IsAct(d) && (sentence.IsWithin(d.Trigger, word) || (d.Trigger.Index > word.Index && sentence.IsWithin(d.Trigger, verb))))
            ?? drafts.LastOrDefault(d => d.Sense.Type == "ASSAULT" && d.Sentence.Index <= sentence.Index && sentence.Index - d.Sentence.Index <= 2
                && (d.Sentence != sentence || d.Trigger.Index < verb.Index));

        static void Claim(EventDraft act, List<int> speakers, Token verb)
        {
            if (speakers.Count > 0 && act.Initiators.Count == 0)
            {
                act.Initiators.AddRange(speakers);
            }

            Add(act, speakers, verb, Stance.Claims);
        }
    }

    /// <summary>Gives what is told of a second telling to the first, which told less.</summary>
    public static void HandOver(EventDraft again, EventDraft first)
    {
        if (first.Initiators.Count == 0 && again.Initiators.Count > 0)
        {
            first.Initiators.AddRange(again.Initiators);
            first.Attribution = [.. first.Attribution, .. again.Attribution.Where(a => a.Stance is Stance.Blames or Stance.Claims && !first.Attribution.Contains(a))];
        }
    }

    private static bool IsAct(EventDraft draft) => draft.Sense.Type is "ASSAULT" or "COERCE" or "PROTEST" or "MOBILIZE";

    // In a relative clause something else may be told.
    private static bool IsByTheWay(EventDraft act, EventDraft blame)
    {
        for (var token = act.Trigger; token.Index != blame.Trigger.Index; token = act.Sentence.HeadOf(token)!)
        {
            if (token.Relation == "acl:relcl" || act.Sentence.HeadOf(token) is null)
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(EventDraft act, List<int> speakers, Token cue, Stance stance)
    {
        if (act.Attribution.Any(a => a.Cue == cue.Span))
        {
            return;
        }

        act.Attribution = speakers.Count == 0
            ? [.. act.Attribution, new Attribution(null, cue.Span, false, stance)]
            : [.. act.Attribution, .. speakers.Select(s => new Attribution(s, cue.Span, false, stance))];
    }
}
