using System.Globalization;

namespace Sitrep.Store.Copies;

/// <summary>
/// Keeps copies of one text together as one voice: reports that <see cref="CopyRule"/> connects, directly or through others.
/// The voice is called by its first report, by day of publication and then by id; a report without a day comes last. So it
/// depends on which reports are kept, never on the order in which they came.
/// </summary>
internal sealed class CopyGroups : IWriteParticipant
{
    /// <inheritdoc/>
    public Task WrittenAsync(StoreTransaction transaction, WrittenReport written, CancellationToken cancellation) =>
        written.Before is null
            ? JoinAsync(transaction, written.Id, written.Record.Report.Text, cancellation)
            : NameAsync(transaction, [written.Id], cancellation);

    private static async Task JoinAsync(StoreTransaction transaction, string id, string text, CancellationToken cancellation)
    {
        var shingles = Shingles.Of(text);
        var bands = TextBands.Of(shingles);
        if (bands.Count == 0)
        {
            return;
        }

        var copied = await CopiedAsync(transaction, id, shingles, bands, cancellation).ConfigureAwait(false);
        await transaction.InsertAsync("text_band", ["band", "report_id"], [.. bands.Distinct().Select(band => new object?[] { band, id })], cancellation).ConfigureAwait(false);
        if (copied.Count > 0)
        {
            await NameAsync(transaction, [id, .. copied], cancellation).ConfigureAwait(false);
        }
    }

    // One report of each group that the new one is a copy of.
    private static async Task<List<string>> CopiedAsync(StoreTransaction transaction, string id, Shingles shingles, IReadOnlyList<long> bands, CancellationToken cancellation)
    {
        var sql = $"""
            SELECT DISTINCT report.id, report.voice
            FROM text_band JOIN report ON report.id = text_band.report_id
            WHERE text_band.band IN ({Places(1, bands.Count)})
            ORDER BY report.voice, report.id
            """;
        var candidates = await transaction.ListAsync(sql, [.. bands.Cast<object?>()], row => (Id: row.GetString(0), Voice: row.GetString(1)), cancellation).ConfigureAwait(false);
        var copied = new List<string>();
        foreach (var group in candidates.Where(c => c.Id != id).GroupBy(c => c.Voice, StringComparer.Ordinal))
        {
            // The first that is a copy brings the others of its group along: a story that a hundred outlets print costs one comparison.
            foreach (var candidate in group)
            {
                var text = await transaction.FirstAsync("SELECT text FROM report WHERE id = $1", [candidate.Id], row => row.GetString(0), cancellation).ConfigureAwait(false);
                if (CopyRule.AreCopies(shingles, Shingles.Of(text!)))
                {
                    copied.Add(candidate.Id);
                    break;
                }
            }
        }

        return copied;
    }

    // Makes one voice of the voices of these reports, called by its first. Also where a new reading dates a report otherwise.
    private static async Task NameAsync(StoreTransaction transaction, IReadOnlyList<string> reports, CancellationToken cancellation)
    {
        var voices = $"SELECT voice FROM report WHERE id IN ({Places(1, reports.Count)})";
        var first = await transaction.FirstAsync(
            $"SELECT id FROM report WHERE voice IN ({voices}) ORDER BY published IS NULL, published, id LIMIT 1", reports, row => row.GetString(0), cancellation).ConfigureAwait(false);
        var last = string.Create(CultureInfo.InvariantCulture, $"${reports.Count + 1}");
        await transaction.ExecuteAsync($"UPDATE report SET voice = {last} WHERE voice IN ({voices}) AND voice <> {last}", [.. reports, first], cancellation).ConfigureAwait(false);
    }

    private static string Places(int first, int count) =>
        string.Join(", ", Enumerable.Range(first, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"${i}")));
}
