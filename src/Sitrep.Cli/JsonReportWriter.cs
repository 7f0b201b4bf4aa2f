using System.Globalization;
using Sitrep.Record;

namespace Sitrep.Cli;

/// <summary>Writes records as JSON Lines, by the contract.</summary>
internal sealed class JsonReportWriter(TextWriter output) : IReportWriter
{
    /// <inheritdoc/>
    public void Write(ReadOutcome outcome) => output.Write(outcome.Record!.ToJson() + "\n");

    /// <inheritdoc/>
    public void WriteSummary(ReadTally tally, TimeSpan took) => output.Write(string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"schema":"{{{ReportRecord.SchemaName}}}","summary":{"reports":{{{tally.Reports}}},"failed":{{{tally.Failed}}},"events":{{{tally.Events}}},"seconds":{{{took.TotalSeconds:0.000}}}}}""") + "\n");
}
