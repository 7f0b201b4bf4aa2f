using Sitrep.Record;
using Sitrep.Store.Exports.Codes;
using Sitrep.Store.Exports.Rows;

namespace Sitrep.Store.Exports.Plover;

/// <summary>PLOVER's object for an actor or recipient.</summary>
/// <param name="Code">Country (ISO 3166-1 alpha-3) or IGO, UNO, EUR. Null: not known.</param>
/// <param name="Sector">GOV, MIL and so on. Null: a state as such, or the record does not tell.</param>
/// <param name="EntityText">Name by the record.</param>
/// <param name="Ethnicity">For an ethnic group its name. Null: none is told.</param>
/// <param name="Office">Title or office. Null: none is told.</param>
internal sealed record PloverEntity(string? Code, string? Sector, string EntityText, string? Ethnicity, string? Office)
{
    /// <summary>The object of an actor.</summary>
    public static PloverEntity Of(EventRow row, ActorRecord actor)
    {
        var role = actor.Kind == "person" && row.Actor(actor.MemberOf) is { } group && group.Kind != "person" ? group : actor;
        return new PloverEntity(
            role.Kind == "international_organization" ? International(role) : row.Codes.Country(role.Country ?? actor.Country)?.Iso3,
            SectorOf(row, actor, role),
            actor.Name,
            actor.Kind == "ethnic_group" ? actor.Name : null,
            actor.Role);
    }

    private static string International(ActorRecord actor) =>
        UnitedNations.Includes(actor) ? "UNO" : actor.Name is "European Union" or "EU" ? "EUR" : "IGO";

    // Manual, table of sectors. UAF is for those who can't be told: an armed group of which nothing is known but its name.
    private static string? SectorOf(EventRow row, ActorRecord actor, ActorRecord role) => role.Kind switch
    {
        "government" => "GOV",
        "armed_force" => "MIL",
        "police" => "COP",
        "armed_group" => row.Codes.ArmedGroup(role)?.Plover ?? "UAF",
        "party" => "PTY",
        "media" => "JRN",
        "crowd" or "civilians" or "ethnic_group" => "CVL",
        "organization" => "SOC",
        "person" when actor.RoleStatus == "former" => "ELI",
        _ => null,
    };
}
