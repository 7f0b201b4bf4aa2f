using System.Globalization;

namespace Sitrep.Store.Tests.Killed;

/// <summary>
/// All that a store holds, whatever tables it has, but for what differs between two stores of the same reports: the numbers of
/// rows and the moments of writing.
/// </summary>
internal static class StoreContents
{
    /// <summary>A line a row, <c>table: column=value ...</c>, in ordinal order.</summary>
    public static async Task<List<string>> ReadAsync(string where, CancellationToken cancellation)
    {
        await using var store = await ReportStore.OpenAsync(where, cancellation);
        await using var connection = await store.Engine.OpenAsync(cancellation);
        var columns = await connection.ListAsync(
            store.Engine.Folder == "Sqlite" ? SqliteColumns : PostgresColumns, [], row => (Table: row.GetString(0), Column: row.GetString(1), Type: row.GetString(2)), cancellation);
        var lines = new List<string>();
        foreach (var table in columns.GroupBy(c => c.Table, StringComparer.Ordinal))
        {
            var names = table.Where(c => !IsRowNumber(c.Column, c.Type) && !IsSearchKey(c.Table, c.Column) && !IsMoment(c.Column)).Select(c => c.Column).ToList();
            if (names.Count > 0)
            {
                var sql = $"SELECT {string.Join(", ", names.Select(n => $"CAST(\"{n}\" AS text)"))} FROM \"{table.Key}\"";
                lines.AddRange(await connection.ListAsync(sql, [], row => Line(table.Key, names, i => row.IsDBNull(i) ? null : row.GetString(i)), cancellation));
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private const string SqliteColumns = """
        SELECT t.name, c.name, c.type FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
        WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.cid
        """;

    private const string PostgresColumns = """
        SELECT t.table_name, c.column_name, c.data_type FROM information_schema.tables AS t JOIN information_schema.columns AS c USING (table_schema, table_name)
        WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND t.table_name <> 'spatial_ref_sys' ORDER BY t.table_name, c.ordinal_position
        """;

    // Day and row number in one; a sequence of PostgreSQL leaves out what a killed process had drawn.
    private static bool IsSearchKey(string table, string column) => table == "event_search" && column == "key";

    private static bool IsRowNumber(string column, string type) =>
        (column == "id" || column.EndsWith("_id", StringComparison.Ordinal)) && (type.Equals("INTEGER", StringComparison.OrdinalIgnoreCase) || type == "bigint");

    private static bool IsMoment(string column) => column == "at" || column.EndsWith("_at", StringComparison.Ordinal);

    private static string Line(string table, List<string> names, Func<int, string?> value) =>
        string.Create(CultureInfo.InvariantCulture, $"{table}: {string.Join(' ', names.Select((n, i) => $"{n}={value(i)}"))}");
}
