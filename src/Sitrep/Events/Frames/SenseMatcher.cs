using Sitrep.Events.Arguments;
using Sitrep.Language;

namespace Sitrep.Events.Frames;

/// <summary>Chooses the sense in which a word is used: its words must all be there and its conditions hold; more conditions win, then the earlier line.</summary>
internal sealed class SenseMatcher(FrameLexicon frames, LightVerbs lightVerbs)
{
    /// <summary>A word in a sense.</summary>
    /// <param name="Trigger">The word that carries the sense.</param>
    /// <param name="Sense">The sense.</param>
    /// <param name="Slots">Its arguments.</param>
    /// <param name="Parts">Indexes of the further words of the sense, the trigger's aside.</param>
    public sealed record Match(Token Trigger, FrameSense Sense, LogicalSlots Slots, IReadOnlyList<int> Parts);

    /// <summary>The sense of a word. Null: it tells no event, or none that the frames know.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="token">The word.</param>
    /// <param name="isActor">Whether a word means an actor.</param>
    /// <param name="isInClass">Whether the phrase with a head belongs to a class.</param>
    public Match? Find(Sentence sentence, Token token, Func<Token, bool> isActor, Func<Token, string, bool> isInClass)
    {
        Match? best = null;
        var bestRank = -1;
        var slotsOf = new LogicalSlots?[2];
        foreach (var word in WordsOf(token))
        {
            foreach (var sense in frames.Of(word))
            {
                if (!FitsPos(sense, token) || PartsOf(sentence, token, word, sense) is not { } parts)
                {
                    continue;
                }

                var isVerb = sense.Pos == "verb";
                var slots = isVerb && LogicalSlots.MistakenParticle(sentence, token, parts) is { } particle
                    ? new LogicalSlots(sentence, token, isVerb, lightVerbs, isActor, particle)
                    : slotsOf[isVerb ? 1 : 0] ??= new LogicalSlots(sentence, token, isVerb, lightVerbs, isActor);
                var rank = (2 * parts.Count) + sense.Conditions.Count + (sense.IsGuard ? 1 : 0);
                if (rank > bestRank && sense.Conditions.All(c => Holds(c, sentence, slots, isInClass)))
                {
                    (best, bestRank) = (new Match(token, sense, slots, parts), rank);
                }
            }
        }

        return best;
    }

    private static IEnumerable<string> WordsOf(Token token)
    {
        var lemma = token.Lemma.ToLowerInvariant();
        yield return lemma;
        var text = token.Text.ToLowerInvariant();
        if (text != lemma)
        {
            yield return text;
        }
    }

    private static bool FitsPos(FrameSense sense, Token token) => sense.Pos switch
    {
        "verb" => token.Upos == Upos.VERB || (token.Upos is Upos.ADJ or Upos.NOUN or Upos.AUX && token.Xpos is "VBN" or "VBG" or "VBD" or "VBZ" or "VB" or "VBP"),
        // "the vote-rigging": a gerund that stands where a noun does.
        "noun" => token.Upos is Upos.NOUN or Upos.PROPN || (token.Upos == Upos.VERB && token.Xpos == "VBG" && token.MainRelation is "nsubj" or "obj" or "nmod"),
        _ => token.Upos is Upos.ADJ or Upos.ADV || (token.Upos is Upos.VERB or Upos.NOUN && token.Xpos is "VBN" or "JJ"),
    };

    // The further words of a sense: below the trigger, or right beside it where the parser saw it otherwise.
    private static List<int>? PartsOf(Sentence sentence, Token token, string word, FrameSense sense)
    {
        var parts = new List<int>();
        if (sense.IsHyphenated && word.Contains('-', StringComparison.Ordinal))
        {
            // Left whole: "counter-demonstration".
            return word == string.Join('-', sense.Lemma) ? parts : null;
        }

        var own = false;
        foreach (var wanted in sense.Lemma)
        {
            if (!own && wanted == word)
            {
                own = true;
                continue;
            }

            // A verb's words may stand apart ("set the house on fire"), a noun's stand in their order: an attack helicopter is
            // no helicopter attack.
            var part = sentence.Tokens.FirstOrDefault(t => t.Index != token.Index && !parts.Contains(t.Index) && (sense.Pos == "verb" || (t.Index > token.Index) == own)
                && (t.Lemma.Equals(wanted, StringComparison.OrdinalIgnoreCase) || t.Text.Equals(wanted, StringComparison.OrdinalIgnoreCase))
                && (IsPart(sentence, token, t, sense.Pos == "verb") || (sense.IsHyphenated && IsJoined(sentence, token, t, word == sense.Lemma[^1]))));
            if (part is null)
            {
                return null;
            }

            parts.Add(part.Index);
        }

        return own ? parts : null;
    }

    // "test-fired", "shoot-out", "sit-in": the last word triggers, or the first where the last is a particle.
    private static bool IsJoined(Sentence sentence, Token trigger, Token part, bool triggersByLast) =>
        Math.Abs(part.Index - trigger.Index) == 2 && sentence.Tokens[(part.Index + trigger.Index) / 2].Text is "-" or "‐" or "‑"
        && (triggersByLast || part.Upos is not (Upos.NOUN or Upos.PROPN or Upos.VERB));

    private static bool IsPart(Sentence sentence, Token trigger, Token part, bool isVerb)
    {
        if (!isVerb)
        {
            // The head of the phrase triggers, not the word that narrows it: "attack" of "knife attack".
            return Math.Abs(part.Index - trigger.Index) <= 3 && !sentence.IsWithin(trigger, part)
                && (sentence.IsWithin(part, trigger) || Math.Abs(part.Index - trigger.Index) == 1);
        }

        // "break out", "set fire", "come to power", "were taken hostage", "lay down their arms".
        return part.Head == trigger.Index
            || (part.Index > trigger.Index && part.Index - trigger.Index <= 2 && (part.Upos is Upos.ADP or Upos.ADV or Upos.PART or Upos.NOUN))
            || (part.Index > trigger.Index && part.Index - trigger.Index <= 5 && sentence.IsWithin(part, trigger) && sentence.HeadOf(part) is { } between && between.Head == trigger.Index);
    }

    private static bool Holds(FrameCondition condition, Sentence sentence, LogicalSlots slots, Func<Token, string, bool> isInClass)
    {
        var heads = slots[condition.Slot];
        return condition.Test switch
        {
            SlotTest.Filled => heads.Count > 0,
            SlotTest.Empty => heads.Count == 0,
            SlotTest.IsWord => heads.Any(HasWord),
            SlotTest.IsNotWord => !heads.Any(HasWord),
            SlotTest.IsClass => heads.Any(HasClass),
            _ => !heads.Any(HasClass),
        };

        bool HasWord(Token head) => WordClasses.PhrasesOf(sentence, head).Any(condition.Values.Contains)
            || (Language.Grammar.NounPhrase.MeaningOf(sentence, head) is { } meant && meant.Index != head.Index && WordClasses.PhrasesOf(sentence, meant).Any(condition.Values.Contains));

        bool HasClass(Token head) => condition.Values.Any(v => isInClass(head, v));
    }
}
