namespace Sitrep.Cli;

/// <summary>Counts what a batch came to.</summary>
internal sealed class ReadTally
{
    /// <value>Reports read.</value>
    public int Reports { get; private set; }

    /// <value>Reports that could not be read.</value>
    public int Failed { get; private set; }

    /// <value>Sentences read.</value>
    public int Sentences { get; private set; }

    /// <value>Events found.</value>
    public int Events { get; private set; }

    /// <summary>Counts one more.</summary>
    public void Add(ReadOutcome outcome)
    {
        if (outcome.Record is null)
        {
            Failed++;
            return;
        }

        Reports++;
        Sentences += outcome.Record.SentenceCount;
        Events += outcome.Record.Events.Count;
    }
}
