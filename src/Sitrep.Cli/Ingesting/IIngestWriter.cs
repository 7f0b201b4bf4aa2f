namespace Sitrep.Cli.Ingesting;

/// <summary>Words what became of reports, for people or for programs.</summary>
internal interface IIngestWriter
{
    /// <summary>Writes the line of one report, if it has one.</summary>
    void Write(TextWriter output, IngestOutcome outcome);

    /// <summary>Writes the last line.</summary>
    void WriteSummary(TextWriter output, IngestCounts counts);
}
