using System.CommandLine;
using System.Diagnostics;
using Sitrep.Ingest;
using Sitrep.Ingest.Fetching;

namespace Sitrep.Cli;

/// <summary><c>sitrep read</c>: reports in, their records or situation reports out.</summary>
internal sealed class ReadCommand : CommandWithExamples
{
    private readonly InputsArgument _inputs = new(ArgumentArity.OneOrMore);
    private readonly ReadingOptions _reading = new();
    private readonly Option<bool> _json = new("--json") { Description = "Print the record of each report as one line of JSON." };
    private readonly Option<bool> _summary = new("--summary") { Description = "Print a last line that counts what was read." };
    private readonly Option<bool> _quotes = new("--quotes") { Description = "Show each line's sentence in the report." };
    private readonly Option<bool> _noColour = new("--no-color") { Description = "Print without colours, as when piped or when NO_COLOR is set." };
    private readonly Option<string?> _out = new("--out") { HelpName = "FILE", Description = "Write to a file instead of standard output; it appears when all is read." };

    private readonly Func<ReportReaderOptions, IReportReading> _load;
    private readonly ReportFetcher? _fetcher;

    /// <summary>The command with the library behind it.</summary>
    public ReadCommand()
        : this(LibraryReading.Load, null)
    {
    }

    /// <summary>The command with another reader or fetcher behind it.</summary>
    internal ReadCommand(Func<ReportReaderOptions, IReportReading> load, ReportFetcher? fetcher)
        : base(
            "read",
            "Reads reports and prints what happened: a situation report for people, or with --json the record for programs.",
            "sitrep read samples/osh-2010/03-request-to-moscow.txt --quotes",
            "sitrep read samples/osh-2010 --json --summary --out osh.jsonl")
    {
        (_load, _fetcher) = (load, fetcher);
        Add(_inputs);
        foreach (var option in new Option[] { _json, _summary, _quotes }.Concat(_reading.All).Concat([_out, _noColour]))
        {
            Add(option);
        }

        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (parsed.GetValue(_out) is not { } path)
        {
            return await ReadAsync(parsed, output, error, toFile: false, cancellation).ConfigureAwait(false);
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new UsageException($"--out {path}: the folder {folder} does not exist");
        }

        // Under another name until all is read: half a file looks like a whole one.
        var unfinished = path + ".part";
        try
        {
            int code;
            await using (var file = new StreamWriter(unfinished) { NewLine = "\n" })
            {
                code = await ReadAsync(parsed, file, error, toFile: true, cancellation).ConfigureAwait(false);
            }

            File.Move(unfinished, path, overwrite: true);
            return code;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(unfinished);
            throw new UsageException($"{path} can't be written: {e.Message}", e);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private async Task<int> ReadAsync(ParseResult parsed, TextWriter output, TextWriter error, bool toFile, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var inputs = parsed.GetRequiredValue(_inputs);
        var total = ReportIntake.Count(inputs);
        var threads = _reading.Threads(parsed);

        // One report is read with all threads, many with one thread each.
        using var fetcher = _fetcher ?? new ReportFetcher();
        var intake = new ReportIntake(_reading.Intake(parsed), fetcher);
        var reading = new Lazy<IReportReading>(() => _load(_reading.Reader(parsed, total == 1 ? threads : 1)));
        IReportWriter writer = parsed.GetValue(_json)
            ? new JsonReportWriter(output)
            : new TextReportWriter(output, Terminal.Width(toFile), Terminal.HasColours(toFile, parsed.GetValue(_noColour)), parsed.GetValue(_quotes));
        var progress = new ProgressLine(total == 1 || Console.IsErrorRedirected ? null : error, total);
        var tally = new ReadTally();
        var batch = new BatchReading(reading, threads);
        try
        {
            await foreach (var outcome in batch.ReadAsync(intake.ReadAsync(inputs, cancellation), cancellation).ConfigureAwait(false))
            {
                progress.Clear();
                tally.Add(outcome);
                if (outcome.Record is not null)
                {
                    writer.Write(outcome);
                    await output.FlushAsync(cancellation).ConfigureAwait(false);
                }
                else
                {
                    await error.WriteLineAsync($"sitrep: {outcome.Input}: {outcome.Problem}").ConfigureAwait(false);
                }

                progress.Draw(tally.Reports + tally.Failed);
            }
        }
        finally
        {
            progress.Clear();
            if (reading.IsValueCreated && !batch.HasLeftBehind)
            {
                reading.Value.Dispose();
            }
        }

        if (parsed.GetValue(_summary))
        {
            writer.WriteSummary(tally, Stopwatch.GetElapsedTime(start));
        }

        await output.FlushAsync(cancellation).ConfigureAwait(false);
        return tally.Failed == 0 ? ExitCode.Ok : ExitCode.SomeFailed;
    }
}
