using Sitrep.Record;
using Sitrep.Store.Exports.Rows;

namespace Sitrep.Store.Exports.Plover;

/// <summary>PLOVER's object for the citation.</summary>
/// <param name="Citation">The report's id.</param>
/// <param name="Url">Address. Null: not known.</param>
/// <param name="Title">Headline. Null: it has none.</param>
/// <param name="Language">ISO 639-1. Null: not known.</param>
/// <param name="Publication">Outlet or file name. Null: not known.</param>
/// <param name="Coder">Always <c>sitrep</c>.</param>
/// <param name="Codebook">The manual that types, modes and contexts follow.</param>
internal sealed record PloverCiteInfo(string? Citation, string? Url, string? Title, string? Language, string? Publication, string Coder, string Codebook)
{
    /// <summary>The object of a report.</summary>
    public static PloverCiteInfo Of(ReportSection report) =>
        new(report.Id, report.Url, report.Title is { } title ? EventRow.OneLine(title) : null, report.Language, report.Source, "sitrep", "plover-0.8");
}
