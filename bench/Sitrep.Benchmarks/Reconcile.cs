using System.Diagnostics;
using System.Globalization;
using Sitrep.Record;
using Sitrep.Store;
using Sitrep.Store.Stories;

namespace Sitrep.Benchmarks;

/// <summary>
/// How long it takes to reconcile one report more with a store of many: from the record to the rows written, without the commit.
/// Reports of any day, and reports of the country that makes most news, each measured alone. The machine should have nothing else to do.
/// </summary>
internal static class Reconcile
{
    private const string Usage = "usage: reconcile [REPORTS] [--store FILE|CONNECTION]";
    private const int UsualReports = 100_000;
    private const int Measured = 500;
    private const int Batch = 2_000;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var (reports, where) = (UsualReports, (string?)null);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--store" && i + 1 < args.Length)
            {
                where = args[++i];
            }
            else if (!int.TryParse(args[i], NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out reports) || reports < 1)
            {
                await error.WriteLineAsync($"reconcile: {args[i]} is no number of reports and no option; {Usage}").ConfigureAwait(false);
                return 2;
            }
        }

        var folder = where is null ? Directory.CreateTempSubdirectory("sitrep-reconcile-") : null;
        try
        {
            await using var store = await ReportStore.OpenAsync(where ?? Path.Combine(folder!.FullName, "sitrep.db")).ConfigureAwait(false);
            var generated = new StoryReports(seed: 1);
            var began = Stopwatch.GetTimestamp();
            for (var written = 0; written < reports;)
            {
                await using var transaction = await store.Engine.BeginWriteAsync(default).ConfigureAwait(false);
                for (var i = 0; i < Batch && written < reports; i++, written++)
                {
                    await WriteAsync(transaction, generated.Any(), new StoryParticipant()).ConfigureAwait(false);
                }

                await transaction.CommitAsync(default).ConfigureAwait(false);
                await error.WriteAsync($"\r{written:N0} reports").ConfigureAwait(false);
            }

            await error.WriteLineAsync().ConfigureAwait(false);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{reports:N0} reports written with their stories in {Stopwatch.GetElapsedTime(began).TotalSeconds:N0} s")).ConfigureAwait(false);
            await MeasureAsync("of any day", generated.Any).ConfigureAwait(false);
            await MeasureAsync("of the busiest country", generated.OfTheBusiest).ConfigureAwait(false);
            return 0;

            async Task MeasureAsync(string what, Func<ReportRecord> next)
            {
                var times = new List<double>(Measured);
                for (var i = 0; i < Measured; i++)
                {
                    // Not committed: each report meets the same store.
                    await using var transaction = await store.Engine.BeginWriteAsync(default).ConfigureAwait(false);
                    var timed = new Timed(new StoryParticipant());
                    await WriteAsync(transaction, next(), timed).ConfigureAwait(false);
                    times.Add(timed.Milliseconds);
                }

                times.Sort();
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what,-24} median {times[Measured / 2],6:0.0} ms, 95 % {times[Measured * 95 / 100],6:0.0} ms, longest {times[^1],6:0.0} ms")).ConfigureAwait(false);
            }
        }
        finally
        {
            folder?.Delete(recursive: true);
        }
    }

    private static Task<WriteOutcome> WriteAsync(StoreTransaction transaction, ReportRecord record, IWriteParticipant participant) =>
        ReportWriter.WriteAsync(transaction, record, "benchmark", DateTimeOffset.UnixEpoch, [participant], default);

    private sealed class Timed(IWriteParticipant inner) : IWriteParticipant
    {
        public double Milliseconds { get; private set; }

        public async Task WrittenAsync(StoreTransaction transaction, WrittenReport written, CancellationToken cancellation)
        {
            var began = Stopwatch.GetTimestamp();
            await inner.WrittenAsync(transaction, written, cancellation).ConfigureAwait(false);
            Milliseconds = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }
    }
}
