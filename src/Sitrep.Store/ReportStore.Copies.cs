namespace Sitrep.Store;

public sealed partial class ReportStore
{
    /// <summary>The first report of a report's voice, or the second where it is the first itself. Null: it is no copy and has none.</summary>
    public async Task<KeptCopy?> FindCopyAsync(string reportId, CancellationToken cancellation = default)
    {
        await using var connection = await Engine.OpenAsync(cancellation).ConfigureAwait(false);
        return await connection.FirstAsync(
            "SELECT id, source, published FROM report WHERE voice = (SELECT voice FROM report WHERE id = $1) AND id <> $1 ORDER BY published IS NULL, published, id LIMIT 1",
            [reportId],
            row => new KeptCopy(row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.IsDBNull(2) ? null : row.GetFieldValue<DateOnly>(2)),
            cancellation).ConfigureAwait(false);
    }
}
