using Sitrep.Language;
using Sitrep.Language.Grammar;

namespace Sitrep.Events.Modalities;

/// <summary>
/// Whether an event took place: from its own auxiliaries and negation, and from what governs it ("plans to",
/// "a threat of", "if"). Reads on upward only as far as one clause hands its standing to the next.
/// </summary>
internal sealed class ModalityReader(ModalityLexicon lexicon)
{
    private const int MaxDepth = 8;

    /// <summary>How an event stands.</summary>
    /// <param name="Modality">Whether it took place.</param>
    /// <param name="Negative">Whether the text says that it did not or will not.</param>
    public readonly record struct Standing(Modality Modality, bool Negative);

    /// <summary>The standing of the event that <paramref name="trigger"/> tells.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="trigger">The word that tells it.</param>
    /// <param name="lightVerb">The verb that lends a noun its grammar. Null: none.</param>
    public Standing Read(Sentence sentence, Token trigger, Token? lightVerb)
    {
        var negative = IsDenied(sentence, trigger);
        Modality? modality = null;
        var node = trigger;
        if (lightVerb is not null)
        {
            // The verb itself may say that the thing is off or only planned: "postponed the talks".
            Apply(EffectOf(sentence, trigger, lightVerb, Governor.SlotOf(sentence, trigger)));
            node = lightVerb;
            negative ^= IsNegated(sentence, node, apart: trigger);
            modality ??= OwnModality(sentence, node);
        }
        else if (Clause.IsClause(sentence, trigger) || trigger.Upos is Upos.VERB)
        {
            negative ^= IsNegated(sentence, trigger);
            modality = OwnModality(sentence, trigger);
        }

        for (var depth = 0; depth < MaxDepth && sentence.HeadOf(node) is { } head; depth++)
        {
            var slot = Governor.SlotOf(sentence, node);
            if (node.MainRelation == "conj")
            {
                // "may attack and kill": the auxiliary stands at the first verb; a verb with its own subject starts anew.
                if (node.Upos == Upos.VERB && sentence.ChildrenOf(node).Any(c => c.MainRelation is "nsubj" or "aux"))
                {
                    break;
                }

                if (head.Upos == Upos.VERB && node.Upos == Upos.VERB)
                {
                    modality ??= OwnModality(sentence, head);
                    negative ^= IsNegated(sentence, head) && !sentence.ChildrenOf(node).Any(c => c.MainRelation == "cc" && c.Lemma == "but");
                }

                node = head;
                continue;
            }

            if (slot is "if" or "unless")
            {
                modality ??= Modality.Conditional;
                break;
            }

            if (slot == "without")
            {
                negative = !negative;
                break;
            }

            if (EffectOf(sentence, node, head, slot) is { } effect)
            {
                Apply(effect);
                if (effect.Modality is null || modality is null or Modality.Happened)
                {
                    negative ^= IsNegated(sentence, head);
                    if (effect.Modality is null)
                    {
                        modality ??= OwnModality(sentence, head);
                    }
                }
                else if (effect.Modality != Modality.Happened && IsNegated(sentence, head))
                {
                    // "were not ordered to intervene": what was not ordered is told as not so.
                    negative = !negative;
                }

                node = head;
                if (effect.Modality is not null && slot is not "clause")
                {
                    break;
                }

                continue;
            }

            // Without an effect only infinitives and noun phrases hand on what stands above them.
            if (slot == "clause" && head.Upos == Upos.VERB && node.MainRelation == "xcomp")
            {
                modality ??= OwnModality(sentence, head);
                negative ^= IsNegated(sentence, head);
                node = head;
                continue;
            }

            if (node.MainRelation == "nmod" && head.Upos is Upos.NOUN or Upos.PROPN)
            {
                node = head;
                continue;
            }

            break;
        }

        return new Standing(modality ?? Modality.Happened, negative);

        void Apply(ModalityLexicon.Effect? effect)
        {
            if (effect is { } given)
            {
                modality = modality is null or Modality.Happened or Modality.Ongoing ? given.Modality ?? modality : modality;
                negative ^= given.Negates;
            }
        }
    }

