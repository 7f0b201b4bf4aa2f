using Sitrep.Record;
using Sitrep.Store.Exports.Rows;

namespace Sitrep.Store.Exports.Ged;

/// <summary>A side of an event as UCDP sees it.</summary>
/// <param name="Name">UCDP's name: <c>Government of Kyrgyzstan</c>, the group's own, or <c>Civilians</c>.</param>
/// <param name="IsGovernment">Whether it is the government of a state.</param>
/// <param name="IsOrganized">Whether it is a government or a group with a name. False: civilians.</param>
/// <param name="GleditschWard">Number of the state. Null: it is none, or it has none.</param>
internal sealed record GedSide(string Name, bool IsGovernment, bool IsOrganized, long? GleditschWard)
{
    /// <summary>The side that an actor is. Null: nothing that UCDP has as a side, such as a crowd without organization or a state not known.</summary>
    public static GedSide? Of(EventRow row, ActorRecord actor)
    {
        var decides = Decides(row, actor);
        return decides.Kind switch
        {
            "state" or "government" or "armed_force" or "police" => Government(row, decides.Country ?? actor.Country),
            "armed_group" => new GedSide(decides.Name, false, true, null),
            "civilians" or "person" or "media" or "organization" or "ethnic_group" or "crowd" or "party" => new GedSide("Civilians", false, false, null),
            _ => null,
        };
    }

    // A soldier, a minister's spokesman: what they belong to counts.
    private static ActorRecord Decides(EventRow row, ActorRecord actor) =>
        actor.Kind == "person" && row.Actor(actor.MemberOf) is { } group && group.Kind != "person" ? group : actor;

    private static GedSide? Government(EventRow row, string? country) =>
        row.Codes.Country(country) is { } codes ? new GedSide($"Government of {codes.GedName}", true, true, codes.GleditschWard) : null;
}
