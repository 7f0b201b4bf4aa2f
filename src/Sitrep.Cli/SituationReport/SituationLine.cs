namespace Sitrep.Cli.SituationReport;

/// <summary>One event or toll in words.</summary>
/// <param name="Margin">What stands to the left: the day, the figure, how long a measure holds.</param>
/// <param name="Words">What happened, by whom, to whom: a headline without full stop.</param>
internal sealed record SituationLine(string Margin, string Words)
{
    /// <value>What the reader must not overlook: <c>planned</c>, <c>did not happen</c>, <c>denied</c>.</value>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <value>Where, when in the day, who says so, in reading order.</value>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <value>The words of the report that tell it.</value>
    public string Trigger { get; init; } = "";

    /// <value>The sentence that tells it, on one line.</value>
    public string Sentence { get; init; } = "";

    /// <value>Lines that belong to this one: parts of the event, answers to the request.</value>
    public IReadOnlyList<SituationLine> Below { get; init; } = [];
}
