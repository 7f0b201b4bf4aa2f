using System.Data.Common;
using System.Runtime.CompilerServices;
using Sitrep.Data;
using Sitrep.Record;

namespace Sitrep.Store.Search;

/// <summary>Finds events in a store. Safe to use from several threads.</summary>
public sealed class EventSearch
{
    /// <summary>
    /// How many of the newest matches are ranked when words are sought and more match. Of words that are in every fifth report
    /// nobody wants the best sentence of ten years, and to look at all of them would take seconds.
    /// </summary>
    public const int MostRanked = 1000;

    // Rows looked up in one statement.
    private const int Batch = 500;

    private readonly IStoreEngine _engine;
    private readonly SearchSql _sql;
    private readonly WordForms _forms;

    /// <summary>The search over a store, which stays its owner's to dispose of.</summary>
    public EventSearch(ReportStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        (_engine, _sql, _forms) = (store.Engine, SearchSql.Of(store.Engine), WordForms.Read(DataFolder.BesideTheProgram()));
    }

    /// <summary>
    /// The events of a query: with words and a limit the best first, else the newest first; by their first day, or by the day of
    /// publication where that is not known.
    /// </summary>
    /// <exception cref="StoreException">The store can't be reached.</exception>
    public async IAsyncEnumerable<SearchHit> FindAsync(SearchQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation).ConfigureAwait(false);
        var ranking = query.Words is null ? null : new HitRanking(query.Words, _forms);
        var found = await RankedAsync(connection, query, ranking, cancellation).ConfigureAwait(false);
        foreach (var batch in found.Chunk(Batch))
        {
            foreach (var hit in await HitRows.ReadAsync(connection, batch, cancellation).ConfigureAwait(false))
            {
                yield return ranking is null ? hit : hit with { Highlights = ranking.Highlights(hit.Sentence) };
            }
        }
    }

    /// <summary>The reports that hold events of a query, each with those events, in order of publication.</summary>
    /// <exception cref="StoreException">The store can't be reached.</exception>
    public async IAsyncEnumerable<FoundReport> ReportsAsync(SearchQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation).ConfigureAwait(false);
        foreach (var (reportId, eventIds) in await ReportIdsAsync(connection, query, cancellation).ConfigureAwait(false))
        {
            var record = await connection.FirstAsync("SELECT record FROM reading WHERE report_id = $1 AND is_current", [reportId], row => row.GetString(0), cancellation).ConfigureAwait(false);
            if (record is not null)
            {
                yield return new FoundReport(ReportRecord.FromJson(record), eventIds);
            }
        }
    }

    private async Task<StoreConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = await _engine.OpenAsync(cancellation).ConfigureAwait(false);
        try
        {
            await connection.ExecuteAsync(_sql.Settings, [], cancellation).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<IReadOnlyList<RankedEvent>> RankedAsync(StoreConnection connection, SearchQuery query, HitRanking? ranking, CancellationToken cancellation)
    {
        if (ranking is null || query.Limit is not { } limit)
        {
            var all = SearchStatement.Of(query, _sql, _forms, query.Limit);
            return await connection.ListAsync(all.Sql, all.Values, row => new RankedEvent(row.GetInt64(1), null, row.GetInt64(0)), cancellation).ConfigureAwait(false);
        }

        var newest = SearchStatement.Of(query, _sql, _forms, Math.Max(MostRanked, limit));
        var candidates = await connection.ListAsync(
            $"SELECT f.key, f.event_id, e.sentence FROM ({newest.Sql}) AS f JOIN event e ON e.id = f.event_id",
            newest.Values,
            row => new Candidate(row.GetInt64(0), row.GetInt64(1), row.GetString(2)),
            cancellation).ConfigureAwait(false);
        return ranking.Best(candidates, limit);
    }

    private async Task<IReadOnlyList<(string ReportId, IReadOnlyList<string> EventIds)>> ReportIdsAsync(StoreConnection connection, SearchQuery query, CancellationToken cancellation)
    {
        List<(string ReportId, string EventId)> events = [];
        if (query.Limit is null)
        {
            var all = SearchStatement.Of(query, _sql, _forms, null);
            var sql = $"SELECT e.report_id, e.local_id FROM ({all.Sql}) AS f JOIN event e ON e.id = f.event_id JOIN report r ON r.id = e.report_id ORDER BY r.published, e.report_id, e.id";
            events = await connection.ListAsync(sql, all.Values, Ids, cancellation).ConfigureAwait(false);
        }
        else
        {
            var ranked = await RankedAsync(connection, query, query.Words is null ? null : new HitRanking(query.Words, _forms), cancellation).ConfigureAwait(false);
            foreach (var batch in ranked.Chunk(Batch))
            {
                events.AddRange(await connection.ListAsync($"SELECT report_id, local_id FROM event WHERE id IN ({HitRows.List(batch)})", [], Ids, cancellation).ConfigureAwait(false));
            }
        }

        return [.. events.GroupBy(e => e.ReportId, StringComparer.Ordinal).Select(g => (g.Key, (IReadOnlyList<string>)[.. g.Select(e => e.EventId)]))];

        static (string ReportId, string EventId) Ids(DbDataReader row) => (row.GetString(0), row.GetString(1));
    }
}
