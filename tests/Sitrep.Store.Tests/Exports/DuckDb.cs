using System.Globalization;
using DuckDB.NET.Data;

namespace Sitrep.Store.Tests.Exports;

/// <summary>Reads tables as their users do: with DuckDB, from a file.</summary>
internal static class DuckDb
{
    /// <summary>The rows of a query over a file, by column; values as text in the invariant culture, lists as <c>[a, b]</c>.</summary>
    /// <param name="file">What the file holds.</param>
    /// <param name="query">SQL in which <c>$file</c> is the file.</param>
    public static IReadOnlyList<IReadOnlyDictionary<string, string?>> Rows(byte[] file, string query)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllBytes(path, file);
        try
        {
            using var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = query.Replace("$file", $"'{path}'", StringComparison.Ordinal);
            using var reader = command.ExecuteReader();
            var rows = new List<IReadOnlyDictionary<string, string?>>();
            while (reader.Read())
            {
                rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? null : Shown(reader.GetValue(i)), StringComparer.Ordinal));
            }

            return rows;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Shown(object value) => value switch
    {
        string text => text,
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(item => item is null ? "null" : Shown(item)))}]",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
