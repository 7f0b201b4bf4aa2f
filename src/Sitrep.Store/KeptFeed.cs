namespace Sitrep.Store;

/// <summary>What is remembered of a feed that reports come from, so that its server is asked only for what is new.</summary>
/// <param name="Address">Its address; one feed each.</param>
/// <param name="ETag">What the server called it when its entries were last kept. Null: not known.</param>
/// <param name="LastModified">The date that the server gave it then, as the server wrote it. Null: not known.</param>
/// <param name="NextPoll">When it may be asked again, UTC. Null: at any time.</param>
/// <param name="Failures">Polls that failed since the last one that did not.</param>
public sealed record KeptFeed(string Address, string? ETag, string? LastModified, DateTimeOffset? NextPoll, int Failures);
