using System.Text;
using Sitrep.Store.Exports;

namespace Sitrep.Store.Tests.Exports;

/// <summary>Exports events into memory or into a file that is gone with the test.</summary>
internal static class Exporting
{
    public static async Task<(byte[] Bytes, ExportTally Tally)> Bytes(ExportFormat format, IEnumerable<ExportedEvent> events, ExportOptions? options = null)
    {
        using var output = new MemoryStream();
        var tally = await new EventExport(format, options).WriteAsync(events.ToAsyncEnumerable(), output, TestContext.Current.CancellationToken);
        output.CanWrite.ShouldBeTrue("The stream is its owner's to close.");
        return (output.ToArray(), tally);
    }

    public static async Task<string> Text(ExportFormat format, IEnumerable<ExportedEvent> events, ExportOptions? options = null) =>
        Encoding.UTF8.GetString((await Bytes(format, events, options)).Bytes);

    public static async Task<IReadOnlyList<string>> Lines(ExportFormat format, IEnumerable<ExportedEvent> events, ExportOptions? options = null) =>
        (await Text(format, events, options)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The rows of a table as DuckDB reads them, every cell as text and an empty one as null.</summary>
    public static async Task<IReadOnlyList<IReadOnlyDictionary<string, string?>>> Table(ExportFormat format, IEnumerable<ExportedEvent> events, ExportOptions? options = null)
    {
        var (bytes, _) = await Bytes(format, events, options);
        return DuckDb.Rows(bytes, format == ExportFormat.Gdelt
            ? "SELECT * FROM read_csv($file, header = false, delim = '\t', quote = '', escape = '', all_varchar = true)"
            : "SELECT * FROM read_csv($file, header = true, delim = ',', quote = '\"', escape = '\"', all_varchar = true, strict_mode = true)");
    }

    /// <summary>The one row that a report's one event makes.</summary>
    public static async Task<IReadOnlyDictionary<string, string?>> Row(ExportFormat format, HandMadeReport report, ExportOptions? options = null) =>
        (await Table(format, report.Events, options)).ShouldHaveSingleItem();
}
