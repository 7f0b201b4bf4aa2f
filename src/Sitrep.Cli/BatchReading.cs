using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Sitrep.Ingest;
using Sitrep.Text;

namespace Sitrep.Cli;

/// <summary>Reads reports on several threads at once and gives what became of them in the order they came in.</summary>
/// <param name="reading">Reads one report.</param>
/// <param name="threads">Reports that are read at once; 1 or more.</param>
/// <param name="limit">A report that takes longer is given up. Null: 10 seconds.</param>
internal sealed class BatchReading(Lazy<IReportReading> reading, int threads, TimeSpan? limit = null)
{
    private readonly TimeSpan _limit = limit ?? TimeSpan.FromSeconds(10);

    // A reader that doesn't notice that it was given up is left behind after this.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private int _leftBehind;

    /// <value>Whether a reader that was given up may still be at work: its model must not be taken from under it.</value>
    public bool HasLeftBehind => Volatile.Read(ref _leftBehind) > 0;

    /// <summary>Reads all that comes in.</summary>
    public async IAsyncEnumerable<ReadOutcome> ReadAsync(IAsyncEnumerable<IntakeResult> intake, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        // As many wait as are read: memory holds a handful of reports, however many there are.
        var tasks = Channel.CreateBounded<Task<ReadOutcome>>(new BoundedChannelOptions(threads * 2) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var producing = ProduceAsync(intake, tasks.Writer, stop.Token);
        try
        {
            await foreach (var task in tasks.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                yield return await task.ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await producing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ProduceAsync(IAsyncEnumerable<IntakeResult> intake, ChannelWriter<Task<ReadOutcome>> writer, CancellationToken cancellation)
    {
        using var free = new SemaphoreSlim(threads);
        var running = new List<Task>();
        Exception? fault = null;
        try
        {
            await foreach (var result in intake.WithCancellation(cancellation).ConfigureAwait(false))
            {
                await free.WaitAsync(cancellation).ConfigureAwait(false);
                var task = Task.Run(() => ReadAndRelease(result, free, cancellation), CancellationToken.None);
                running.RemoveAll(t => t.IsCompleted);
                running.Add(task);
                await writer.WriteAsync(task, cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            // Handed to the reader of the channel, who throws it.
            fault = e;
        }

        writer.Complete(fault);
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<ReadOutcome> ReadAndRelease(IntakeResult result, SemaphoreSlim free, CancellationToken cancellation)
    {
        try
        {
            return result.IsRead
                ? await ReadAsync(result.Input, result.Report, cancellation).ConfigureAwait(false)
                : new ReadOutcome(result.Input, null, result.Problem, TimeSpan.Zero);
        }
        finally
        {
            free.Release();
        }
    }

    private async Task<ReadOutcome> ReadAsync(string input, Report report, CancellationToken cancellation)
    {
        // Loading the model isn't the report's time.
        var reader = reading.Value;
        var start = Stopwatch.GetTimestamp();
        using var givenUp = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            // The time runs from when a thread is at it, not while the report waits for one.
            var record = await ReadOrLeaveAsync(
                () =>
                {
                    givenUp.CancelAfter(_limit);
                    return reader.Read(report, givenUp.Token);
                },
                givenUp.Token).ConfigureAwait(false);
            return new ReadOutcome(input, record, null, Stopwatch.GetElapsedTime(start));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed(string.Create(CultureInfo.InvariantCulture, $"took longer than {_limit.TotalSeconds:0.#} seconds to read and was given up; split it"));
        }
        catch (Exception e) when (e is not OperationCanceledException and not UsageException)
        {
            // A fault of ours in one report must not take the others with it.
            return Failed($"could not be read because of a fault in Sitrep ({e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}); please report it");
        }

        ReadOutcome Failed(string problem) => new(input, null, problem, Stopwatch.GetElapsedTime(start));
    }

    private async Task<T> ReadOrLeaveAsync<T>(Func<T> read, CancellationToken givenUp)
    {
        var task = Task.Run(read, CancellationToken.None);
        try
        {
            return await task.WaitAsync(givenUp).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!task.IsCompleted)
        {
            // Native code is at work in there: it gets a moment to notice, and is remembered if it doesn't.
            await Task.WhenAny(task, Task.Delay(Grace, CancellationToken.None)).ConfigureAwait(false);
            if (!task.IsCompleted)
            {
                Interlocked.Increment(ref _leftBehind);
            }

            throw;
        }
    }
}
