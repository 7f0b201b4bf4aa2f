using Sitrep.Events.Modalities;
using Sitrep.Language;
using Sitrep.Language.Grammar;
using Sitrep.Text;

namespace Sitrep.Events.Attributions;

/// <summary>
/// Who says that an event is so. Climbs from the event's word to the verbs and nouns of saying above it and takes
/// along what stands beside the way: "police said" after the clause, "according to", "reportedly". Nested speakers
/// come out from the nearest outward: "a spokesman quoted the president as admitting" is the president, then the spokesman.
/// </summary>
/// <param name="cues">The words of saying.</param>
internal sealed class AttributionReader(CueLexicon cues)
{
    private const int MaxDepth = 14;

    /// <summary>The speakers of the event told by <paramref name="trigger"/>, nearest first; empty: the outlet itself.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="trigger">The word that tells the event.</param>
    /// <param name="actorsOf">The actors that a head word means; several for "Russian and Chinese media".</param>
    /// <param name="isQuoted">Whether a stretch of the text stands in quotation marks.</param>
    public IReadOnlyList<Attribution> Read(Sentence sentence, Token trigger, Func<Token, IReadOnlyList<int>> actorsOf, Func<TextSpan, bool> isQuoted)
    {
        var found = new List<Attribution>();
        var quoted = isQuoted(trigger.Span);
        var node = trigger;
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            AddBeside(node);
            if (sentence.HeadOf(node) is not { } head)
            {
                break;
            }

            var slot = Governor.SlotOf(sentence, node);
            if (cues.Of(head, ModalityReader.WithParticle(sentence, head), slot) is { } stance)
            {
                AddAll(SpeakersOf(head), head.Span, stance);
            }

            node = head;
        }

        return found;

        void AddBeside(Token clause)
        {
            foreach (var child in sentence.ChildrenOf(clause))
            {
                if (child.Index == trigger.Index)
                {
                    continue;
                }

                if (child.MainRelation == "advmod" && cues.OfAdverb(child) is { } adverb && IsAbout(clause, child))
                {
                    AddAll([], child.Span, adverb);
                }
                else if (child.MainRelation is "obl" or "nmod" && NounPhrase.CaseOf(sentence, child) is { Length: > 0 } preposition && cues.OfPreposition(preposition) is { } prepositional)
                {
                    // "riots broke out, and, according to media, 62 died" speaks of what follows.
                    if (trigger.Index < child.Index && IsBehindConjunction(child))
                    {
                        continue;
                    }

                    var cue = sentence.ChildrenOf(child).First(c => c.MainRelation == "case");
                    var last = sentence.ChildrenOf(cue).LastOrDefault(c => c.MainRelation == "fixed") ?? cue;
                    AddAll([.. NounPhrase.Coordinated(sentence, child).SelectMany(actorsOf)], cue.Span.Union(last.Span), prepositional);
                }
                else if (child.MainRelation is "parataxis" or "advcl" && child.Upos == Upos.VERB
                    && cues.Of(child, ModalityReader.WithParticle(sentence, child), "clause") is { } told && IsTeller(child))
                {
                    // "Two people died, police said"; "as the ministry put it".
                    AddAll(SpeakersOf(child), child.Span, told);
                }
            }
        }

        bool IsBehindConjunction(Token phrase)
        {
            var first = sentence.ChildrenOf(phrase).First(c => c.MainRelation == "case").Index - 1;
            while (first >= 0 && sentence.Tokens[first].Upos == Upos.PUNCT)
            {
                first--;
            }

            return first >= 0 && sentence.Tokens[first].Upos == Upos.CCONJ;
        }

        // A teller set beside a clause has a subject and no clause of its own.
        bool IsTeller(Token verb) =>
            (verb.MainRelation == "parataxis" || sentence.ChildrenOf(verb).Any(m => m.MainRelation == "mark" && m.Lemma == "as"))
            && Clause.SurfaceSubject(sentence, verb) is not null
            && !sentence.ChildrenOf(verb).Any(c => c.MainRelation is "ccomp" or "obj" && c.Index > verb.Index);

        // "reportedly" speaks of the words after it: not of what a clause before it tells.
        bool IsAbout(Token clause, Token adverb) => clause.Index == trigger.Index || sentence.IsWithin(trigger, clause);

        IReadOnlyList<int> SpeakersOf(Token cue)
        {
            if (cue.Upos is Upos.NOUN or Upos.PROPN)
            {
                var holder = sentence.ChildrenOf(cue).FirstOrDefault(c => c.Relation is "nmod:poss" or "compound" or "amod" && actorsOf(c).Count > 0)
                    ?? sentence.ChildrenOf(cue).FirstOrDefault(c => c.MainRelation == "nmod" && NounPhrase.CaseOf(sentence, c) is "by" or "from");
                return holder is null ? [] : actorsOf(holder);
            }

            return Clause.LogicalSubject(sentence, cue) is { } subject ? [.. NounPhrase.Coordinated(sentence, subject).SelectMany(actorsOf)] : [];
        }

        void AddAll(IReadOnlyList<int> speakers, TextSpan cue, Stance stance)
        {
            if (found.Exists(a => a.Cue == cue))
            {
                return;
            }

            if (speakers.Count == 0)
            {
                found.Add(new Attribution(null, cue, quoted, stance));
            }

            found.AddRange(speakers.Distinct().Select(s => new Attribution(s, cue, quoted, stance)));
        }
    }
}
