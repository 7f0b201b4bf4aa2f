using Sitrep.Cli;
using Sitrep.Record;
using Sitrep.Text;

namespace Sitrep.Tests.Cli;

/// <summary>Runs the command in this process, with a reader that needs no model.</summary>
internal sealed class CliRun
{
    public required int Code { get; init; }

    public required string Output { get; init; }

    public required string Error { get; init; }

    public static async Task<CliRun> Of(string[] args, Func<Report, CancellationToken, ReportRecord>? read = null)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        IReportReading Load(ReportReaderOptions options) => new Reading(read ?? RecordOf);
        var code = await CommandLine.RunAsync([new ReadCommand(Load, null), new IngestCommand(Load, null, TimeProvider.System)], args, output, error);
        return new CliRun { Code = code, Output = output.ToString(), Error = error.ToString() };
    }

    /// <summary>The record of a report in which nothing happened.</summary>
    public static ReportRecord RecordOf(Report report, CancellationToken cancellation) => new()
    {
        Report = new ReportSection
        {
            Id = report.Id,
            Title = report.Title,
            Source = report.Source,
            Published = report.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            PublishedBasis = report.PublishedBasis == PublishedBasis.Unknown ? "unknown" : report.PublishedBasis.ToString().ToLowerInvariant(),
            Text = report.Text,
        },
    };

    /// <summary>A reader that needs no model.</summary>
    public static IReportReading ReadingOf(Func<Report, CancellationToken, ReportRecord> read) => new Reading(read);

    private sealed class Reading(Func<Report, CancellationToken, ReportRecord> read) : IReportReading
    {
        public ReportRecord Read(Report report, CancellationToken cancellation) => read(report, cancellation);

        public void Dispose()
        {
        }
    }
}
