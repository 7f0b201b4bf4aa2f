using Sitrep.Language;

namespace Sitrep.Times;

/// <summary>
/// Tells which time expression dates an event, by the tree: the time that hangs on the trigger, else on the clause that
/// the trigger stands in, else the one that opens the sentence. A time inside another clause dates that clause's event.
/// </summary>
public sealed class EventTimeFinder
{
    private readonly ILookup<int, TimeExpression> _bySentence;

    /// <summary>A finder over a report's time expressions.</summary>
    public EventTimeFinder(IReadOnlyList<TimeExpression> expressions) => _bySentence = expressions.ToLookup(e => e.Sentence);

    /// <summary>The expression that dates the event that <paramref name="trigger"/> tells. Null: none in the sentence does.</summary>
    public TimeExpression? Find(Sentence sentence, Token trigger)
    {
        var candidates = _bySentence[sentence.Index].Select(e => (Expression: e, Head: TenseReader.HeadOf(sentence, e.First, e.End))).ToList();
        if (candidates.Count == 0)
        {
            return null;
        }

        // The trigger's own, then each word above it up to the clause's verb and, where the clause shares the time of
        // the one above, beyond. There only what goes before the trigger is shared, but for "began to fire on Friday".
        var at = trigger;
        var onlyBefore = false;
        while (true)
        {
            if (Nearest(sentence, candidates, at, trigger, onlyBefore) is { } own)
            {
                return own;
            }

            if (sentence.HeadOf(at) is not { } above || !SharesTime(at))
            {
                break;
            }

            onlyBefore |= IsClause(at) && at.MainRelation != "xcomp";
            at = above;
        }

        return Fronted(sentence, candidates, trigger) ?? OfLastCoordinate(sentence, candidates, trigger);
    }

    private static TimeExpression? Nearest(Sentence sentence, List<(TimeExpression Expression, Token Head)> candidates, Token word, Token trigger, bool onlyBefore)
        => candidates
            .Where(c => c.Expression.First != trigger.Index && !(onlyBefore && c.Expression.First > trigger.Index))
            .Select(c => (c.Expression, Steps: StepsWithinClause(sentence, c.Head, word), c.Head))
            .Where(c => c.Steps >= 0)
            .OrderBy(c => c.Steps).ThenBy(c => Math.Abs(c.Head.Index - trigger.Index))
            .Select(c => c.Expression).FirstOrDefault();

    // "fired tear gas and arrested 20 people on Sunday": what closes a chain of verbs of one subject dates them all.
    private static TimeExpression? OfLastCoordinate(Sentence sentence, List<(TimeExpression Expression, Token Head)> candidates, Token trigger)
        => sentence.ChildrenOf(trigger)
            .Where(c => c.MainRelation == "conj" && c.Upos == Upos.VERB && !sentence.ChildrenOf(c).Any(s => s.MainRelation == "nsubj"))
            .Select(c => Nearest(sentence, candidates, c, trigger, onlyBefore: false)).LastOrDefault(t => t is not null);

    // Steps from a time up to a word, -1 where another clause lies between or the word isn't above it.
    private static int StepsWithinClause(Sentence sentence, Token time, Token word)
    {
        var steps = 0;
        for (Token? at = time; at is not null; at = sentence.HeadOf(at), steps++)
        {
            if (at.Index == word.Index)
            {
                return steps;
            }

            if (IsClause(at) || steps > sentence.Tokens.Count)
            {
                return -1;
            }
        }

        return -1;
    }

    // A predicate of its own: what hangs below it is dated by it.
    private static bool IsClause(Token token)
        => token.MainRelation is "acl" or "advcl" or "ccomp" or "csubj" or "parataxis" or "xcomp"
            || (token.MainRelation == "conj" && token.Upos is Upos.VERB or Upos.AUX);

    // What is said, and what a relative clause adds, has its own time: "said on Friday that 62 had been killed".
    private static bool SharesTime(Token token) => token.Relation != "acl:relcl" && token.MainRelation is not ("ccomp" or "parataxis" or "csubj" or "root");

    // "On Thursday night, police said, riots broke out": a time before the first verb, hanging on the root.
    private static TimeExpression? Fronted(Sentence sentence, List<(TimeExpression Expression, Token Head)> candidates, Token trigger)
    {
        if (sentence.Tokens.FirstOrDefault(t => t.Head < 0) is not { } root || IsBelowSpeech(sentence, trigger))
        {
            return null;
        }

        return candidates.Where(c => c.Expression.End <= root.Index && c.Expression.First <= trigger.Index && StepsWithinClause(sentence, c.Head, root) >= 0)
            .Select(c => c.Expression).FirstOrDefault();
    }

    // Within what somebody says the opening time is that of the saying.
    private static bool IsBelowSpeech(Sentence sentence, Token trigger)
    {
        for (Token? at = trigger; at is not null; at = sentence.HeadOf(at))
        {
            if (at.MainRelation == "ccomp")
            {
                return true;
            }
        }

        return false;
    }
}
