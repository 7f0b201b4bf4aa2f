using System.Net.Http.Headers;

namespace Sitrep.Ingest.Feeds;

/// <summary>
/// When a feed is asked next. After an answer: the interval, up to a tenth longer by chance, so that many feeds don't come
/// due at once for ever. After a failure: twice as long each time, up to a day. A server that names a time gets it.
/// </summary>
/// <param name="options">How often feeds are asked.</param>
/// <param name="chance">Spreads the polls.</param>
internal sealed class PollSchedule(PollOptions options, Random chance)
{
    // Set by hand: a host that was down over the weekend is found again within a day.
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromDays(1);

    // A Retry-After beyond this is a mistake, or a host that wants no feed readers. Set by hand.
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromDays(7);

    // The share of the interval that chance may add. Set by hand.
    private const double Jitter = 0.1;

    /// <summary>When a feed is due that was followed before, perhaps with a longer interval than now.</summary>
    public DateTimeOffset FirstPoll(FeedState feed, DateTimeOffset now)
    {
        if (feed.NextPoll is not { } next)
        {
            return now;
        }

        // Back-off and Retry-After hold over a restart; the interval is the user's, who may have shortened it.
        return feed.Failures == 0 && next > now + options.Every ? now + options.Every : next;
    }

    /// <summary>The feed after an answer that it could be read from, new or not.</summary>
    public FeedState AfterAnswer(FeedState feed, DateTimeOffset now) => feed with { NextPoll = now + Spread(options.Every), Failures = 0 };

    /// <summary>The feed after a failure.</summary>
    /// <param name="feed">The feed before.</param>
    /// <param name="retryAfter">When the server wants to be asked again. Null: it didn't say.</param>
    /// <param name="now">The time of the failure.</param>
    public FeedState AfterFailure(FeedState feed, RetryConditionHeaderValue? retryAfter, DateTimeOffset now)
    {
        // 20 doublings of a minute are two years: beyond any bound, and no overflow.
        var doubled = options.Every * Math.Pow(2, Math.Min(feed.Failures + 1, 20));
        var longest = options.Every > LongestBackOff ? options.Every : LongestBackOff;
        var wait = Spread(doubled < longest ? doubled : longest);
        var asked = Wait(retryAfter, now);
        return feed with { NextPoll = now + (asked > wait ? asked : wait), Failures = feed.Failures + 1 };
    }

    /// <summary>How long a host is left in peace after a request: what it asked for, at least the interval of hosts.</summary>
    public TimeSpan HostRest(RetryConditionHeaderValue? retryAfter, DateTimeOffset now)
    {
        var asked = Wait(retryAfter, now);
        return asked > options.HostInterval ? asked : options.HostInterval;
    }

    // RFC 9110, 10.2.3: seconds or a date.
    private static TimeSpan Wait(RetryConditionHeaderValue? retryAfter, DateTimeOffset now)
    {
        var wait = retryAfter?.Delta ?? (retryAfter?.Date - now) ?? TimeSpan.Zero;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LongestRetryAfter ? wait : LongestRetryAfter;
    }

    private TimeSpan Spread(TimeSpan interval) => interval * (1 + (Jitter * chance.NextDouble()));
}
