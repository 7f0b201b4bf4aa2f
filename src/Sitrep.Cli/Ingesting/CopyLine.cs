namespace Sitrep.Cli.Ingesting;

/// <summary>The report whose words another has, as a line of JSON has it.</summary>
/// <param name="Report">Its id.</param>
/// <param name="Source">Its outlet.</param>
/// <param name="Published">Its day of publication, ISO 8601.</param>
internal sealed record CopyLine(string Report, string? Source, string? Published);
