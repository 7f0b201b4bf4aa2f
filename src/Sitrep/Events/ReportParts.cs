using Sitrep.Actors;
using Sitrep.Language;
using Sitrep.Places;
using Sitrep.Times;

namespace Sitrep.Events;

/// <summary>What the steps before found in a report: all that the event reader sees.</summary>
/// <param name="Text">The report's text.</param>
/// <param name="Published">Day of publication. Null: not known.</param>
/// <param name="Analysis">Sentences and links.</param>
/// <param name="Places">Places in order of first mention.</param>
/// <param name="Expressions">Time expressions in text order.</param>
/// <param name="Times">What they resolve to.</param>
/// <param name="Actors">Actors and which words mean which.</param>
public sealed record ReportParts(
    string Text,
    DateOnly? Published,
    Analysis Analysis,
    IReadOnlyList<Place> Places,
    IReadOnlyList<TimeExpression> Expressions,
    IReadOnlyList<Time> Times,
    ActorReading Actors)
{
    /// <summary>The actors that the phrase with this head means, also where the head only counts them ("dozens of protesters").</summary>
    internal IReadOnlyList<int> ActorsAt(Sentence sentence, Token head)
    {
        var found = Actors.At(new TokenAddress(sentence.Index, head.Index));
        if (found.Count > 0)
        {
            return found;
        }

        var meant = Language.Grammar.NounPhrase.MeaningOf(sentence, head);
        return meant.Index == head.Index ? found : Actors.At(new TokenAddress(sentence.Index, meant.Index));
    }

    /// <summary>The kinds of the actors that a phrase means.</summary>
    internal IReadOnlyList<ActorKind> KindsAt(Sentence sentence, Token head) => [.. ActorsAt(sentence, head).Select(a => Actors.Actors[a].Kind)];
}
