namespace Sitrep.Ingest.Formats;

/// <summary>One of the formats that reports come in: bytes to text and metadata.</summary>
internal interface IReportFormat
{
    /// <summary>The reports in <paramref name="raw"/>; more than one only from feeds and JSON.</summary>
    /// <exception cref="UnreadableReportException">It is damaged, locked, or holds no text. Other exceptions mean damaged, too.</exception>
    IReadOnlyList<ReportDraft> Read(RawReport raw);
}
