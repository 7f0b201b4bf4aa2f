namespace Sitrep.Store.Search;

/// <summary>Keeps the index in step with the reports. Rows of events that are read again go with the events.</summary>
internal sealed class SearchIndex : IWriteParticipant
{
    /// <inheritdoc/>
    public Task WrittenAsync(StoreTransaction transaction, WrittenReport written, CancellationToken cancellation) =>
        AddAsync(transaction, [.. written.Record.Events.Select(e => IndexedEvent.Of(written.Record, e, written.EventIds[e.Id]))], cancellation);

    /// <summary>Adds events that are not in the index yet.</summary>
    public static async Task AddAsync(StoreTransaction transaction, IReadOnlyList<IndexedEvent> events, CancellationToken cancellation)
    {
        if (events.Count > 0)
        {
            await SearchSql.Of(transaction.Engine).AddAsync(transaction, [.. events.Select(IndexRow.Of)], cancellation).ConfigureAwait(false);
        }
    }
}
