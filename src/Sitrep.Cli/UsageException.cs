namespace Sitrep.Cli;

/// <summary>The command can't do what it was asked to do, and nothing was read. The message is one line for people.</summary>
internal sealed class UsageException : Exception
{
    /// <summary>What is wrong and what to do.</summary>
    public UsageException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
