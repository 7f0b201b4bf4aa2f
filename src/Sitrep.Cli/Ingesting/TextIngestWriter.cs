using System.Globalization;

namespace Sitrep.Cli.Ingesting;

/// <summary>A line a report for people: <c>a.txt: kept as 3f2a9c0d11aa77be, 7 events</c>. Failures stand on standard error only.</summary>
internal sealed class TextIngestWriter : IIngestWriter
{
    /// <inheritdoc/>
    public void Write(TextWriter output, IngestOutcome outcome)
    {
        var what = outcome.Kind switch
        {
            IngestKind.Kept when outcome.CopyOf is { } copy => $"kept as {outcome.ReportId}, {Events(outcome)}, one voice with {string.Join(", ", Named(copy))}",
            IngestKind.Kept => $"kept as {outcome.ReportId}, {Events(outcome)}",
            IngestKind.ReadAgain => $"read again, {outcome.ReportId}, {Events(outcome)}",
            IngestKind.KeptAlready => $"kept already as {outcome.ReportId}",
            _ => null,
        };
        if (what is not null)
        {
            output.Write($"{outcome.Input}: {what}\n");
        }
    }

    /// <inheritdoc/>
    public void WriteSummary(TextWriter output, IngestCounts counts)
    {
        var copies = counts.Copies > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({Count(counts.Copies, "near-copy", "near-copies")})") : "";
        var again = counts.ReadAgain > 0 ? string.Create(CultureInfo.InvariantCulture, $", {counts.ReadAgain:N0} read again") : "";
        output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(counts.Kept, "report", "reports")} kept{copies}{again}, {counts.KeptAlready:N0} kept already, {counts.Failed:N0} failed · {Count(counts.Events, "event", "events")} · {counts.Seconds:0.0} s\n"));
    }

    private static IEnumerable<string> Named(Store.KeptCopy copy)
    {
        if (copy.Source is { } source)
        {
            yield return source;
        }

        if (copy.Published is { } day)
        {
            yield return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        yield return copy.Id;
    }

    private static string Events(IngestOutcome outcome) => Count(outcome.Events ?? 0, "event", "events");

    private static string Count(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many)}");
}
