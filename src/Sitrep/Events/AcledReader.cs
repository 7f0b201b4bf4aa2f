using Sitrep.Actors;

namespace Sitrep.Events;

/// <summary>
/// The ACLED sub-event type where who takes part and what stands beside an event decide it, as the codebook defines the
/// types: shots by soldiers at rebels are an armed clash, at civilians an attack; a march that police break up is a protest
/// with intervention, one that they shoot at meets excessive force; a town taken is the government's or the rebels' gain.
/// </summary>
internal static class AcledReader
{
    /// <summary>Corrects the sub-event types that words alone gave.</summary>
    /// <param name="drafts">The events of a report in text order.</param>
    /// <param name="actors">Its actors.</param>
    public static void Refine(IReadOnlyList<EventDraft> drafts, IReadOnlyList<Actor> actors)
    {
        foreach (var draft in drafts)
        {
            RefineOne(draft, actors);
        }

        foreach (var protest in drafts)
        {
            if (protest.Sense.Type == "PROTEST" && protest.Acled == "Peaceful protest")
            {
                protest.Acled = AnswerTo(protest, drafts, actors);
            }
        }
    }

    private static void RefineOne(EventDraft draft, IReadOnlyList<Actor> actors)
    {
        var doers = draft.Initiators.Select(a => actors[a].Kind).ToList();
        var struck = draft.Recipients.Concat(draft.Victims.Where(v => v.Actor is not null).Select(v => v.Actor!.Value)).Select(a => actors[a].Kind).ToList();
        switch (draft.Sense.Type)
        {
            case "ASSAULT" when draft.Mode == "unconventional":
                draft.Acled = "Chemical weapon";
                break;
            case "ASSAULT" when draft.Acled is null or "Attack" or "Armed clash" or "Mob violence":
                if (doers.Exists(k => k is ActorKind.Crowd or ActorKind.EthnicGroup) && (struck.Count == 0 || !struck.TrueForAll(k => k == ActorKind.Police)))
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

                break;

            // Only what is taken from somebody by arms counts as a change of hands; the frames know what is a place.
            case "COERCE" when draft.Mode == "seize" && draft.Places.Count > 0 && draft.Targets.Count == 0 && doers.Exists(IsArmed):
                draft.Acled = doers.Contains(ActorKind.ArmedGroup) ? "Non-state actor overtakes territory" : "Government regains territory";
                break;
            case "PROTEST" when draft.Acled is null && draft.Mode is "demo":
                draft.Acled = "Peaceful protest";
                break;
        }
    }

    // What police or soldiers did to the protest, told in its sentence or the two after it.
    private static string AnswerTo(EventDraft protest, IReadOnlyList<EventDraft> drafts, IReadOnlyList<Actor> actors)
    {
        var answer = "Peaceful protest";
        foreach (var other in drafts)
        {
            if (other.Sentence.Index < protest.Sentence.Index || other.Sentence.Index > protest.Sentence.Index + 2 || other.Negative || other.Background != protest.Background
                || other.Sense.Type is not ("ASSAULT" or "COERCE") || !(other.Initiators.Any(a => actors[a].Kind is ActorKind.Police or ActorKind.ArmedForce) || other.Mode == "crowd-control"))
            {
                continue;
            }

            // The sub-event stands on the act that decides it, and on the protest that it was done to.
            if (other.Sense.Type == "ASSAULT" && other.Mode != "crowd-control" && (other.Tolls.Count > 0 || other.Victims.Count > 0 || other.Mode == "firearms"))
            {
                return other.Acled = "Excessive force against protesters";
            }

            answer = other.Acled = "Protest with intervention";
        }

        return answer;
    }

    private static bool IsArmed(ActorKind kind) => kind is ActorKind.ArmedForce or ActorKind.Police or ActorKind.ArmedGroup;
}
