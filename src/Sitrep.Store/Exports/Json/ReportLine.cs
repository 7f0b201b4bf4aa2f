using Sitrep.Record;

namespace Sitrep.Store.Exports.Json;

/// <summary>What an event's line tells of its report: all but the text.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Headline.</param>
/// <param name="Source">Outlet or file name.</param>
/// <param name="Url">Address.</param>
/// <param name="Published">Day of publication, ISO 8601.</param>
/// <param name="PublishedBasis">given, metadata, dateline, inferred or unknown.</param>
/// <param name="Language">ISO 639-1 code.</param>
internal sealed record ReportLine(string? Id, string? Title, string? Source, string? Url, string? Published, string? PublishedBasis, string? Language)
{
    /// <summary>What is told of a report.</summary>
    public static ReportLine Of(ReportSection report) =>
        new(report.Id, report.Title, report.Source, report.Url, report.Published, report.PublishedBasis, report.Language);
}
