namespace Sitrep.Stories.Measures;

/// <summary>What holds for a while over an area, with all that is told of it: a curfew in Osh, from its decree to its end.</summary>
public sealed record Measure
{
    /// <value>What it is, as PLOVER's mode has it: curfew, martial-law, restrict, censor, withhold, ceasefire, discontinue.</value>
    public required string Kind { get; init; }

    /// <value>Where it holds; empty where not told.</value>
    public required IReadOnlyList<string> Places { get; init; }

    /// <value>Who took it; empty where not told.</value>
    public required IReadOnlyList<string> By { get; init; }

    /// <value>How it stands at the story's date.</value>
    public required MeasureState State { get; init; }

    /// <value>First day in force. Null: not told.</value>
    public DateOnly? From { get; init; }

    /// <value>Last day in force, as last told. Null: open, or not told.</value>
    public DateOnly? Until { get; init; }

    /// <value>All that is told of it, by day.</value>
    public required IReadOnlyList<MeasureChange> Changes { get; init; }
}
