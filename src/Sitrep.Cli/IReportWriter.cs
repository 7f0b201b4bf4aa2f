namespace Sitrep.Cli;

/// <summary>Writes what was read, for people or for programs.</summary>
internal interface IReportWriter
{
    /// <summary>Writes one report that was read.</summary>
    void Write(ReadOutcome outcome);

    /// <summary>Writes what the batch came to.</summary>
    void WriteSummary(ReadTally tally, TimeSpan took);
}
