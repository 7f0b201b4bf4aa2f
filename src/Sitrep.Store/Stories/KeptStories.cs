using System.Runtime.CompilerServices;
using Sitrep.Record;
using Sitrep.Stories;

namespace Sitrep.Store.Stories;

/// <summary>
/// The stories of a store. Which events belong together is kept and brought up to date with each report; what a story tells is
/// written down anew from its reports each time it is asked for, so that it can be told as of any day.
/// </summary>
/// <param name="store">The store.</param>
public sealed class KeptStories(ReportStore store)
{
    // Fewer digits would fit too many stories. Characters.
    private const int ShortestId = 4;

    // A list of these helps nobody.
    private const int MostFitting = 10;

    /// <summary>The stories that an id means: that of a story, of any of its events, of one that went into it, or the first digits of its own.</summary>
    /// <returns>Ids of stories; more than one where the digits fit several, none where they fit none.</returns>
    public async Task<IReadOnlyList<string>> IdsAsync(string id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        await using var connection = await store.Engine.OpenAsync(cancellation).ConfigureAwait(false);
        var words = id.Trim().ToLowerInvariant();
        if (EventId.TryParse(words, out var e))
        {
            const string OfEvent = """
                SELECT strand.story FROM event JOIN strand_event ON strand_event.event_id = event.id JOIN strand ON strand.id = strand_event.strand_id
                WHERE event.report_id = $1 AND event.local_id = $2
                """;
            const string OfRedirect = "SELECT strand.story FROM story_redirect JOIN strand ON strand.id = story_redirect.strand_id WHERE story_redirect.id = $1";
            var story = await connection.FirstAsync(OfEvent, [e.ReportId, e.LocalId], row => row.GetString(0), cancellation).ConfigureAwait(false)
                ?? await connection.FirstAsync(OfRedirect, [words], row => row.GetString(0), cancellation).ConfigureAwait(false);
            return story is null ? [] : [story];
        }

        if (words.Length < ShortestId || !words.All(c => char.IsAsciiHexDigitLower(c) || c == '-' || c == 'e'))
        {
            return [];
        }

        return await connection.ListAsync(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"SELECT DISTINCT story FROM strand WHERE story LIKE $1 ORDER BY story LIMIT {MostFitting}"),
            [words + "%"],
            row => row.GetString(0),
            cancellation).ConfigureAwait(false);
    }

    /// <summary>A story as it stands on a day. Null: there is none of that id, or no report had told of it by then.</summary>
    /// <param name="id">Id of the story.</param>
    /// <param name="at">The day. Null: as last told.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Story?> FindAsync(string id, DateOnly? at = null, CancellationToken cancellation = default)
    {
        await using var connection = await store.Engine.OpenAsync(cancellation).ConfigureAwait(false);
        return StoryAssembler.Assemble(id, await MembersAsync(connection, id, cancellation).ConfigureAwait(false), at);
    }

    /// <summary>The stories that fit a query as they stand on a day, those told last first.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="at">The day. Null: as last told.</param>
    /// <param name="cancellation">Gives up.</param>
    public async IAsyncEnumerable<Story> FindAsync(StoryQuery query, DateOnly? at = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        await using var connection = await store.Engine.OpenAsync(cancellation).ConfigureAwait(false);
        foreach (var id in await IdsAsync(connection, query, cancellation).ConfigureAwait(false))
        {
            if (StoryAssembler.Assemble(id, await MembersAsync(connection, id, cancellation).ConfigureAwait(false), at) is { } story)
            {
                yield return story;
            }
        }
    }

    /// <summary>Two views of each story that fits a query: as it stood on a day and as it stands on a later one. What is new is their difference.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="before">The earlier day; null in the result where no report had told of the story by then.</param>
    /// <param name="now">The later day. Null: as last told. Stories of which no report had told by then are left out.</param>
    /// <param name="cancellation">Gives up.</param>
    public IAsyncEnumerable<(Story? Before, Story Now)> ViewsAsync(StoryQuery query, DateOnly before, DateOnly? now, CancellationToken cancellation = default) => ViewsAsync(
        query, (id, members) => (StoryAssembler.Assemble(id, members, before), StoryAssembler.Assemble(id, members, now)), cancellation);

    /// <summary>Two views of each story that fits a query: from the reports that had come in before a moment, and from all.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="moment">What came in then or later is new.</param>
    /// <param name="cancellation">Gives up.</param>
    public IAsyncEnumerable<(Story? Before, Story Now)> ViewsAsync(StoryQuery query, DateTimeOffset moment, CancellationToken cancellation = default) => ViewsAsync(
        query, (id, members) => (StoryAssembler.Assemble(id, [.. members.Where(m => m.Report.Arrived < moment)]), StoryAssembler.Assemble(id, members)), cancellation);

    private async IAsyncEnumerable<(Story? Before, Story Now)> ViewsAsync(StoryQuery query, Func<string, IReadOnlyCollection<StoryMember>, (Story? Before, Story? Now)> views, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        await using var connection = await store.Engine.OpenAsync(cancellation).ConfigureAwait(false);
        foreach (var id in await IdsAsync(connection, query, cancellation).ConfigureAwait(false))
        {
            var (before, now) = views(id, await MembersAsync(connection, id, cancellation).ConfigureAwait(false));
            if (now is not null)
            {
                yield return (before, now);
            }
        }
    }

    private static Task<List<string>> IdsAsync(StoreConnection connection, StoryQuery query, CancellationToken cancellation)
    {
        var (sql, values) = query.ToSql();
        return connection.ListAsync(sql, values, row => row.GetString(0), cancellation);
    }

    private static async Task<List<StoryMember>> MembersAsync(StoreConnection connection, string id, CancellationToken cancellation)
    {
        const string Sql = $"""
            SELECT {StrandTable.Columns}, reading.record, report.voice, report.received_at
            FROM strand JOIN report ON report.id = strand.report_id JOIN reading ON reading.report_id = strand.report_id AND reading.is_current
            WHERE strand.story = $1 ORDER BY strand.report_id, strand.id
            """;
        var rows = await connection.ListAsync(
            Sql,
            [id],
            row => (StrandTable.Placed(row).Strand, Record: row.GetString(4), Voice: row.GetString(5), Arrived: row.GetFieldValue<DateTimeOffset>(6)),
            cancellation).ConfigureAwait(false);

        // Two strands of one report are one member.
        return [.. rows.GroupBy(r => r.Strand.ReportId, StringComparer.Ordinal).Select(g => new StoryMember(
            new StoryReport(ReportRecord.FromJson(g.First().Record)) { Voice = g.First().Voice, Arrived = g.First().Arrived },
            [.. g.SelectMany(r => r.Strand.Events)]))];
    }
}
