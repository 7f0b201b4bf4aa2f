namespace Sitrep.Ingest;

/// <summary>
/// What was given is not a report that Sitrep can read. The message is one line for people: what is wrong and what to
/// do about it. It doesn't name the file: whoever reports it does.
/// </summary>
public sealed class UnreadableReportException : Exception
{
    /// <summary>An unreadable report, with what is wrong and what to do.</summary>
    public UnreadableReportException(string message)
        : base(message)
    {
    }

    /// <summary>An unreadable report, with what is wrong and what to do, and the error below it.</summary>
    public UnreadableReportException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
