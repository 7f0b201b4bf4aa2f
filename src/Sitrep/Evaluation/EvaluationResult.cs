namespace Sitrep.Evaluation;

/// <summary>What measuring on one corpus gave.</summary>
public sealed record EvaluationResult
{
    /// <value>The corpus's name on the command line: <c>muc4</c>.</value>
    public required string Corpus { get; init; }

    /// <value>What is measured and on what, one line.</value>
    public required string Title { get; init; }

    /// <value>How each figure is defined and whose definition it is.</value>
    public required string Definition { get; init; }

    /// <value>The figures.</value>
    public required IReadOnlyList<EvaluationRow> Rows { get; init; }

    /// <value>Documents read.</value>
    public required int Documents { get; init; }

    /// <value>Only so many documents of each part were read. Null: all were.</value>
    public int? FirstDocuments { get; init; }

    /// <value>The model that read, by name, version and the first digits of its network's SHA-256.</value>
    public string? Model { get; init; }

    /// <value>Day of the run, ISO 8601.</value>
    public string? Date { get; init; }

    /// <value>What a reader of the figures has to know: reports that failed, parts left out.</value>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <value>Text to print under the table, such as a reliability plot. Null: none.</value>
    public string? Plot { get; init; }
}
