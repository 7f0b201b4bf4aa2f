using System.Text.Json;
using Sitrep.Record;

namespace Sitrep.Cli;

/// <summary>Writes records as JSON Lines, by the contract.</summary>
internal sealed class JsonReportWriter(TextWriter output) : IReportWriter
{
    /// <inheritdoc/>
    public void Write(ReadOutcome outcome) => output.Write(outcome.Record!.ToJson() + "\n");

    /// <inheritdoc/>
    public void WriteSummary(ReadTally tally, TimeSpan took)
    {
        var counts = new SummaryCounts(tally.Reports, tally.Failed, tally.Sentences, tally.Events, Math.Round(took.TotalSeconds, 3));
        output.Write(JsonSerializer.Serialize(new SummaryRecord(ReportRecord.SchemaName, counts), RecordJson.Default.SummaryRecord) + "\n");
    }
}
