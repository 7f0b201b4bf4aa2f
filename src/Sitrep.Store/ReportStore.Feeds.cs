namespace Sitrep.Store;

public sealed partial class ReportStore
{
    /// <summary>What is remembered of a feed. Null: nothing.</summary>
    public async Task<KeptFeed?> FindFeedAsync(string address, CancellationToken cancellation = default)
    {
        await using var connection = await Engine.OpenAsync(cancellation).ConfigureAwait(false);
        return await connection.FirstAsync(
            "SELECT address, etag, last_modified, next_poll, failures FROM feed WHERE address = $1",
            [address],
            row => new KeptFeed(
                row.GetString(0),
                row.IsDBNull(1) ? null : row.GetString(1),
                row.IsDBNull(2) ? null : row.GetString(2),
                row.IsDBNull(3) ? null : row.GetFieldValue<DateTimeOffset>(3),
                row.GetInt32(4)),
            cancellation).ConfigureAwait(false);
    }

    /// <summary>Remembers a feed in place of what was remembered of it. To be called once the reports that it brought are kept.</summary>
    public async Task WriteFeedAsync(KeptFeed feed, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(feed);
        await using var transaction = await Engine.BeginWriteAsync(cancellation).ConfigureAwait(false);
        await transaction.ExecuteAsync("DELETE FROM feed WHERE address = $1", [feed.Address], cancellation).ConfigureAwait(false);
        await transaction.InsertAsync(
            "feed", ["address", "etag", "last_modified", "next_poll", "failures"], [[feed.Address, feed.ETag, feed.LastModified, feed.NextPoll, feed.Failures]], cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }
}
