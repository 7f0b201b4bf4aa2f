namespace Sitrep.Ingest;

/// <summary>
/// Runs a parser that can't be interrupted on a thread of its own with a deep stack, and gives it up when its time is
/// over: documents that make a parser loop or recurse are somebody's idea of a joke.
/// </summary>
internal static class BoundedParse
{
    // Documents as deep as IntakeLimits.Depth take a fraction of it. Bytes.
    private const int StackSize = 32 * 1024 * 1024;

    /// <summary>What <paramref name="parse"/> gives, or its exception.</summary>
    /// <exception cref="TimeoutException">It took longer than <paramref name="limit"/>; the thread is left to end by itself.</exception>
    public static Task<T> RunAsync<T>(Func<T> parse, TimeSpan limit, CancellationToken cancellation = default)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(
            () =>
            {
                try
                {
                    result.SetResult(parse());
                }
                catch (Exception e)
                {
                    // Handed to whoever awaits, who tells the user.
                    result.SetException(e);
                }
            },
            StackSize)
        { IsBackground = true, Name = "Sitrep intake" };
        thread.Start();
        return result.Task.WaitAsync(limit, cancellation);
    }
}
