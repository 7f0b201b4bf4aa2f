using System.Globalization;
using System.Text.Json;

namespace Sitrep.Cli.Ingesting;

/// <summary>What became of one report, as a line of JSON has it.</summary>
/// <param name="Input">Its file, line or address.</param>
/// <param name="Outcome"><c>kept</c>, <c>read_again</c>, <c>kept_already</c> or <c>failed</c>.</param>
/// <param name="Report">The report's id.</param>
/// <param name="Events">Events that it tells.</param>
/// <param name="CopyOf">Another report with the same words.</param>
/// <param name="Problem">What is wrong.</param>
internal sealed record IngestLine(string Input, string Outcome, string? Report, int? Events, CopyLine? CopyOf, string? Problem)
{
    public static IngestLine Of(IngestOutcome outcome) => new(
        outcome.Input,
        JsonNamingPolicy.SnakeCaseLower.ConvertName(outcome.Kind.ToString()),
        outcome.ReportId,
        outcome.Events,
        outcome.CopyOf is { } copy ? new CopyLine(copy.Id, copy.Source, copy.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null,
        outcome.Problem);
}
