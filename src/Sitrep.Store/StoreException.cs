namespace Sitrep.Store;

/// <summary>The store can't be opened or written. The message is one line for people: which store, what is wrong, what to do.</summary>
public sealed class StoreException : Exception
{
    /// <summary>What is wrong and what to do.</summary>
    public StoreException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
