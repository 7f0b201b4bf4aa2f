using Sitrep.Record;

namespace Sitrep.Store.Exports.Codes;

/// <summary>The one international organization that CAMEO and PLOVER code apart from the rest.</summary>
internal static class UnitedNations
{
    /// <summary>Whether an actor is the United Nations or a body of it, by any name that the report uses.</summary>
    public static bool Includes(ActorRecord actor) => (actor.Also ?? []).Prepend(actor.Name).Any(name =>
        name is "UN" or "U.N." || name.StartsWith("United Nations", StringComparison.Ordinal) || name.StartsWith("UN ", StringComparison.Ordinal) || name.StartsWith("U.N. ", StringComparison.Ordinal));
}
