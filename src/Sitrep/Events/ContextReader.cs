using System.Collections.Frozen;
using Sitrep.Actors;
using Sitrep.Data;
using Sitrep.Language;

namespace Sitrep.Events;

/// <summary>
/// PLOVER's contexts of an event, beyond those that its own word tells: from words of its sentence
/// (<c>data/lexicon/contexts.tsv</c>) and from who takes part.
/// </summary>
internal sealed class ContextReader
{
    private readonly FrozenDictionary<string, string> _words;

    private ContextReader(FrozenDictionary<string, string> words) => _words = words;

    /// <summary>Reads the table: <c>word</c>, <c>context</c>.</summary>
    public static ContextReader Read(DataFolder data) =>
        new(Table.Read(data.File("lexicon/contexts.tsv")).Rows.ToFrozenDictionary(r => r["word"], r => r["context"], StringComparer.Ordinal));

    /// <summary>Adds the contexts of an event to its draft, in the order they are found, without doubles.</summary>
    public void Add(EventDraft draft, IReadOnlyList<Actor> actors)
    {
        foreach (var actor in draft.Initiators.Concat(draft.Recipients).Select(a => actors[a]))
        {
            if (actor.Kind == ActorKind.ArmedForce)
            {
                Add(draft, "military");
            }
            else if (actor.Kind == ActorKind.EthnicGroup)
            {
                Add(draft, "religion_ethnicity");
            }
        }

        if (draft.Initiators.Any(a => IsExecutive(actors[a])))
        {
            Add(draft, "executive");
        }

        if (draft.Sense.Type is "REQUEST" or "REJECT" or "AGREE" or "CONSULT" or "SUPPORT" or "ACCUSE" or "THREATEN" or "SANCTION"
            && draft.Initiators.Any(a => IsOfState(actors[a])) && draft.Recipients.Any(a => IsOfState(actors[a]))
            && draft.Initiators.Select(a => actors[a].Country).Intersect(draft.Recipients.Select(a => actors[a].Country)).All(c => c is null))
        {
            Add(draft, "diplomatic");
        }

        // The words near the trigger tell of it, those of a far clause of another.
        foreach (var token in draft.Sentence.Tokens)
        {
            if (token.Index != draft.Trigger.Index && Math.Abs(token.Index - draft.Trigger.Index) <= 12 && token.Upos is Upos.NOUN or Upos.ADJ or Upos.PROPN or Upos.VERB
                && _words.TryGetValue(token.Lemma.ToLowerInvariant(), out var context))
            {
                Add(draft, context);
            }
        }
    }

    private static void Add(EventDraft draft, string context)
    {
        if (draft.Contexts.Count < 3 && !draft.Contexts.Contains(context))
        {
            draft.Contexts.Add(context);
        }
    }

    private static bool IsOfState(Actor actor) => actor.Kind is ActorKind.State or ActorKind.Government or ActorKind.InternationalOrganization;

    private static bool IsExecutive(Actor actor) => actor.Role?.ToLowerInvariant() is { } role
        && (role.Contains("president", StringComparison.Ordinal) || role.Contains("minister", StringComparison.Ordinal) || role.Contains("king", StringComparison.Ordinal) || role.Contains("chancellor", StringComparison.Ordinal));
}
