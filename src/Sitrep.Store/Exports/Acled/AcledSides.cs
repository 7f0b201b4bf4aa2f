using Sitrep.Record;
using Sitrep.Store.Exports.Rows;

namespace Sitrep.Store.Exports.Acled;

/// <summary>
/// Actors of the record to ACLED's two sides: names by its patterns ("Police Forces of Kyrgyzstan", "Rioters (Kyrgyzstan)") and actor
/// types. Without the years of a government, which a report does not tell. What the record does not decide stays open.
/// </summary>
internal sealed class AcledSides
{
    // Whom a crowd makes its demands of is no side for ACLED; who stands in its way is.
    private static readonly string[] Addressed = ["state", "government", "person", "international_organization"];

    private readonly EventRow _row;
    private readonly string? _eventType;

    private AcledSides(EventRow row)
    {
        (_row, _eventType) = (row, row.Codes.Acled(row.Event.Acled)?.EventType);
        (One, Two) = (Acting(), Struck());
    }

    /// <value>The side that acts.</value>
    public AcledSide One { get; }

    /// <value>The side that it acts on, or with. Null: there is none.</value>
    public AcledSide? Two { get; }

    /// <summary>The two sides of an event.</summary>
    public static AcledSides Of(EventRow row) => row.Coded(r => new AcledSides(r));

    private bool IsDemonstration => _eventType is "Protests" or "Riots";

    // "Kyrgyz and Uzbeks clashed": both act, and each is the other's second side.
    private bool AreFighting => _eventType is "Battles" or "Riots" && _row.Initiators.Count > 1 && _row.Recipients.Count == 0;

    private AcledSide Acting() => Side(_row.Initiators.Take(AreFighting ? 1 : int.MaxValue).Select(a => Acting(a, a)));

    private AcledSide? Struck()
    {
        if (_row.Event.Acled == "Peaceful protest")
        {
            return null;
        }

        if (AreFighting)
        {
            return Side(_row.Initiators.Skip(1).Select(a => Acting(a, a)));
        }

        IEnumerable<ActorRecord> struck = _row.Recipients.Count > 0 ? _row.Recipients : _row.Victims;
        var sides = struck.Where(a => !IsDemonstration || !Addressed.Contains(a.Kind, StringComparer.Ordinal)).Select(a => Struck(a, a)).ToList();
        return sides.Count > 0 ? Side(sides)
            : _eventType == "Violence against civilians" ? People("Civilians", AcledInter.Civilians, null) // By definition of the type.
            : _eventType == "Battles" ? AcledSide.Unknown // Nobody fights alone.
            : null;
    }

    private static AcledSide Side(IEnumerable<AcledSide> coded)
    {
        var all = coded.ToList();
        return all.Count == 0
            ? AcledSide.Unknown
            : all[0] with
            {
                Associated = [.. all[0].Associated.Concat(all.Skip(1).SelectMany(s => s.Associated.Prepend(s.Actor).OfType<string>())).Where(name => name != all[0].Actor).Distinct()],
            };
    }

    // The actor decides the name, what it is or belongs to the type: a spokesman of the police is the police.
    private AcledSide Acting(ActorRecord actor, ActorRecord decides) => decides.Kind switch
    {
        "crowd" when _eventType == "Protests" => People("Protesters", AcledInter.Protesters, actor),
        "crowd" when _eventType != "Strategic developments" => People("Rioters", AcledInter.Rioters, actor),
        "civilians" or "ethnic_group" or "organization" or "party" or "media" when _eventType == "Protests" => People("Protesters", AcledInter.Protesters, actor, Standing(actor)),
        "civilians" or "ethnic_group" or "organization" or "party" or "media" when _eventType == "Riots" => People("Rioters", AcledInter.Rioters, actor, Standing(actor)),
        "ethnic_group" when _eventType is not null and not "Strategic developments" => EthnicMilitia(actor),
        "person" when _row.Actor(decides.MemberOf) is { } group && group.Kind != "person" => Acting(actor, group),
        _ => Organized(actor, decides),
    };

