using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Sitrep.Store.Tests.Killed;

/// <summary>
/// <c>sitrep ingest</c>, a process of its own, killed a hundred times at moments that a seed picks. It keeps records that were
/// read before (<c>--read-by</c>), so that starting takes no model and the kills fall on opening, migrating and writing.
/// </summary>
public abstract partial class KilledIngestTests(IStorePlaces places, int kills) : IDisposable
{
    private const int Seed = 20101;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sitrep-tests-");

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Killed_at_any_moment_it_loses_nothing_and_keeps_nothing_twice_or_half()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var records = Path.Combine(_folder.FullName, "records.jsonl");
        await File.WriteAllLinesAsync(records, WireRecords.Make(count: 5 * kills, Seed).Select(r => r.ToJson()), cancellation);

        var undisturbed = await places.NewAsync();
        (await RunAsync(records, undisturbed, null, cancellation)).ExitCode.ShouldBe(0);

        var disturbed = await places.NewAsync();
        var random = new Random(Seed);
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < kills; i++)
        {
            // One in ten falls on the start, with the first on making the store; the others in the midst of the work.
            var moment = i % 10 == 0
                ? new KillMoment(AfterLines: 0, Delay: TimeSpan.FromMilliseconds(random.Next(60, 400)))
                : new KillMoment(AfterLines: random.Next(1, 7), Delay: TimeSpan.FromMicroseconds(random.Next(0, 8000)));
            told.UnionWith((await RunAsync(records, disturbed, moment, cancellation)).Kept);
        }

        told.Count.ShouldBeGreaterThan(kills);
        told.IsSubsetOf(await IdsAsync(disturbed, cancellation)).ShouldBeTrue("What was told as kept is there.");
        (await RunAsync(records, disturbed, null, cancellation)).ExitCode.ShouldBe(0);
        var (kept, wanted) = (await StoreContents.ReadAsync(disturbed, cancellation), await StoreContents.ReadAsync(undisturbed, cancellation));
        kept.Except(wanted).ShouldBeEmpty();
        wanted.Except(kept).ShouldBeEmpty();
        kept.Count.ShouldBe(wanted.Count);
    }

    private static async Task<HashSet<string>> IdsAsync(string where, CancellationToken cancellation)
    {
        await using var store = await ReportStore.OpenAsync(where, cancellation);
        return await store.AllAsync(cancellation).Select(r => r.Id).ToHashSetAsync(StringComparer.Ordinal, cancellation);
    }

    private static async Task<(int ExitCode, List<string> Kept)> RunAsync(string records, string store, KillMoment? moment, CancellationToken cancellation)
    {
        string[] arguments = ["exec", Path.Combine(AppContext.BaseDirectory, "Sitrep.Cli.dll"), "ingest", records, "--read-by", "the test", "--store", store];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        if (moment is { AfterLines: 0 })
        {
            await Task.Delay(moment.Delay, cancellation);
            process.Kill();
        }

        var kept = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            if (KeptLine().Match(line) is not { Success: true } match)
            {
                continue;
            }

            kept.Add(match.Groups[1].Value);
            if (moment is { AfterLines: > 0 } && kept.Count == moment.AfterLines)
            {
                // Spinning, since sleeping would fall on the same few moments.
                var start = Stopwatch.GetTimestamp();
                while (Stopwatch.GetElapsedTime(start) < moment.Delay)
                {
                }

                process.Kill();
            }
        }

        await process.WaitForExitAsync(cancellation);
        (await errors).ShouldBeEmpty();
        return (process.ExitCode, kept);
    }

    [GeneratedRegex(@": kept as ([0-9a-f]{16}), \d+ events?(?:, one voice with .*)?$")]
    private static partial Regex KeptLine();

    /// <summary>When to kill: so long after so many reports were told as kept.</summary>
    private sealed record KillMoment(int AfterLines, TimeSpan Delay);

    public sealed class OnSqlite(SqliteFolder places) : KilledIngestTests(places, kills: 100);

    // The database outlives the process, so that fewer moments matter.
    public sealed class OnPostgres(PostgresCluster places) : KilledIngestTests(places, kills: 25);
}
