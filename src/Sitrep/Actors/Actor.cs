using Sitrep.Text;

namespace Sitrep.Actors;

/// <summary>What mentions of an actor resolve to: a person, group, body or state. Not the words: those are its mentions.</summary>
public sealed record Actor
{
    /// <value>The fullest name the report uses, or the noun phrase without its article.</value>
    public required string Name { get; init; }

    /// <value>What it is.</value>
    public required ActorKind Kind { get; init; }

    /// <value>Where the report names it, in text order; at least one.</value>
    public required IReadOnlyList<TextSpan> Mentions { get; init; }

    /// <value>ISO 3166-1 alpha-2 of the country it belongs to or acts for. Null: not known.</value>
    public string? Country { get; init; }

    /// <value>Title or office, as the report words it. Null: none given.</value>
    public string? Role { get; init; }

    /// <value>How it stands to <see cref="Role"/>. Null: no role given.</value>
    public RoleStatus? RoleStatus { get; init; }

    /// <value>Since when it holds the role: an ISO 8601 date, month or year. Null: not told.</value>
    public string? RoleSince { get; init; }

    /// <value>The actor it is a member or spokesman of, as index into the list of actors. Null: none told.</value>
    public int? MemberOf { get; init; }

    /// <value>Whether the report names it by a proper name, not by a common noun alone.</value>
    public bool IsNamed { get; init; }

    /// <value>Other names that the report uses.</value>
    public IReadOnlyList<string> Also { get; init; } = [];
}
