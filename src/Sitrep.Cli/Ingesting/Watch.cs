using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Sitrep.Ingest;
using Sitrep.Ingest.Feeds;
using Sitrep.Ingest.Fetching;
using Sitrep.Ingest.Folders;
using Sitrep.Store;

namespace Sitrep.Cli.Ingesting;

/// <summary>Follows folders and feeds and takes in what comes, one arrival after the other, until it is told to end.</summary>
/// <param name="store">Remembers the feeds.</param>
/// <param name="ingestion">Reads and keeps.</param>
/// <param name="intake">Turns files and entries into reports.</param>
/// <param name="fetcher">Fetches feeds.</param>
/// <param name="log">Is told of feeds that fail.</param>
/// <param name="time">The clock.</param>
internal sealed class Watch(ReportStore store, Ingestion ingestion, ReportIntake intake, ReportFetcher fetcher, IngestLog log, TimeProvider time)
{
    /// <summary>Follows until cancelled, and returns then.</summary>
    /// <exception cref="StoreException">The store can't be written any more.</exception>
    public async Task RunAsync(IReadOnlyList<string> folders, IReadOnlyList<Uri> feeds, PollOptions polls, CancellationToken cancellation)
    {
        // One waits: what is followed rests while much is read, and nothing piles up.
        var arrivals = Channel.CreateBounded<Arrival>(1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        List<Task> sources = [.. folders.Select(folder => SendAsync(FromFolder(folder, stop.Token), arrivals.Writer, stop.Token))];
        if (feeds.Count > 0)
        {
            sources.Add(SendAsync(FromFeeds(feeds, polls, stop.Token), arrivals.Writer, stop.Token));
        }

        try
        {
            await foreach (var arrival in arrivals.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                await ingestion.RunAsync(arrival.Reports, cancellation).ConfigureAwait(false);
                await arrival.Done(cancellation).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Told to end: what was being read is left and comes again the next time.
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(sources).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async IAsyncEnumerable<Arrival> FromFolder(string folder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var following = new FolderFollowing(folder, time);
        if (following.WatchingProblem is { } problem)
        {
            log.Tell($"{folder}: {problem}");
        }

        await foreach (var files in following.FollowAsync(cancellation).ConfigureAwait(false))
        {
            yield return new Arrival(intake.ReadAsync(files, cancellation), _ => Task.CompletedTask);
        }
    }

    private async IAsyncEnumerable<Arrival> FromFeeds(IReadOnlyList<Uri> addresses, PollOptions polls, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var feeds = new List<FeedState>();
        foreach (var address in addresses)
        {
            feeds.Add(StateOf(address, await store.FindFeedAsync(address.AbsoluteUri, cancellation).ConfigureAwait(false)));
        }

        // Chance only spreads the polls of this run: which seed it has is no matter, as long as two machines have different ones.
        var following = new FeedFollowing(fetcher, intake, polls, time, new Random(Environment.ProcessId));
        await foreach (var poll in following.FollowAsync(feeds, cancellation).ConfigureAwait(false))
        {
            if (poll.Problem is { } problem)
            {
                log.Tell(string.Create(CultureInfo.InvariantCulture, $"{poll.After.Address.AbsoluteUri}: {problem}; asked again at {poll.After.NextPoll:yyyy-MM-dd HH:mm}Z"));
            }

            // Only once its reports are kept: a server that was told that they are known doesn't give them again.
            yield return new Arrival(poll.Reports.ToAsyncEnumerable(), token => store.WriteFeedAsync(KeptOf(poll.After), token));
        }
    }

    private static async Task SendAsync(IAsyncEnumerable<Arrival> source, ChannelWriter<Arrival> arrivals, CancellationToken cancellation)
    {
        try
        {
            await foreach (var arrival in source.WithCancellation(cancellation).ConfigureAwait(false))
            {
                await arrivals.WriteAsync(arrival, cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            // Handed to whoever reads the arrivals: what is followed no more must not look as if nothing came.
            arrivals.TryComplete(e);
        }
    }

    private static FeedState StateOf(Uri address, KeptFeed? kept) => new(address)
    {
        Version = new PageVersion(kept?.ETag, kept?.LastModified),
        NextPoll = kept?.NextPoll,
        Failures = kept?.Failures ?? 0,
    };

    private static KeptFeed KeptOf(FeedState feed) => new(feed.Address.AbsoluteUri, feed.Version.ETag, feed.Version.LastModified, feed.NextPoll, feed.Failures);

    /// <summary>Reports that came together.</summary>
    /// <param name="Reports">To be taken in.</param>
    /// <param name="Done">To be called once they are.</param>
    private sealed record Arrival(IAsyncEnumerable<IntakeResult> Reports, Func<CancellationToken, Task> Done);
}
