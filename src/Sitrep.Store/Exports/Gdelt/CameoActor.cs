using Sitrep.Record;
using Sitrep.Store.Exports.Codes;
using Sitrep.Store.Exports.Rows;

namespace Sitrep.Store.Exports.Gdelt;

/// <summary>An actor in CAMEO's codes, as GDELT's ten columns of an actor take them.</summary>
/// <param name="Name">Name in capitals. Null: there is no actor.</param>
/// <param name="Country">Three-letter code of the country. Null: not known.</param>
/// <param name="KnownGroup">Code of a known group. Null: none that the record tells.</param>
/// <param name="Type">Role. Null: CAMEO has none for it, or the record does not tell.</param>
internal sealed record CameoActor(string? Name, string? Country, string? KnownGroup, string? Type)
{
    /// <summary>No actor.</summary>
    public static CameoActor None { get; } = new(null, null, null, null);

    /// <value>The whole code: <c>KGZGOV</c>. Null: no part of it is known.</value>
    public string? Code => string.Concat(Country, KnownGroup, Type) is { Length: > 0 } code ? code : null;

    /// <summary>The first of some actors.</summary>
    public static CameoActor Of(EventRow row, IEnumerable<ActorRecord> actors)
    {
        if (actors.FirstOrDefault() is not { } actor)
        {
            return None;
        }

        var role = actor.Kind == "person" && row.Actor(actor.MemberOf) is { } group && group.Kind != "person" ? group : actor;
        var country = row.Codes.Country(role.Country ?? actor.Country)?.Iso3;
        return new CameoActor(EventRow.OneLine(actor.Name).ToUpperInvariant(), country, Group(role), Role(row, actor, role));
    }

    // Generic international codes come without a country; the UN has its own.
    private static string? Group(ActorRecord actor) =>
        actor.Kind != "international_organization" ? null
        : UnitedNations.Includes(actor) ? "UNO" : "IGO";

    // CAMEO, table 3.1. A state acts as itself, without a role.
    private static string? Role(EventRow row, ActorRecord actor, ActorRecord role) => role.Kind switch
    {
        "government" => "GOV",
        "armed_force" => "MIL",
        "police" => "COP",
        "armed_group" => row.Codes.ArmedGroup(role)?.Cameo ?? "UAF",
        "crowd" or "civilians" or "ethnic_group" => "CVL",
        "media" => "MED",
        "person" when actor.RoleStatus == "former" => "ELI",
        _ => null,
    };
}
