using Sitrep.Actors;

namespace Sitrep.Events;

/// <summary>
/// The ACLED sub-event type where who takes part decides it: shots by soldiers at rebels are an armed clash, at civilians
/// an attack; violence by a crowd is mob violence (ACLED codebook, sub-event types).
/// </summary>
internal static class AcledReader
{
    /// <summary>Corrects the sub-event type that the word alone gave.</summary>
    public static void Refine(EventDraft draft, IReadOnlyList<Actor> actors)
    {
        if (draft.Sense.Type != "ASSAULT" || draft.Acled is not (null or "Attack" or "Armed clash" or "Mob violence"))
        {
            return;
        }

        var doers = draft.Initiators.Select(a => actors[a].Kind).ToList();
        var struck = draft.Recipients.Concat(draft.Victims.Where(v => v.Actor is not null).Select(v => v.Actor!.Value)).Select(a => actors[a].Kind).ToList();
        if (doers.Contains(ActorKind.Crowd) || doers.Contains(ActorKind.EthnicGroup))
        {
            draft.Acled = "Mob violence";
        }
        else if (doers.Exists(IsArmed) && struck.Exists(IsArmed))
        {
            draft.Acled = "Armed clash";
        }
        else if (draft.Acled == "Armed clash" && doers.Exists(IsArmed) && struck.Count > 0 && struck.TrueForAll(k => k is ActorKind.Civilians or ActorKind.Person or ActorKind.Media))
        {
            draft.Acled = "Attack";
        }
    }

    private static bool IsArmed(ActorKind kind) => kind is ActorKind.ArmedForce or ActorKind.Police or ActorKind.ArmedGroup;
}
