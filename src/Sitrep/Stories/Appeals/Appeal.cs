namespace Sitrep.Stories.Appeals;

/// <summary>A request or an offer with its answers.</summary>
public sealed record Appeal
{
    /// <value>request or offer.</value>
    public required string Kind { get; init; }

    /// <value>Who asks or offers. Null: only the answer is told.</value>
    public string? By { get; init; }

    /// <value>Who is asked; empty where not told.</value>
    public required IReadOnlyList<string> Of { get; init; }

    /// <value>What is asked for or offered: troops, aid, talks, observers, investigation, delay, release. Null: something else, or not told.</value>
    public string? For { get; init; }

    /// <value>The day of it. Null: not known.</value>
    public DateOnly? On { get; init; }

    /// <value>How it stands at the story's date.</value>
    public required AppealState State { get; init; }

    /// <value>The sentences that tell it; empty where only the answer is told.</value>
    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <value>Answers by day.</value>
    public required IReadOnlyList<Answer> Answers { get; init; }
}
