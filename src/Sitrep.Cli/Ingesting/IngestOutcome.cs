using Sitrep.Store;

namespace Sitrep.Cli.Ingesting;

/// <summary>What became of one report that was taken in.</summary>
internal sealed record IngestOutcome
{
    private IngestOutcome(string input, IngestKind kind) => (Input, Kind) = (input, kind);

    /// <value>Its file, line or address.</value>
    public string Input { get; }

    /// <value>What became of it.</value>
    public IngestKind Kind { get; }

    /// <value>The report's id. Null: it failed.</value>
    public string? ReportId { get; private init; }

    /// <value>Events that it tells. Null: it was not read.</value>
    public int? Events { get; private init; }

    /// <value>Another report with the same words, of the same voice. Null: there is none, or nobody looked.</value>
    public KeptCopy? CopyOf { get; private init; }

    /// <value>What is wrong, in one line. Null: nothing.</value>
    public string? Problem { get; private init; }

    public static IngestOutcome Kept(string input, string reportId, int events, KeptCopy? copyOf) => new(input, IngestKind.Kept) { ReportId = reportId, Events = events, CopyOf = copyOf };

    public static IngestOutcome ReadAgain(string input, string reportId, int events) => new(input, IngestKind.ReadAgain) { ReportId = reportId, Events = events };

    public static IngestOutcome KeptAlready(string input, string reportId) => new(input, IngestKind.KeptAlready) { ReportId = reportId };

    public static IngestOutcome Failed(string input, string problem) => new(input, IngestKind.Failed) { Problem = problem };
}
