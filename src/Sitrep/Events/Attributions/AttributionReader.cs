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
    /// <param name="sentences">The sentences of the report.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="trigger">The word that tells the event.</param>
    /// <param name="counts">Whether the word counts people: "counted 40 bodies" is said by who counted.</param>
    /// <param name="actorsAt">The actors that a head word of a sentence means; several for "Russian and Chinese media".</param>
    /// <param name="quotations">What stands in quotation marks, in text order.</param>
    public IReadOnlyList<Attribution> Read(
        IReadOnlyList<Sentence> sentences, Sentence sentence, Token trigger, bool counts, Func<Sentence, Token, IReadOnlyList<int>> actorsAt, IReadOnlyList<TextSpan> quotations)
    {
        var found = new List<Attribution>();
        TextSpan? quotation = quotations.Any(q => q.Contains(trigger.Span)) ? quotations.First(q => q.Contains(trigger.Span)) : null;
        var quoted = quotation is not null;
        var (node, within) = (trigger, false);
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            foreach (var child in sentence.ChildrenOf(node))
            {
                AddBeside(node, child);
                AddAtEnd(child);
            }

            if (sentence.HeadOf(node) is not { } head || IsApart(head, node))
            {
                break;
            }

            var slot = Governor.SlotOf(sentence, node);
            var lemma = ModalityReader.WithParticle(sentence, head);
            if ((within && slot != "clause" ? null : cues.Of(head, lemma, slot) ?? (counts && slot == "obj" ? cues.Of(head, lemma, "toll") : null)) is { } stance)
            {
                AddTeller(TellerOf(head), stance, cues.NeedsSpeaker(head, lemma, slot));
            }

            // "troops stationed there were ordered": what is told of them by the way was not ordered.
            within |= node.MainRelation is "acl" or "advcl";
            node = head;
        }

        // A quotation of several sentences has its teller beside one of them.
        if (found.Count == 0 && quotation is { } words && QuotationTeller.Find(sentences, sentence, words, IsSaying) is { } teller)
        {
            AddAll(SpeakersOf(teller.Sentence, teller.Verb, actorsAt), teller.Verb.Span, cues.Of(teller.Verb, teller.Verb.Lemma, "clause")!.Value);
        }

        return found;

        void AddBeside(Token clause, Token child)
        {
            if (child.Index == trigger.Index)
            {
                return;
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
                    return;
                }

                var cue = sentence.ChildrenOf(child).First(c => c.MainRelation == "case");
                var last = sentence.ChildrenOf(cue).LastOrDefault(c => c.MainRelation == "fixed") ?? cue;
                AddAll([.. NounPhrase.Coordinated(sentence, child).SelectMany(t => actorsAt(sentence, t))], cue.Span.Union(last.Span), prepositional);
            }
            else if (child.MainRelation is "parataxis" or "advcl" && child.Upos == Upos.VERB && !IsApart(clause, child) && !sentence.IsWithin(trigger, child)
                && cues.Of(child, ModalityReader.WithParticle(sentence, child), "clause") is { } told && IsTeller(child))
            {
                // "Two people died, police said"; "as the ministry put it".
                AddTeller(child, told, needsSpeaker: false);
            }
            else if (child.MainRelation == "obl" && cues.OfPhrase($"{NounPhrase.CaseOf(sentence, child)} {child.Lemma.ToLowerInvariant()}") is { } phrased
                && HoldersOf(sentence, child, actorsAt, "of") is { Count: > 0 } holders)
            {
                // "By the ministry's account", "in the words of the governor".
                AddAll(holders, child.Span, phrased);
            }
        }

        // "surrounded the building and arrested its leader, according to a clerk": who is named at the end tells it all.
        void AddAtEnd(Token other)
        {
            if (other.MainRelation != "conj" || other.Index < trigger.Index)
            {
                return;
            }

            foreach (var child in sentence.ChildrenOf(other))
            {
                if (child.Index > other.Index && sentence.Tokens.Last(t => t.Upos != Upos.PUNCT) is var last && sentence.IsWithin(last, child))
                {
                    AddBeside(other, child);
                }
            }
        }

        // What a semicolon parts is told by itself.
        bool IsApart(Token head, Token part) =>
            part.MainRelation is "parataxis" or "conj" && sentence.Tokens.Any(t => t.Text == ";" && t.Index > Math.Min(head.Index, part.Index) && t.Index < Math.Max(head.Index, part.Index));

        bool IsSaying(Token verb) => verb.Upos == Upos.VERB && cues.Of(verb, verb.Lemma, "clause") is not null;

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

        // "said in a statement that": who says so is the subject of the verb that the statement hangs on.
        Token TellerOf(Token cue) =>
            cue.MainRelation == "obl" && SpeakersOf(sentence, cue, actorsAt).Count == 0 && sentence.HeadOf(cue) is { } verb && IsSaying(verb) ? verb : cue;

        void AddTeller(Token teller, Stance stance, bool needsSpeaker)
        {
            var speakers = SpeakersOf(sentence, teller, actorsAt);
            if ((speakers.Count == 0 && needsSpeaker) || found.Exists(a => a.Cue == teller.Span))
            {
                return;
            }

            if (AddCited(teller))
            {
                stance = Stance.Quotes;
            }

            // "The court said that it had ordered the arrest" has one speaker, not the court twice.
            found.RemoveAll(a => a.Actor is { } speaker && speakers.Contains(speaker) && a.Stance == stance);
            AddAll(speakers, teller.Span, stance);
        }

        // "Amnesty, citing witnesses, said": the witnesses say so, Amnesty hands it on.
        bool AddCited(Token teller)
        {
            var before = found.Count;
            foreach (var citing in sentence.ChildrenOf(teller).Where(c => c.MainRelation == "advcl" && c.Lemma is "cite" or "quote" && c.Xpos == "VBG"))
            {
                if (Clause.LogicalObject(sentence, citing) is { } cited && NounPhrase.Coordinated(sentence, cited).SelectMany(t => actorsAt(sentence, t)).ToList() is { Count: > 0 } speakers)
                {
                    AddAll(speakers, citing.Span, Stance.States);
                }
            }

            return found.Count > before;
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

    /// <summary>Those who say what a verb or noun of saying tells; empty: nobody is named.</summary>
    public static IReadOnlyList<int> SpeakersOf(Sentence sentence, Token cue, Func<Sentence, Token, IReadOnlyList<int>> actorsAt)
    {
        if (cue.Upos is Upos.NOUN or Upos.PROPN)
        {
            return HoldersOf(sentence, cue, actorsAt, "by", "from");
        }

        if (Clause.LogicalSubject(sentence, cue) is not { } subject)
        {
            return [];
        }

        // "a statement by the ministry said", "the army's report says": who it is from says so.
        var speakers = NounPhrase.Coordinated(sentence, subject).SelectMany(t => actorsAt(sentence, t)).ToList();
        return speakers.Count == 0 && subject.Upos == Upos.NOUN ? HoldersOf(sentence, subject, actorsAt, "by", "from") : speakers;
    }

    private static IReadOnlyList<int> HoldersOf(Sentence sentence, Token noun, Func<Sentence, Token, IReadOnlyList<int>> actorsAt, params string[] prepositions)
    {
        var holder = sentence.ChildrenOf(noun).FirstOrDefault(c => c.Relation is "nmod:poss" or "compound" or "amod" && actorsAt(sentence, c).Count > 0)
            ?? sentence.ChildrenOf(noun).FirstOrDefault(c => c.MainRelation == "nmod" && prepositions.Contains(NounPhrase.CaseOf(sentence, c)));
        return holder is null ? [] : actorsAt(sentence, holder);
    }
}
