using Sitrep.Record;

namespace Sitrep.Cli.SituationReport;

/// <summary>Names actors; the first time with the role that the report gives them. One for each situation report.</summary>
internal sealed class ActorWording(ReportRecord record)
{
    private readonly Dictionary<string, ActorRecord> _actors = record.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
    private readonly HashSet<string> _introduced = new(StringComparer.Ordinal);

    /// <summary>The name of an actor, with its role in brackets when it is named for the first time.</summary>
    public string Name(string id)
    {
        if (!_actors.TryGetValue(id, out var actor))
        {
            return id;
        }

        var first = _introduced.Add(id);
        return first && actor.Role is { } role && !actor.Name.Contains(role, StringComparison.OrdinalIgnoreCase)
            ? $"{actor.Name} ({WithStatus(role, actor.RoleStatus)})"
            : actor.Name;
    }

    /// <summary>The name alone, also the first time.</summary>
    public string ShortName(string id) => _actors.TryGetValue(id, out var actor) ? actor.Name : id;

    /// <summary>Several names: "a", "a and b", "a, b and c". Null: none.</summary>
    public string? Names(IReadOnlyList<string>? ids) => ids is { Count: > 0 } ? List([.. ids.Select(Name)]) : null;

    /// <summary>A list in words.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.SkipLast(1)) + " and " + items[^1],
    };

    private static string WithStatus(string role, string? status) => status switch
    {
        "former" when !role.Contains("former", StringComparison.OrdinalIgnoreCase) && !role.Contains("ousted", StringComparison.OrdinalIgnoreCase) => "former " + role,
        "claimed" => "claims to be " + role,
        "elect" when !role.Contains("elect", StringComparison.OrdinalIgnoreCase) => role + "-elect",
        _ => role,
    };
}
