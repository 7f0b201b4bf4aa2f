using System.Globalization;
using Sitrep.Cli.SituationReport;
using Sitrep.Stories;

namespace Sitrep.Cli.Stories;

/// <summary>Numbers the reports that a page's lines come from, in the order in which they are first named.</summary>
/// <param name="stories">The stories of the page.</param>
internal sealed class SourceList(IEnumerable<Story> stories)
{
    private readonly Dictionary<string, StorySource> _reports = stories.SelectMany(s => s.Reports).DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal);
    private readonly List<string> _numbered = [];

    /// <summary>"Meridian Broadcasting [4]", or for several reports "[4] [7]".</summary>
    public string Of(params IReadOnlyList<string> reportIds)
    {
        var numbers = string.Join(" ", reportIds.Distinct(StringComparer.Ordinal).Select(Number));
        return reportIds.Count > 0 && _reports.TryGetValue(reportIds[0], out var first) && first.Source is { } source && reportIds.Distinct(StringComparer.Ordinal).Count() == 1
            ? $"{source} {numbers}"
            : numbers;
    }

    /// <summary>The numbered reports as a section. Null: none was named.</summary>
    public SituationSection? Section() => _numbered.Count == 0 ? null : new SituationSection("Sources", [.. _numbered.Select(Line)]);

    private string Number(string reportId)
    {
        var at = _numbered.IndexOf(reportId);
        if (at < 0)
        {
            _numbered.Add(reportId);
            at = _numbered.Count - 1;
        }

        return string.Create(CultureInfo.InvariantCulture, $"[{at + 1}]");
    }

    private SituationLine Line(string reportId, int index)
    {
        var report = _reports.GetValueOrDefault(reportId);
        var day = report?.Told is { } told ? StoryWording.Day(told) + (report.IsToldInferred ? " (year from the other reports)" : "") : "day not known";
        return new SituationLine(string.Create(CultureInfo.InvariantCulture, $"[{index + 1}]"), report?.Title ?? report?.Source ?? reportId)
        {
            Details = [.. new[] { report?.Title is null ? null : report.Source, day, report?.Url ?? $"report {reportId}" }.OfType<string>()],
        };
    }
}
