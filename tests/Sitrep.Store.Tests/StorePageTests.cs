using System.Runtime.CompilerServices;

namespace Sitrep.Store.Tests;

public class StorePageTests(SqliteFolder files, PostgresCluster databases)
{
    // Our own tables: not those that an index of SQLite's keeps to itself, nor PostGIS's.
    private const string SqliteTables = """
        SELECT t.name, c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' ORDER BY 1, 2
        """;

    private const string PostgresTables = """
        SELECT c.relname::text, a.attname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
          AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e') ORDER BY 1, 2
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_table_and_column_is_explained()
    {
        var pages = string.Concat(Directory.GetFiles(Path.Combine(Root(), "docs/reference"), "*.md").Select(File.ReadAllText));
        var unexplained = from table in await TablesAsync(await files.NewAsync(), SqliteTables)
                          from name in table.Value.Append(table.Key)
                          where !pages.Contains($"`{name}`", StringComparison.Ordinal)
                          select $"{table.Key}.{name}";
        unexplained.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_table_of_both_databases_has_the_same_columns_in_both()
    {
        var sqlite = await TablesAsync(await files.NewAsync(), SqliteTables);
        var postgres = await TablesAsync(await databases.NewAsync(), PostgresTables);
        postgres["event_place"].Remove("location").ShouldBeTrue();
        postgres["event_search"].Remove("terms").ShouldBeTrue();
        var shared = sqlite.Keys.Intersect(postgres.Keys).ToList();
        shared.ShouldContain("report");
        foreach (var table in shared)
        {
            postgres[table].ShouldBe(sqlite[table], ignoreOrder: true, table);
        }
    }

    private static async Task<Dictionary<string, List<string>>> TablesAsync(string where, string sql)
    {
        await using var store = await ReportStore.OpenAsync(where, Cancellation);
        await using var connection = await store.Engine.OpenAsync(Cancellation);
        var columns = await connection.ListAsync(sql, [], row => (Table: row.GetString(0), Column: row.GetString(1)), Cancellation);
        return columns.GroupBy(c => c.Table, c => c.Column, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}
