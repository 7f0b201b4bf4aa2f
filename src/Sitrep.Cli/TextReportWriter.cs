using System.Globalization;
using Sitrep.Cli.SituationReport;
using Sitrep.Record;

namespace Sitrep.Cli;

/// <summary>Writes situation reports, one below the other.</summary>
internal sealed class TextReportWriter : IReportWriter
{
    private readonly SituationWriter _writer;
    private bool _isFirst = true;

    /// <summary>A writer of the given width.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="width">Columns.</param>
    /// <param name="colours">Whether to use ANSI colours.</param>
    /// <param name="quotes">Whether each line shows its sentence.</param>
    public TextReportWriter(TextWriter output, int width, bool colours, bool quotes) =>
        _writer = new SituationWriter(Terminal.Drawing(output, width, colours), width, quotes);

    /// <inheritdoc/>
    public void Write(ReadOutcome outcome)
    {
        if (!_isFirst)
        {
            _writer.WriteSeparator();
        }

        _isFirst = false;
        _writer.Write(SituationArranger.Arrange(outcome.Record!));
        _writer.WriteNumbers(Numbers(outcome.Record!, outcome.Took));
    }

    /// <inheritdoc/>
    public void WriteSummary(ReadTally tally, TimeSpan took) =>
        _writer.WriteNumbers(string.Create(CultureInfo.InvariantCulture, $"{Count(tally.Reports, "report")} read, {tally.Failed:N0} failed · {Count(tally.Events, "event")} · {took.TotalSeconds:0.0} s"));

    private static string Numbers(ReportRecord record, TimeSpan took) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(record.SentenceCount > 0 ? Count(record.SentenceCount, "sentence") + " · " : "")}{Count(record.Events.Count, "event")} · {Count(record.Events.Sum(e => e.Tolls?.Count ?? 0), "toll")} · {Count(record.Actors.Count, "actor")} · {Count(record.Places.Count, "place")} · {took.TotalSeconds:0.00} s");

    private static string Count(int number, string word) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {word}{(number == 1 ? "" : "s")}");
}
