namespace Sitrep.Store;

/// <summary>What a person decides about a report or one of its events, as the current reading has it.</summary>
public sealed record NewDecision
{
    /// <value>The report.</value>
    public required string ReportId { get; init; }

    /// <value>The event's id in the current reading: <c>e3</c>. Null: the decision is about the report itself.</value>
    public string? LocalId { get; init; }

    /// <value>The field of the event, or of the report, as the record names it: <c>polarity</c>.</value>
    public required string Field { get; init; }

    /// <value>The field's value from now on, as JSON: <c>"negative"</c>. Null: it is to be left out.</value>
    public string? After { get; init; }

    /// <value>The person.</value>
    public required string Who { get; init; }

    /// <value>Why. Null: no reason given.</value>
    public string? Why { get; init; }
}
