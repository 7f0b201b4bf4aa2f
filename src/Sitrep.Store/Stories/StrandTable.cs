using System.Data.Common;
using System.Text.Json;
using Sitrep.Stories;
using Sitrep.Stories.Strands;

namespace Sitrep.Store.Stories;

/// <summary>The table <c>strand</c> with its indexes: what stories ask of the store, and what they write.</summary>
/// <param name="connection">May be in the midst of writing.</param>
internal sealed class StrandTable(StoreConnection connection) : IStrandIndex
{
    /// <summary>The columns that <see cref="Placed"/> reads.</summary>
    public const string Columns = "strand.strand, strand.antecedent, strand.score, strand.story";

    private const int DaysOfYear = 366;

    // More would be a statement that some databases refuse.
    private const int MostParameters = 500;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PlacedStrand>> OfReportAsync(string reportId, CancellationToken cancellation) =>
        await connection.ListAsync($"SELECT {Columns} FROM strand WHERE report_id = $1", [reportId], Placed, cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PlacedStrand>> InReachAsync(StrandReach reach, CancellationToken cancellation)
    {
        var found = new Dictionary<string, PlacedStrand>(StringComparer.Ordinal);
        foreach (var country in reach.Countries)
        {
            if (reach.Days is { } days)
            {
                // The first bound follows from the second where days are few, and lets the index end early.
                var earliest = reach.IsWide ? DateOnly.MinValue : DateOnly.FromDayNumber(Math.Max(0, days.From.DayNumber - StrandReach.LongestDays));
                await AddAsync("strand_country.day_from BETWEEN $3 AND $4 AND strand_country.day_until >= $5", [country, reach.IsWide, earliest, days.Until, days.From]).ConfigureAwait(false);
            }

            if (reach.OpenDay is { } open && !reach.IsWide)
            {
                // Where the year is known, those are missing whose year is not; and the other way round.
                var side = reach.Days is null ? "NOT NULL" : "NULL";
                foreach (var turn in new[] { -DaysOfYear, 0, DaysOfYear })
                {
                    await AddAsync($"strand_country.open_day BETWEEN $3 AND $4 AND strand_country.day_from IS {side}", [country, false, open.DayOfYear + turn - StrandReach.OpenDays, open.DayOfYear + turn + StrandReach.OpenDays]).ConfigureAwait(false);
                }
            }
        }

        return [.. found.Values];

        async Task AddAsync(string condition, IReadOnlyList<object?> values)
        {
            var sql = $"SELECT {Columns} FROM strand_country JOIN strand ON strand.id = strand_country.strand_id WHERE strand_country.country = $1 AND strand_country.is_wide = $2 AND {condition}";
            await foreach (var strand in connection.QueryAsync(sql, values, Placed, cancellation).ConfigureAwait(false))
            {
                found.TryAdd(strand.Strand.Id, strand);
            }
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PlacedStrand>> ContinuingAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var found = new List<PlacedStrand>();
        foreach (var some in ids.Chunk(MostParameters))
        {
            found.AddRange(await connection.ListAsync($"SELECT {Columns} FROM strand WHERE antecedent IN ({Parameters(some.Length)})", some, Placed, cancellation).ConfigureAwait(false));
        }

        return found;
    }

    /// <inheritdoc/>
    public Task<PlacedStrand?> FindAsync(string id, CancellationToken cancellation) =>
        connection.FirstAsync($"SELECT {Columns} FROM strand WHERE id = $1", [id], Placed, cancellation);

    /// <summary>Writes what a report changed.</summary>
    /// <param name="transaction">Committed by the caller.</param>
    /// <param name="written">The report.</param>
    /// <param name="changes">What stories make of it.</param>
    /// <param name="cancellation">Gives up; nothing may be committed then.</param>
    public static async Task WriteAsync(StoreTransaction transaction, WrittenReport written, Reconciliation changes, CancellationToken cancellation)
    {
        if (written.Before is not null)
        {
            await transaction.ExecuteAsync("DELETE FROM strand WHERE report_id = $1", [written.Id], cancellation).ConfigureAwait(false);
        }

        await transaction.InsertAsync(
            "strand",
            ["id", "report_id", "is_news", "told", "day_from", "day_until", "antecedent", "score", "story", "strand"],
            [.. changes.Added.Select(p => (IReadOnlyList<object?>)[p.Strand.Id, p.Strand.ReportId, p.Strand.IsNews, p.Strand.Told, p.Strand.Days?.From, p.Strand.Days?.Until, p.Antecedent, p.Score, p.Story, Json(p.Strand)])],
            cancellation).ConfigureAwait(false);
        await transaction.InsertAsync(
            "strand_country",
            ["strand_id", "country", "is_wide", "day_from", "day_until", "open_day"],
            [.. changes.Added.SelectMany(p => p.Strand.Countries.Select(c => (IReadOnlyList<object?>)[p.Strand.Id, c, p.Strand.IsWide, p.Strand.Days?.From, p.Strand.Days?.Until, StrandReach.Of(p.Strand).OpenDay?.DayOfYear]))],
            cancellation).ConfigureAwait(false);
        await transaction.InsertAsync(
            "strand_event",
            ["event_id", "strand_id"],
            [.. changes.Added.SelectMany(p => p.Strand.Events.Select(e => (IReadOnlyList<object?>)[written.EventIds[e], p.Strand.Id]))],
            cancellation).ConfigureAwait(false);
        foreach (var moved in changes.Moved)
        {
            await transaction.ExecuteAsync("UPDATE strand SET antecedent = $2, score = $3, story = $4 WHERE id = $1", [moved.Strand.Id, moved.Antecedent, moved.Score, moved.Story], cancellation).ConfigureAwait(false);
        }

        foreach (var (gone, story) in changes.Redirects)
        {
            await transaction.ExecuteAsync("UPDATE story_redirect SET strand_id = $2 WHERE strand_id = $1", [gone, story], cancellation).ConfigureAwait(false);
            await transaction.ExecuteAsync("DELETE FROM story_redirect WHERE id = $1", [gone], cancellation).ConfigureAwait(false);
            await transaction.InsertAsync("story_redirect", ["id", "strand_id"], [[gone, story]], cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>A row of <see cref="Columns"/>.</summary>
    public static PlacedStrand Placed(DbDataReader row) => new(
        JsonSerializer.Deserialize(row.GetString(0), StoryJson.Default.Strand)!, row.IsDBNull(1) ? null : row.GetString(1), row.GetDouble(2), row.GetString(3));

    /// <summary>So many parameters, as a list within brackets has them.</summary>
    public static string Parameters(int count) => string.Join(", ", Enumerable.Range(1, count).Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"${i}")));

    private static string Json(Strand strand) => JsonSerializer.Serialize(strand, StoryJson.Default.Strand);
}
