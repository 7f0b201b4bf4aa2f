using Sitrep.Record;
using Sitrep.Text;

namespace Sitrep.Cli;

/// <summary>Reads reports with the library.</summary>
internal sealed class LibraryReading : IReportReading
{
    private readonly ReportReader _reader;

    private LibraryReading(ReportReader reader) => _reader = reader;

    /// <summary>Loads model and tables.</summary>
    /// <param name="options">Where they are, and how many threads one report is read with.</param>
    /// <exception cref="UsageException">Something is missing or can't be read.</exception>
    public static IReportReading Load(ReportReaderOptions options)
    {
        try
        {
            return new LibraryReading(ReportReader.Load(options));
        }
        catch (Exception e) when (e is IOException or FormatException or UnauthorizedAccessException)
        {
            throw new UsageException(e.Message.ReplaceLineEndings(" "), e);
        }
    }

    /// <inheritdoc/>
    public ReportRecord Read(Report report, CancellationToken cancellation) => _reader.Read(report, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();
}
