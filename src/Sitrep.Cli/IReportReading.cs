using Sitrep.Record;
using Sitrep.Text;

namespace Sitrep.Cli;

/// <summary>Reads reports for a command; tests bring their own.</summary>
internal interface IReportReading : IDisposable
{
    /// <summary>Reads one report. Safe to call from several threads.</summary>
    ReportRecord Read(Report report, CancellationToken cancellation);
}
