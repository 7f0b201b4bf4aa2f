using Sitrep.Data;

namespace Sitrep;

/// <summary>Where a reader finds what it needs. All defaults lie beside the program.</summary>
public sealed record ReportReaderOptions
{
    /// <value>The tables and the gazetteer.</value>
    public DataFolder Data { get; init; } = DataFolder.BesideTheProgram();

    /// <value>The folder of the language model. Null: <c>models/sitrep-en</c> beside the program.</value>
    public string? ModelFolder { get; init; }

    /// <value>The gazetteer. Null: the one among the tables; <c>sitrep gazetteer import</c> makes others.</value>
    public string? GazetteerFile { get; init; }

    /// <value>A folder of the user's own frames, which extend or replace ours. Null: none.</value>
    public string? FramesFolder { get; init; }

    /// <value>Processor threads that one report is read with; 1 or more. Where many reports are read at once, 1 is best.</value>
    public int Threads { get; init; } = Math.Max(1, Environment.ProcessorCount);
}