    // "sent to quell": whether the infinitive is the verb's own or one of purpose, parsers tell only roughly.
    private ModalityLexicon.Effect? EffectOf(Sentence sentence, Token node, Token head, string slot)
    {
        var lemma = WithParticle(sentence, head);
        var infinitive = slot == "clause" && sentence.ChildrenOf(node).Any(c => c.MainRelation == "mark" && c.Lemma == "to");
        return (infinitive ? lexicon.Of(head, lemma, "infinitive") : null)
            ?? lexicon.Of(head, lemma, slot)
            ?? (slot == "clause" ? lexicon.Of(head, lemma, "purpose") : slot == "purpose" ? lexicon.Of(head, lemma, "clause") : null);
    }

    /// <summary>The lemma of a verb with its particle: <c>call off</c>.</summary>
    internal static string WithParticle(Sentence sentence, Token verb) =>
        sentence.ChildrenOf(verb).FirstOrDefault(c => c.Relation == "compound:prt") is { } particle ? $"{verb.Lemma} {particle.Lemma}" : verb.Lemma;

    // "no attack", "no shots": the determiner denies the noun; "nobody was hurt" denies through the subject.
    private static bool IsDenied(Sentence sentence, Token trigger) =>
        sentence.ChildrenOf(trigger).Any(c => c.MainRelation is "det" or "advmod" && c.Lemma.ToLowerInvariant() is "no" or "neither");

    // apart: a noun whose own "no" is read already.
    private static bool IsNegated(Sentence sentence, Token verb, Token? apart = null)
    {
        foreach (var child in sentence.ChildrenOf(verb))
        {
            if (child.MainRelation is "advmod" or "cc" && child.Lemma is "not" or "n't" or "never" or "nor" or "neither" or "hardly" or "no")
            {
                var next = child.Index + 1 < sentence.Tokens.Count ? sentence.Tokens[child.Index + 1].Lemma : "";
                if (next is not ("only" or "just" or "merely" or "least"))
                {
                    return true;
                }
            }

            if (child.MainRelation is "nsubj" or "obj" && child.Index != apart?.Index
                && (child.Lemma is "nobody" or "none" or "nothing"
                    || sentence.ChildrenOf(child).Any(d => d.MainRelation == "det" && d.Lemma == "no")))
            {
                return true;
            }
        }

        return false;
    }

    // What the verb's own auxiliaries say. Null: plain past or present.
    private static Modality? OwnModality(Sentence sentence, Token verb)
    {
        var (progressive, present) = (verb.Xpos == "VBG", false);
        foreach (var child in sentence.ChildrenOf(verb))
        {
            if (child.MainRelation == "advcl" && sentence.ChildrenOf(child).Any(m => m.MainRelation == "mark" && m.Lemma is "if" or "unless"))
            {
                return Modality.Conditional;
            }
        }

        foreach (var child in sentence.ChildrenOf(verb))
        {
            if (child.MainRelation is not ("aux" or "cop"))
            {
                continue;
            }

            switch (child.Lemma.ToLowerInvariant())
            {
                case "will" or "shall" or "'ll" or "wo" or "gon":
                    return Modality.Planned;
                case "would" or "'d" when child.Xpos == "MD":
                    return IsReported(sentence, verb) ? Modality.Planned : Modality.Conditional;
                case "may" or "might" or "can" or "could" or "ca":
                    return Modality.Possible;
                case "should" or "must" or "ought" or "need":
                    return Modality.Requested;
                case "be" when child.Xpos is "VBZ" or "VBP":
                    present = child.Relation == "aux";
                    // "is to meet": an arrangement.
                    if (present && verb.Xpos == "VB" && sentence.ChildrenOf(verb).Any(m => m.MainRelation == "mark" && m.Lemma == "to"))
                    {
                        return Modality.Planned;
                    }

                    break;
            }
        }

        return progressive && present ? Modality.Ongoing : null;
    }

    // "He said that troops would withdraw" looks ahead from the past; without a teller "would" is a condition.
    private static bool IsReported(Sentence sentence, Token verb)
    {
        var node = verb;
        for (var depth = 0; depth < MaxDepth && sentence.HeadOf(node) is { } head; depth++)
        {
            if (node.MainRelation is "ccomp" or "parataxis")
            {
                return true;
            }

            node = head;
        }

        return sentence.ChildrenOf(node).Any(c => c.MainRelation is "parataxis" or "ccomp");
    }
}
