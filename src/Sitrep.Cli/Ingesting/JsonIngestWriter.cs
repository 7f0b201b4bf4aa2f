using System.Text.Json;

namespace Sitrep.Cli.Ingesting;

/// <summary>A line of JSON a report, those that failed among them.</summary>
internal sealed class JsonIngestWriter : IIngestWriter
{
    /// <inheritdoc/>
    public void Write(TextWriter output, IngestOutcome outcome) =>
        output.Write(JsonSerializer.Serialize(IngestLine.Of(outcome), IngestJson.Default.IngestLine) + "\n");

    /// <inheritdoc/>
    public void WriteSummary(TextWriter output, IngestCounts counts) =>
        output.Write(JsonSerializer.Serialize(new IngestSummary(counts), IngestJson.Default.IngestSummary) + "\n");
}
