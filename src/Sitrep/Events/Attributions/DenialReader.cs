using System.Collections.Frozen;
using Sitrep.Language;
using Sitrep.Language.Grammar;

namespace Sitrep.Events.Attributions;

/// <summary>
/// Denials of what was just told: "The army said that its men had come under fire. Residents denied it." The event has a
/// second speaker then, who denies it, and the first one only claims it.
/// </summary>
/// <param name="cues">The words of saying.</param>
internal sealed class DenialReader(CueLexicon cues)
{
    private static readonly FrozenSet<string> s_meansTheSaying = new[]
    {
        "it", "this", "that", "charge", "claim", "accusation", "allegation", "report", "account", "version", "rumor", "rumour", "figure", "assertion", "suggestion",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Adds the denials to the events that they speak of.</summary>
    /// <param name="sentences">The sentences of the report.</param>
    /// <param name="drafts">The events.</param>
    /// <param name="actorsAt">The actors that a head word of a sentence means.</param>
    public void Add(IReadOnlyList<Sentence> sentences, IReadOnlyList<EventDraft> drafts, Func<Sentence, Token, IReadOnlyList<int>> actorsAt)
    {
        foreach (var sentence in sentences)
        {
            foreach (var verb in sentence.Tokens)
            {
                if (verb.Upos != Upos.VERB || cues.Of(verb, verb.Lemma, "obj") is not Stance.Denies || Clause.IsPassive(sentence, verb)
                    || Clause.LogicalObject(sentence, verb) is not { } denied || !IsTheSaying(sentence, denied)
                    || sentence.ChildrenOf(verb).Any(c => c.MainRelation == "ccomp")
                    || AttributionReader.SpeakersOf(sentence, verb, actorsAt) is not { Count: > 0 } speakers)
                {
                    continue;
                }

                // What the same sentence claims before, else the sentence before.
                var claimed = drafts.Where(d => d.Sentence == sentence && d.Trigger.Index < verb.Index && IsClaimed(d)).ToList();
                if (claimed.Count == 0)
                {
                    claimed = [.. drafts.Where(d => d.Sentence.Index == sentence.Index - 1 && d.Sentence.Paragraph >= sentence.Paragraph - 1 && IsClaimed(d))];
                }

                foreach (var draft in claimed.Where(d => !d.Attribution.Any(a => a.Actor is { } actor && speakers.Contains(actor))))
                {
                    draft.Attribution =
                    [
                        .. draft.Attribution.Select(a => a.Stance == Stance.States ? a with { Stance = Stance.Claims } : a),
                        .. speakers.Distinct().Select(s => new Attribution(s, verb.Span, false, Stance.Denies)),
                    ];
                }
            }
        }
    }

    private static bool IsTheSaying(Sentence sentence, Token denied) =>
        s_meansTheSaying.Contains(denied.Lemma.ToLowerInvariant())
        && (denied.Upos is Upos.PRON or Upos.DET || NounPhrase.IsDefinite(sentence, denied))
        && !sentence.ChildrenOf(denied).Any(c => c.MainRelation is "acl" or "nmod" && c.Index > denied.Index);

    private static bool IsClaimed(EventDraft draft) => draft.Attribution.Any(a => a.Stance is Stance.States or Stance.Claims or Stance.Blames);
}
