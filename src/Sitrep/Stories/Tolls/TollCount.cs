namespace Sitrep.Stories.Tolls;

/// <summary>All figures of one kind for the same people, as a timeline by speaker, and the one line that they come to.</summary>
public sealed record TollCount
{
    /// <value>killed, injured, missing, detained, displaced or abducted.</value>
    public required string Kind { get; init; }

    /// <value>What is counted.</value>
    public required TollScope Scope { get; init; }

    /// <value>For an incident or a part: which one, in the report's words. Null: the whole.</value>
    public string? Of { get; init; }

    /// <value>The lowest of what credible speakers currently say.</value>
    public required int Low { get; init; }

    /// <value>The most reliable current figure.</value>
    public required int Best { get; init; }

    /// <value>The highest of what credible speakers currently say; not below the best, nor that below the lowest.</value>
    public required int High { get; init; }

    /// <value>Who gives the best figure, and where.</value>
    public required Statement Basis { get; init; }

    /// <value>The day that the best figure is of. Null: not known.</value>
    public DateOnly? AsOf { get; init; }

    /// <value>All figures by the day that they are of, earliest first.</value>
    public required IReadOnlyList<TollClaim> Claims { get; init; }
}
