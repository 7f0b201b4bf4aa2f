namespace Sitrep.Cli.Ingesting;

/// <summary>The last line of JSON, where it is asked for.</summary>
/// <param name="Summary">The counts.</param>
internal sealed record IngestSummary(IngestCounts Summary);
