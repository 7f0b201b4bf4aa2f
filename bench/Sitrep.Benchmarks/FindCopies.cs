using System.Diagnostics;
using System.Globalization;
using System.Text;
using Sitrep.Record;
using Sitrep.Store;
using Sitrep.Store.Copies;
using Sitrep.Text;

namespace Sitrep.Benchmarks;

/// <summary>
/// How long it takes to find the copies of one more report among many: reports of 250 words made from a seed, whose words are as
/// frequent as news has them, one in ten a copy with its end cut off. Milliseconds, median and 95th percentile.
/// </summary>
internal static class FindCopies
{
    private const int Seed = 2010;
    private const int Words = 250;
    private const int Measured = 500;
    private const int BatchSize = 2000;

    /// <summary>Fills a store with so many reports (100,000 unless told), then measures.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var count = args is [var number, ..] ? int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) : 100_000;
        var where = args is [_, var given] ? given : Path.Combine(Path.GetTempPath(), $"sitrep-copies-{Environment.ProcessId}.db");
        var random = new Random(Seed);
        var copies = new CopyGroups();
        await using var store = await ReportStore.OpenAsync(where);
        var kept = new List<string>();
        for (var filled = 0; filled < count; filled += BatchSize)
        {
            await using var transaction = await store.Engine.BeginWriteAsync(CancellationToken.None);
            for (var i = filled; i < Math.Min(count, filled + BatchSize); i++)
            {
                var text = Next(random, kept);
                kept.Add(text);
                await WriteAsync(transaction, i, text, [copies]);
            }

            await transaction.CommitAsync(CancellationToken.None);
        }

        var times = new List<double>();
        for (var i = count; i < count + Measured; i++)
        {
            await using var transaction = await store.Engine.BeginWriteAsync(CancellationToken.None);
            var timed = new Timed(copies);
            await WriteAsync(transaction, i, Next(random, kept), [timed]);
            times.Add(timed.Took.TotalMilliseconds);
            await transaction.CommitAsync(CancellationToken.None);
        }

        times.Sort();
        var voices = await store.AllAsync().Select(r => r.Voice).Distinct().CountAsync();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{count:N0} reports, {voices:N0} voices: copies of one more found in {times[times.Count / 2]:0.00} ms (median), {times[times.Count * 95 / 100]:0.00} ms (95th percentile), {times[^1]:0.00} ms (longest)"));
        return 0;
    }

    private static Task<WriteOutcome> WriteAsync(StoreTransaction transaction, int number, string text, IReadOnlyList<IWriteParticipant> participants)
    {
        var source = string.Create(CultureInfo.InvariantCulture, $"outlet {number % 97}");
        var record = new ReportRecord { Report = new ReportSection { Id = new Report(text) { Source = source }.Id, Source = source, Published = "2010-06-13", PublishedBasis = "given", Language = "en", Text = text } };
        return ReportWriter.WriteAsync(transaction, record, "benchmark", DateTimeOffset.UnixEpoch, participants, CancellationToken.None);
    }

    private static string Next(Random random, List<string> kept)
    {
        if (kept.Count > 0 && random.Next(10) == 0)
        {
            var original = kept[random.Next(kept.Count)];
            return "A headline of another desk. " + original[..(original.Length * 6 / 10)];
        }

        // Zipf's law, over 20,000 words: the word of rank r is met in proportion to 1/r.
        var text = new StringBuilder();
        for (var i = 0; i < Words; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"w{(int)Math.Pow(20_000, random.NextDouble())}").Append(i % 17 == 16 ? ". " : " ");
        }

        return text.ToString();
    }

    private sealed class Timed(IWriteParticipant inner) : IWriteParticipant
    {
        public TimeSpan Took { get; private set; }

        public async Task WrittenAsync(StoreTransaction transaction, WrittenReport written, CancellationToken cancellation)
        {
            var start = Stopwatch.GetTimestamp();
            await inner.WrittenAsync(transaction, written, cancellation);
            Took = Stopwatch.GetElapsedTime(start);
        }
    }
}
