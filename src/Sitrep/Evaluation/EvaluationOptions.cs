namespace Sitrep.Evaluation;

/// <summary>What to measure on, and how.</summary>
public sealed record EvaluationOptions
{
    /// <value>The folder of outside corpora. Null: none is at hand.</value>
    public string? CorporaFolder { get; init; }

    /// <value>The folder of coded reports: <c>reports/</c>, <c>split.tsv</c>, <c>snippets.jsonl</c>.</value>
    public string CodedFolder { get; init; } = Path.Combine("eval", "gold");

    /// <value>Read only so many documents of each part. Null: all.</value>
    public int? FirstDocuments { get; init; }

    /// <value>Reports read at once; 1 or more.</value>
    public int Threads { get; init; } = Math.Max(1, Environment.ProcessorCount);

    /// <value>Tables, model and frames to read with. Its thread count is not used.</value>
    public ReportReaderOptions Reader { get; init; } = new();
}
