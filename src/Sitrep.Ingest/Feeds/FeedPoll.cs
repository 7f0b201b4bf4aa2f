namespace Sitrep.Ingest.Feeds;

/// <summary>What came of asking a feed once.</summary>
/// <param name="After">
/// What to remember of the feed, once the reports are kept and not before: a server that was told that they are known
/// doesn't give them again.
/// </param>
/// <param name="Reports">Its entries, old ones among them. None where nothing is new.</param>
/// <param name="Problem">Why there are no entries, in one line. Null: nothing is wrong.</param>
public sealed record FeedPoll(FeedState After, IReadOnlyList<IntakeResult> Reports, string? Problem);
