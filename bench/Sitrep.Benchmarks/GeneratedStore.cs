using Sitrep.Record;
using Sitrep.Store;
using Sitrep.Store.Rows;
using Sitrep.Store.Search;

namespace Sitrep.Benchmarks;

/// <summary>Fills a store with made-up reports, row by row and past the reader.</summary>
internal static class GeneratedStore
{
    private const int ReportsAtOnce = 2000;

    /// <summary>Adds reports until there are so many events; none if the store has some.</summary>
    public static async Task FillAsync(ReportStore store, GeneratedEvents generator, int events, TextWriter output, CancellationToken cancellation)
    {
        await using (var connection = await store.Engine.OpenAsync(cancellation))
        {
            if (await connection.FirstAsync("SELECT 1 FROM report LIMIT 1", [], _ => true, cancellation))
            {
                return;
            }
        }

        var reports = events / GeneratedEvents.EventsOfReport;
        for (var first = 0; first < reports; first += ReportsAtOnce)
        {
            await using var transaction = await store.Engine.BeginWriteAsync(cancellation);
            await AddAsync(transaction, [.. Enumerable.Range(first, Math.Min(ReportsAtOnce, reports - first)).Select(generator.Next)], first, cancellation);
            await transaction.CommitAsync(cancellation);
            await output.WriteAsync('.');
            await output.FlushAsync(cancellation);
        }

        await output.WriteLineAsync();

        // PostgreSQL does this by itself some time after.
        await using var last = await store.Engine.BeginWriteAsync(cancellation);
        await last.ExecuteAsync("ANALYZE", [], cancellation);
        await last.CommitAsync(cancellation);
    }

    private static async Task AddAsync(StoreTransaction transaction, List<GeneratedReport> reports, int first, CancellationToken cancellation)
    {
        await transaction.InsertAsync("report", ["id", "source", "title", "published", "text", "received_at", "voice"], reports.ConvertAll(r => (IReadOnlyList<object?>)[r.Id, r.Source, r.Title, r.Published, r.Text, DateTimeOffset.UnixEpoch, r.Id]), cancellation);
        await transaction.InsertAsync(
            "reading",
            ["id", "report_id", "model", "read_at", "record", "is_current"],
            [.. reports.Select((r, i) => (IReadOnlyList<object?>)[(long)first + i + 1, r.Id, "made up", DateTimeOffset.UnixEpoch, new ReportRecord { Report = new ReportSection { Id = r.Id, Text = r.Text } }.ToJson(), true])],
            cancellation);
        await transaction.InsertAsync("event", EventRow.Columns, [.. reports.SelectMany(r => r.Events).Select(e => e.Values)], cancellation);
        await transaction.InsertAsync("event_place", EventPlaceRow.Columns, [.. reports.SelectMany(r => r.Places).Select(p => p.Values)], cancellation);
        await transaction.InsertAsync("event_actor", EventActorRow.Columns, [.. reports.SelectMany(r => r.Actors).Select(a => a.Values)], cancellation);
        await transaction.InsertAsync("toll", TollRow.Columns, [.. reports.SelectMany(r => r.Tolls).Select(t => t.Values)], cancellation);
        await SearchIndex.AddAsync(transaction, [.. reports.SelectMany(r => r.Indexed())], cancellation);
    }
}
