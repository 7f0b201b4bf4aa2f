using System.Collections.Frozen;
using Sitrep.Language;
using Sitrep.Language.Grammar;
using Sitrep.Times;

namespace Sitrep.Actors;

/// <summary>
/// Since when an actor holds its role, where the report tells it: "came to power in April", "took office in 2019", "was
/// elected last year". Not an event of the news: the record keeps it with the actor.
/// </summary>
internal static class RoleSinceReader
{
    private static readonly FrozenSet<string> s_installed = new[] { "elect", "appoint", "inaugurate", "install", "re-elect", "reelect" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The actors with <see cref="Actor.RoleSince"/> filled in where it is told.</summary>
    public static ActorReading Read(IReadOnlyList<Sentence> sentences, ActorReading reading, IReadOnlyList<TimeExpression> expressions, IReadOnlyList<Time> times)
    {
        var finder = new EventTimeFinder(expressions);
        var since = new Dictionary<int, string>();
        foreach (var sentence in sentences)
        {
            foreach (var verb in sentence.Tokens)
            {
                if (verb.Upos == Upos.VERB && TakesOffice(sentence, verb) && Clause.SurfaceSubject(sentence, verb) is { } subject
                    && reading.At(new TokenAddress(sentence.Index, subject.Index)) is [var actor, ..] && reading.Actors[actor].Kind == ActorKind.Person
                    && finder.Find(sentence, verb) is { } told && TimeResolver.TimeOf(told, times) is { } time && DateOf(time) is { } date)
                {
                    since.TryAdd(actor, date);
                }
            }
        }

        return since.Count == 0 ? reading : reading.With([.. reading.Actors.Select((a, i) => since.TryGetValue(i, out var date) ? a with { RoleSince = date } : a)]);
    }

    private static bool TakesOffice(Sentence sentence, Token verb) => verb.Lemma switch
    {
        "come" => sentence.ChildrenOf(verb).Any(c => c.Lemma == "power" && NounPhrase.CaseOf(sentence, c) == "to"),
        "take" => Clause.Child(sentence, verb, "obj") is { Lemma: "office" or "power" },
        _ => s_installed.Contains(verb.Lemma) && Clause.IsPassive(sentence, verb),
    };

    // A day, month or year: 2010-04-15 of 2010-04-15TNI; nothing of weeks and open years.
    private static string? DateOf(Time time)
    {
        var date = time.Timex.Split('T')[0];
        return date.Length is 4 or 7 or 10 && date.All(c => char.IsAsciiDigit(c) || c == '-') ? date : null;
    }
}
