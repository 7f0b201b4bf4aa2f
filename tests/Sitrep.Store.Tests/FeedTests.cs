namespace Sitrep.Store.Tests;

public abstract class FeedTests(IStorePlaces places)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_feed_is_remembered_as_it_was_last_written()
    {
        await using var store = await ReportStore.OpenAsync(await places.NewAsync(), Cancellation);
        (await store.FindFeedAsync("https://news.example/feed", Cancellation)).ShouldBeNull();
        var feed = new KeptFeed("https://news.example/feed", "W/\"7\"", null, new DateTimeOffset(2010, 6, 13, 12, 0, 0, 500, TimeSpan.Zero), 0);
        await store.WriteFeedAsync(feed, Cancellation);
        (await store.FindFeedAsync(feed.Address, Cancellation)).ShouldBe(feed);
        var failed = feed with { NextPoll = null, Failures = 2 };
        await store.WriteFeedAsync(failed, Cancellation);
        (await store.FindFeedAsync(feed.Address, Cancellation)).ShouldBe(failed);
    }

    public sealed class OnSqlite(SqliteFolder places) : FeedTests(places);

    public sealed class OnPostgres(PostgresCluster places) : FeedTests(places);
}
