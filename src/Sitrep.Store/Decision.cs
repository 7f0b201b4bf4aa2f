namespace Sitrep.Store;

/// <summary>What a person decided about a report or one of its events. Appended, never changed; the reading stays as it was.</summary>
public sealed record Decision
{
    /// <value>Ascending in the order of deciding.</value>
    public required long Id { get; init; }

    /// <value>The report.</value>
    public required string ReportId { get; init; }

    /// <value>The reading that the person saw.</value>
    public required long ReadingId { get; init; }

    /// <value>The event's id in that reading. Null: the decision is about the report, or adds an event that no reading found.</value>
    public string? LocalId { get; init; }

    /// <value>Where the event's trigger stands in the report's text, <c>[start, end)</c> in UTF-16 code units. Null: about the report.</value>
    public (int Start, int End)? Trigger { get; init; }

    /// <value>The field, as the record names it: <c>polarity</c>.</value>
    public required string Field { get; init; }

    /// <value>The field's value in that reading, as JSON. Null: it was left out.</value>
    public string? Before { get; init; }

    /// <value>The field's value from now on, as JSON. Null: it is to be left out.</value>
    public string? After { get; init; }

    /// <value>The person.</value>
    public required string Who { get; init; }

    /// <value>When, UTC.</value>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <value>Why. Null: no reason given.</value>
    public string? Why { get; init; }

    /// <value>Id, in the current reading, of the event that the decision speaks of: the one with its trigger. Null: there is none.</value>
    public string? CurrentLocalId { get; init; }
}
