using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Sitrep.Ingest.Fetching;

namespace Sitrep.Ingest.Feeds;

/// <summary>
/// Asks feeds for what is new, for as long as it is let. Polite: a host has one request at a time and a rest after each; it
/// is asked for what changed since the last time, and left alone for longer each time that it fails or when it asks for that.
/// </summary>
/// <param name="fetcher">Fetches, behind its guard.</param>
/// <param name="intake">Turns entries into reports.</param>
/// <param name="options">How often feeds are asked.</param>
/// <param name="time">The clock.</param>
/// <param name="chance">Spreads the polls in time.</param>
public sealed class FeedFollowing(ReportFetcher fetcher, ReportIntake intake, PollOptions options, TimeProvider time, Random chance)
{
    // Answers of many hosts wait for one reader of reports: beyond this, hosts wait with their next request. Set by hand.
    private const int MostWaiting = 4;

    private readonly PollSchedule _schedule = new(options, chance);

    /// <summary>Polls the feeds in turn until cancelled; each poll comes when it is done, in no particular order.</summary>
    /// <param name="feeds">What is remembered of each feed.</param>
    /// <param name="cancellation">Ends the following.</param>
    public async IAsyncEnumerable<FeedPoll> FollowAsync(IReadOnlyCollection<FeedState> feeds, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var polls = Channel.CreateBounded<FeedPoll>(MostWaiting);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);

        // One loop a host: so it is never asked twice at once, and its rest is kept whatever feeds it has.
        var hosts = feeds.GroupBy(feed => feed.Address.IdnHost, StringComparer.OrdinalIgnoreCase).Select(host => FollowHostAsync([.. host], polls.Writer, stop.Token)).ToList();
        try
        {
            await foreach (var poll in polls.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                yield return poll;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(hosts).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task FollowHostAsync(IReadOnlyList<FeedState> feeds, ChannelWriter<FeedPoll> polls, CancellationToken cancellation)
    {
        try
        {
            var now = time.GetUtcNow();
            var due = new PriorityQueue<FeedState, DateTimeOffset>(feeds.Select(feed => (feed, _schedule.FirstPoll(feed, now))));
            while (due.TryDequeue(out var feed, out var when))
            {
                await WaitUntilAsync(when, cancellation).ConfigureAwait(false);
                var (poll, retryAfter) = await PollAsync(feed, cancellation).ConfigureAwait(false);
                await polls.WriteAsync(poll, cancellation).ConfigureAwait(false);
                due.Enqueue(poll.After, poll.After.NextPoll ?? time.GetUtcNow());
                await Task.Delay(_schedule.HostRest(retryAfter, time.GetUtcNow()), time, cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            // Handed to whoever reads the polls: a host that is followed no more must not look like one without news.
            polls.TryComplete(e);
        }
    }

    private async Task WaitUntilAsync(DateTimeOffset when, CancellationToken cancellation)
    {
        // Again where the clock was set back or the timer fired early. Timers take whole milliseconds, and no more than some weeks.
        for (var wait = when - time.GetUtcNow(); wait > TimeSpan.Zero; wait = when - time.GetUtcNow())
        {
            await Task.Delay(wait < TimeSpan.FromDays(1) ? TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)) : TimeSpan.FromDays(1), time, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<(FeedPoll Poll, RetryConditionHeaderValue? RetryAfter)> PollAsync(FeedState feed, CancellationToken cancellation)
    {
        var retryAfter = default(RetryConditionHeaderValue);
        try
        {
            var answer = await fetcher.AskAsync(feed.Address, feed.Version, cancellation).ConfigureAwait(false);
            retryAfter = answer.RetryAfter;
            if (answer.Problem is { } refusal)
            {
                return (Failed(refusal), retryAfter);
            }

            var after = _schedule.AfterAnswer(feed, time.GetUtcNow());
            return answer.Page is { } page
                ? (new FeedPoll(after with { Version = answer.Version }, await intake.ReadFeedAsync(page, cancellation).ConfigureAwait(false), null), null)
                : (new FeedPoll(after, [], null), null);
        }
        catch (UnreadableReportException e)
        {
            // Also a page that is no feed: hosts in trouble put up pages of excuse where feeds were.
            return (Failed(e.Message), retryAfter);
        }

        FeedPoll Failed(string problem) => new(_schedule.AfterFailure(feed, retryAfter, time.GetUtcNow()), [], problem);
    }
}
