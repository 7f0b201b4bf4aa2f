using System.Diagnostics;
using System.Globalization;
using Sitrep.Record;
using Sitrep.Store;

namespace Sitrep.Benchmarks;

/// <summary>
/// Records kept a second, one after the other, each in a transaction of its own and flushed to the disk: the records of the
/// samples, over and over under new ids. Without a store it writes to a file in the temporary folder.
/// </summary>
internal static class KeepRecords
{
    private const string Usage = "usage: keep [--reports N] [--store FILE|CONNECTION]";

    // Written first and not counted: statements are compiled, connections opened.
    private const int WarmUp = 50;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var (count, where) = (1000, (string?)null);
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--reports" when i + 1 < args.Length && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out count) && count > 0:
                    i++;
                    break;
                case "--store" when i + 1 < args.Length:
                    where = args[++i];
                    break;
                default:
                    await error.WriteLineAsync($"keep: {args[i]} is no option; {Usage}");
                    return 2;
            }
        }

        var folder = Directory.CreateTempSubdirectory("sitrep-keep-");
        try
        {
            await using var store = await ReportStore.OpenAsync(where ?? Path.Combine(folder.FullName, "sitrep.db"));
            var records = Records().ToList();
            var milliseconds = new List<double>();
            var events = 0;
            for (var i = 0; i < count + WarmUp; i++)
            {
                var record = records[i % records.Count];

                // A store that is given may hold those of an earlier run.
                record = record with { Report = record.Report with { Id = Guid.NewGuid().ToString("N")[..16] } };
                var start = Stopwatch.GetTimestamp();
                await store.WriteAsync(record, "keep");
                if (i >= WarmUp)
                {
                    milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    events += record.Events.Count;
                }
            }

            milliseconds.Sort();
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{count} records with {events} events in {milliseconds.Sum() / 1000:0.0} s: {count / milliseconds.Sum() * 1000:0} a second; median {milliseconds[count / 2]:0.00} ms, 95th percentile {milliseconds[count * 95 / 100]:0.00} ms"));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<ReportRecord> Records() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "records"), "*.json").Order(StringComparer.Ordinal).Select(f => ReportRecord.FromJson(File.ReadAllText(f)));
}
