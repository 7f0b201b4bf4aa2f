using System.Diagnostics;
using System.Globalization;
using Sitrep.Places;
using Sitrep.Store;
using Sitrep.Store.Search;

namespace Sitrep.Benchmarks;

/// <summary>
/// How long a search takes over made-up events, from the question to the last hit, one after the other on one thread. The aim:
/// over a million events half of the answers within 50 ms, 95 of 100 within 200 ms.
/// </summary>
internal static class SearchSpeed
{
    private const string Usage = "usage: search [--events N] [--store FILE|CONNECTION] [--rounds N] [--all]";

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var (events, rounds, all, where) = (1_000_000, 5, false, (string?)null);
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--events" when i + 1 < args.Length && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out events) && events >= GeneratedEvents.EventsOfReport:
                    i++;
                    break;
                case "--rounds" when i + 1 < args.Length && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out rounds) && rounds > 0:
                    i++;
                    break;
                case "--store" when i + 1 < args.Length:
                    where = args[++i];
                    break;
                case "--all":
                    all = true;
                    break;
                default:
                    await error.WriteLineAsync($"search: {args[i]} is no option; {Usage}");
                    return 2;
            }
        }

        var folder = where is null ? Directory.CreateTempSubdirectory("sitrep-search") : null;
        try
        {
            await using var store = await ReportStore.OpenAsync(where ?? Path.Combine(folder!.FullName, "sitrep.db"));
            using var gazetteer = Gazetteer.Open(Gazetteer.DefaultPath);
            var generator = new GeneratedEvents(CodedReports.All().Select(r => r.Text), gazetteer);
            var start = Stopwatch.GetTimestamp();
            await GeneratedStore.FillAsync(store, generator, events, output, CancellationToken.None);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"filled in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s"));
            await MeasureAsync(new EventSearch(store), [.. SearchQueries.All(generator)], rounds, all, output);
            return 0;
        }
        finally
        {
            folder?.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(EventSearch search, List<(string Name, SearchQuery Query)> queries, int rounds, bool all, TextWriter output)
    {
        var times = queries.ConvertAll(_ => new List<double>());
        var processor = queries.ConvertAll(_ => new List<double>());
        var hits = new int[queries.Count];
        for (var round = 0; round <= rounds; round++)
        {
            for (var i = 0; i < queries.Count; i++)
            {
                var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
                hits[i] = 0;
                await foreach (var hit in search.FindAsync(queries[i].Query, CancellationToken.None))
                {
                    hits[i]++;
                }

                times[i].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                processor[i].Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
            }
        }

        Tell("first time", [.. times.Select(t => t[0])]);
        Tell("after that", [.. times.SelectMany(t => t.Skip(1))]);

        // What a machine that does other things, too, would need if it didn't.
        Tell("of that on the processor", [.. processor.SelectMany(t => t.Skip(1))]);
        foreach (var (name, time, work, found) in queries.Select((q, i) => (q.Name, Time: Middle(times[i]), Work: Middle(processor[i]), hits[i])).OrderByDescending(q => q.Work).Take(all ? queries.Count : 10))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time,8:0.0} ms {work,8:0.0} ms on the processor {found,4} hits  {name}"));
        }

        double Middle(List<double> sample) => sample.Skip(1).Order().ElementAt(rounds / 2);

        void Tell(string what, List<double> sample)
        {
            sample.Sort();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {queries.Count} queries, median {sample[sample.Count / 2]:0.0} ms, 95th percentile {sample[(int)(sample.Count * 0.95)]:0.0} ms, worst {sample[^1]:0.0} ms"));
        }
    }
}
