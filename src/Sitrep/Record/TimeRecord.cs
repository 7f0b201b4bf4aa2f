namespace Sitrep.Record;

/// <summary>A time that the report names.</summary>
public sealed record TimeRecord
{
    /// <value><c>t1</c>, <c>t2</c>, ...</value>
    public required string Id { get; init; }

    /// <value>Where the report names it.</value>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <value>TIMEX3 value.</value>
    public required string Timex { get; init; }

    /// <value>First day, ISO 8601, inclusive.</value>
    public string? Start { get; init; }

    /// <value>Last day, ISO 8601, inclusive.</value>
    public string? End { get; init; }

    /// <value>minute, part_of_day, day, week, month, season, year or vague.</value>
    public required string Precision { get; init; }
}