    private AcledSide Struck(ActorRecord actor, ActorRecord decides) => decides.Kind switch
    {
        "crowd" when _eventType == "Protests" => People("Protesters", AcledInter.Protesters, actor),
        "crowd" when _eventType is "Riots" or "Battles" => People("Rioters", AcledInter.Rioters, actor),
        "ethnic_group" when _eventType == "Battles" => EthnicMilitia(actor),
        "person" when _row.Actor(decides.MemberOf) is { Kind: "armed_force" or "police" or "armed_group" } group => Struck(group, group),
        "crowd" or "civilians" or "ethnic_group" or "organization" or "party" or "media" or "person" when _eventType is not null and not "Strategic developments" =>
            People("Civilians", AcledInter.Civilians, actor, Standing(actor)),
        _ => Organized(actor, decides),
    };

    private AcledSide Organized(ActorRecord actor, ActorRecord decides) => decides.Kind switch
    {
        "state" or "government" => Forces("Government of", actor, decides),
        "armed_force" => Forces("Military Forces of", actor, decides),
        "police" => Forces("Police Forces of", actor, decides),
        "international_organization" => new AcledSide(actor.Name, AcledInter.External, []),
        "armed_group" => ArmedGroup(actor, decides),
        _ => new AcledSide(actor.Name, null, []),
    };

    private AcledSide Forces(string pattern, ActorRecord actor, ActorRecord decides)
    {
        var country = _row.Codes.Country(decides.Country);
        var name = country is null ? actor.Name : $"{pattern} {country.AcledName}";
        AcledInter? inter = country is null || _row.Place?.Country is not { } here ? null : country.Iso2 == here ? AcledInter.StateForces : AcledInter.External;
        return new AcledSide(name, inter, []);
    }

    private AcledSide ArmedGroup(ActorRecord actor, ActorRecord decides)
    {
        var code = _row.Codes.ArmedGroup(decides);

        // "gunmen", "attackers": told by a noun that no group calls itself.
        var isUnidentified = char.IsLower(decides.Name[0]) && code?.Plover == "UAF";
        return isUnidentified ? People("Unidentified Armed Group", AcledInter.PoliticalMilitia, actor) : new AcledSide(decides.Name, (AcledInter?)code?.Inter, []);
    }

    private AcledSide EthnicMilitia(ActorRecord actor) => new(Within($"{Adjective(actor.Name)} Ethnic Militia", actor), AcledInter.IdentityMilitia, []);

    private AcledSide People(string pattern, AcledInter inter, ActorRecord? actor, string? associated = null) =>
        new(Within(pattern, actor), inter, associated is null ? [] : [associated]);

    // Who they are beyond being protesters or civilians.
    private string? Standing(ActorRecord actor) => actor.Kind switch
    {
        "ethnic_group" => Within($"{Adjective(actor.Name)} Ethnic Group", actor),
        "media" => Within("Journalists", actor),
        "organization" or "party" => actor.Name,
        "person" when _row.Actor(actor.MemberOf) is { } group => Organized(group, group).Actor,
        _ => null,
    };

    private string Within(string pattern, ActorRecord? actor) =>
        (_row.Codes.Country(actor?.Country) ?? _row.Country) is { } country ? $"{pattern} ({country.AcledName})" : pattern;

    // "ethnic Uzbeks" and "Uzbeks" are "Uzbek" in ACLED's patterns.
    private static string Adjective(string name)
    {
        var people = name.StartsWith("ethnic ", StringComparison.OrdinalIgnoreCase) ? name["ethnic ".Length..] : name;
        return people.EndsWith('s') && !people.EndsWith("ss", StringComparison.Ordinal) && people.Length > 3 ? people[..^1] : people;
    }
}
