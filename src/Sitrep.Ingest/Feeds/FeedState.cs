using Sitrep.Ingest.Fetching;

namespace Sitrep.Ingest.Feeds;

/// <summary>What is remembered of a feed between two polls. Not its entries: those are reports.</summary>
/// <param name="Address">Its address; absolute, http or https.</param>
public sealed record FeedState(Uri Address)
{
    /// <value>What the server called the feed when its entries were last taken in.</value>
    public PageVersion Version { get; init; } = PageVersion.None;

    /// <value>When it may be polled again. Null: it never was.</value>
    public DateTimeOffset? NextPoll { get; init; }

    /// <value>Polls that failed since the last one that did not; 0 or more.</value>
    public int Failures { get; init; }
}
