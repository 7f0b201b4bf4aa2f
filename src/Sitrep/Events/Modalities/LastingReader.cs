using System.Collections.Frozen;
using Sitrep.Language;

namespace Sitrep.Events.Modalities;

/// <summary>
/// Whether what lasts is told as still so: "a curfew is in force", "the road is closed", "rebels hold the town", "jailed
/// since 2018", "have fought each other since February". An act that is over in a moment is not ongoing, whatever the tense.
/// </summary>
internal static class LastingReader
{
    private static readonly FrozenSet<string> s_states = new[]
    {
        "war", "civil war", "fighting", "rebellion", "insurgency", "siege", "blockade", "strike", "hunger strike", "occupation", "sit-in", "standoff", "stand-off", "offensive", "campaign", "unrest",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_lasting = new[]
    {
        "hold", "control", "occupy", "besiege", "surround", "encircle", "detain", "jail", "imprison", "block", "blockade", "close", "shut", "cut", "suspend", "confine", "fight", "strike", "protest",
    }.ToFrozenSet(StringComparer.Ordinal);

    // "Rebels hold the town" lasts; "France suspends its aid" is an act.
    private static readonly FrozenSet<string> s_holding = new[]
    {
        "hold", "control", "occupy", "besiege", "surround", "encircle", "fight",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_changing = new[]
    {
        "end", "lift", "expire", "begin", "start", "stop", "cease", "lapse", "follow", "come", "say", "show", "mean", "mark", "remain", "break",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the event lasts and is told as still so.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="trigger">The word that tells it.</param>
    /// <param name="lightVerb">The verb that lends a noun its grammar. Null: none.</param>
    /// <param name="isMeasure">Whether it is a measure: a curfew, a closure, a state of emergency.</param>
    public static bool IsOngoing(Sentence sentence, Token trigger, Token? lightVerb, bool isMeasure)
    {
        if (trigger.Upos is Upos.VERB or Upos.ADJ)
        {
            var lemma = trigger.Lemma.ToLowerInvariant();
            return s_lasting.Contains(lemma) && ((IsPresent(sentence, trigger) && (trigger.Xpos == "VBN" || trigger.Upos == Upos.ADJ || s_holding.Contains(lemma))) || IsSince(sentence, trigger));
        }

        // "A curfew is in force", "applies in the whole country"; not "troops impose a curfew".
        return (isMeasure || s_states.Contains(trigger.Lemma.ToLowerInvariant())) && lightVerb is null && trigger.MainRelation.StartsWith("nsubj", StringComparison.Ordinal)
            && sentence.HeadOf(trigger) is { } verb && !s_changing.Contains(verb.Lemma.ToLowerInvariant()) && IsPresent(sentence, verb);
    }

    private static bool IsPresent(Sentence sentence, Token verb)
    {
        if (verb.Xpos is "VBZ" or "VBP")
        {
            return true;
        }

        var auxiliaries = sentence.ChildrenOf(verb).Where(c => c.MainRelation is "aux" or "cop").ToList();
        return auxiliaries.Count > 0 && auxiliaries.TrueForAll(a => a.Lemma is "be" or "BE" && a.Xpos is "VBZ" or "VBP") && verb.Xpos is not "VBG" and not "VB";
    }

    private static bool IsSince(Sentence sentence, Token verb) =>
        verb.Xpos == "VBN"
        && sentence.ChildrenOf(verb).Any(c => c.MainRelation is "obl" or "advcl" && sentence.ChildrenOf(c).Any(m => m.MainRelation is "case" or "mark" && m.Lemma == "since"))
        && !sentence.ChildrenOf(verb).Any(c => c.MainRelation == "aux" && c.Xpos == "VBD");
}
