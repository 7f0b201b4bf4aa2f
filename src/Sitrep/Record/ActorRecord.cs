namespace Sitrep.Record;

/// <summary>A person, group, body or state that the report names.</summary>
public sealed record ActorRecord
{
    /// <value><c>a1</c>, <c>a2</c>, ...</value>
    public required string Id { get; init; }

    /// <value>The fullest name the report uses.</value>
    public required string Name { get; init; }

    /// <value>person, state, government, armed_force, police, armed_group, party, organization, international_organization, ethnic_group, crowd, civilians or media.</value>
    public required string Kind { get; init; }

    /// <value>ISO 3166-1 alpha-2.</value>
    public string? Country { get; init; }

    /// <value>Title or office.</value>
    public string? Role { get; init; }

    /// <value>current, former, acting, elect or claimed.</value>
    public string? RoleStatus { get; init; }

    /// <value>ISO 8601 date, month or year.</value>
    public string? RoleSince { get; init; }

    /// <value>Id of the actor it is a member or spokesman of.</value>
    public string? MemberOf { get; init; }

    /// <value>Other names that the report uses.</value>
    public IReadOnlyList<string>? Also { get; init; }

    /// <value>Where the report names it.</value>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];
}
