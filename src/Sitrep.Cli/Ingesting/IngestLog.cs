namespace Sitrep.Cli.Ingesting;

/// <summary>Tells what became of reports, as it happens, and counts it. Safe to tell from several threads.</summary>
/// <param name="output">Gets a line a report.</param>
/// <param name="error">Gets a line for each that failed.</param>
/// <param name="writer">Words the lines.</param>
/// <param name="progress">Stands below them on a terminal.</param>
/// <param name="isWatching">
/// Whether the same inputs come again and again: then what is kept already goes without saying, and a failure is told once.
/// </param>
internal sealed class IngestLog(TextWriter output, TextWriter error, IIngestWriter writer, ProgressLine progress, bool isWatching)
{
    // Failures that are remembered so as not to be told again; beyond it all are told anew. Set by hand.
    private const int MostTold = 10_000;

    private readonly Lock _lock = new();
    private readonly HashSet<(string Input, string? Problem)> _told = [];
    private readonly int[] _counts = new int[Enum.GetValues<IngestKind>().Length];
    private int _copies;
    private int _events;

    /// <value>Reports that failed so far.</value>
    public int Failed => _counts[(int)IngestKind.Failed];

    /// <summary>Tells and counts one report. It is told when this returns: whoever reads the output may rely on it.</summary>
    public void Add(IngestOutcome outcome)
    {
        lock (_lock)
        {
            _counts[(int)outcome.Kind]++;
            _copies += outcome.CopyOf is null ? 0 : 1;
            _events += outcome.Events ?? 0;
            progress.Clear();
            if (!GoesWithoutSaying(outcome))
            {
                writer.Write(output, outcome);
                output.Flush();
                if (outcome.Problem is { } problem)
                {
                    error.WriteLine($"sitrep: {outcome.Input}: {problem}");
                }
            }

            progress.Draw(_counts.Sum());
        }
    }

    /// <summary>Tells something that is about no report.</summary>
    public void Tell(string line)
    {
        lock (_lock)
        {
            progress.Clear();
            error.WriteLine($"sitrep: {line}");
        }
    }

    /// <summary>Tells what all came to.</summary>
    public void WriteSummary(TimeSpan took)
    {
        lock (_lock)
        {
            progress.Clear();
            var counts = new IngestCounts(
                _counts[(int)IngestKind.Kept], _counts[(int)IngestKind.ReadAgain], _counts[(int)IngestKind.KeptAlready], _counts[(int)IngestKind.Failed], _copies, _events, Math.Round(took.TotalSeconds, 3));
            writer.WriteSummary(output, counts);
            output.Flush();
        }
    }

    private bool GoesWithoutSaying(IngestOutcome outcome)
    {
        if (!isWatching || outcome.Kind is IngestKind.Kept or IngestKind.ReadAgain)
        {
            return false;
        }

        if (_told.Count >= MostTold)
        {
            _told.Clear();
        }

        return outcome.Kind == IngestKind.KeptAlready || !_told.Add((outcome.Input, outcome.Problem));
    }
}
