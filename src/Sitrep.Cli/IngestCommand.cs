using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Sitrep.Cli.Ingesting;
using Sitrep.Ingest;
using Sitrep.Ingest.Feeds;
using Sitrep.Ingest.Fetching;
using Sitrep.Store;

namespace Sitrep.Cli;

/// <summary><c>sitrep ingest</c>: reports in, read and kept in a store; once, or as they come.</summary>
internal sealed class IngestCommand : CommandWithExamples
{
    private readonly InputsArgument _inputs = new(ArgumentArity.ZeroOrMore);
    private readonly StoreOption _store = new();
    private readonly ReadingOptions _reading = new();
    private readonly Option<bool> _json = new("--json") { Description = "Print what became of each report as one line of JSON." };
    private readonly Option<bool> _summary = new("--summary") { Description = "Print a last line that counts what came in." };
    private readonly Option<bool> _watch = new("--watch") { Description = "Follow the folders and the feeds given, until Ctrl+C." };
    private readonly Option<string?> _feeds = new("--feeds") { HelpName = "FILE", Description = "A file of feed addresses, one a line; # begins a remark." };
    private readonly Option<string?> _readBy = new("--read-by") { HelpName = "NAME", Description = "The inputs are records that NAME has read, as sitrep read --json writes them: they are kept and not read again." };

    private readonly Option<TimeSpan?> _every = new("--every")
    {
        HelpName = "TIME",
        Description = "Time between two polls of a feed: 90s, 15m, 2h, 1d; 1m at least. 15m unless given.",
        CustomParser = result =>
        {
            if (Duration.TryParse(result.Tokens[0].Value, out var every) && every >= PollOptions.Least)
            {
                return every;
            }

            result.AddError($"--every {result.Tokens[0].Value} is not a time of one minute or more; write it as 90s, 15m, 2h or 1d");
            return null;
        },
    };

    private readonly Func<ReportReaderOptions, IReportReading> _load;
    private readonly ReportFetcher? _fetcher;
    private readonly TimeProvider _time;

    /// <summary>The command with the library behind it.</summary>
    public IngestCommand()
        : this(LibraryReading.Load, null, TimeProvider.System)
    {
    }

    /// <summary>The command with another reader, fetcher or clock behind it.</summary>
    internal IngestCommand(Func<ReportReaderOptions, IReportReading> load, ReportFetcher? fetcher, TimeProvider time)
        : base(
            "ingest",
            "Reads reports and keeps them with their records in a store. What is kept already is not read again; copies of one text are recognised.",
            "sitrep ingest samples/osh-2010 --store osh.db --summary",
            "sitrep ingest incoming/ --feeds feeds.txt --watch --every 30m")
    {
        (_load, _fetcher, _time) = (load, fetcher, time);
        Add(_inputs);
        foreach (var option in new Option[] { _store, _json, _summary }.Concat(_reading.All).Concat([_watch, _feeds, _every, _readBy]))
        {
            Add(option);
        }

        SetAction(RunAsync);
        Validators.Add(result =>
        {
            // What can't go together; the values themselves are looked at when they are used.
            var watches = result.GetValue(_watch);
            var inputs = result.GetValue(_inputs) ?? [];
            if (inputs.Length == 0 && result.GetValue(_feeds) is null)
            {
                result.AddError("what is to be ingested? Give files, folders, addresses, - for standard input, or --feeds FILE");
            }
            else if (!watches && result.GetResult(_every) is not null)
            {
                result.AddError("--every says how often feeds are asked with --watch");
            }
            else if (watches && result.GetValue(_readBy) is not null)
            {
                result.AddError("--watch reads what comes in; it can't be given with --read-by");
            }
            else if (result.GetValue(_readBy) is { Length: 0 })
            {
                result.AddError("--read-by needs the name of who read the records");
            }
            else if (watches && inputs.FirstOrDefault(input => FeedList.Parse(input) is null && !Directory.Exists(input)) is { } stranger)
            {
                result.AddError($"--watch follows folders and feeds; {stranger} is neither");
            }
        });
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var inputs = parsed.GetValue(_inputs) ?? [];
        var feeds = parsed.GetValue(_feeds) is { } list ? FeedList.Read(list) : [];
        var (watches, readBy) = (parsed.GetValue(_watch), parsed.GetValue(_readBy));
        var total = watches || readBy is not null || feeds.Count > 0 ? null : ReportIntake.Count(inputs);
        var progress = new ProgressLine(watches || total == 1 || Console.IsErrorRedirected ? null : error, total);
        var log = new IngestLog(output, error, parsed.GetValue(_json) ? new JsonIngestWriter() : new TextIngestWriter(), progress, watches);
        var options = _reading.Reader(parsed, threads: total == 1 ? _reading.Threads(parsed) : 1);
        var reading = new Lazy<IReportReading>(() => _load(options));

        await using var store = await _store.OpenAsync(parsed, cancellation).ConfigureAwait(false);
        using var fetcher = _fetcher ?? new ReportFetcher();
        var ingestion = new Ingestion(store, readBy ?? ReadingModel.Name(options), reading, _reading.Threads(parsed), log);
        try
        {
            var intake = new ReportIntake(_reading.Intake(parsed), fetcher);
            if (readBy is not null)
            {
                await ingestion.RunAsync(RecordIntake.ReadAsync(inputs, cancellation), cancellation).ConfigureAwait(false);
            }
            else if (watches)
            {
                var folders = inputs.Where(Directory.Exists).ToList();
                var addresses = inputs.Select(FeedList.Parse).OfType<Uri>().Concat(feeds).Distinct().ToList();
                var polls = new PollOptions { Every = parsed.GetValue(_every) ?? new PollOptions().Every };
                log.Tell(string.Create(CultureInfo.InvariantCulture, $"following {folders.Count} folders and {addresses.Count} feeds; Ctrl+C ends"));
                await new Watch(store, ingestion, intake, fetcher, log, _time).RunAsync(folders, addresses, polls, cancellation).ConfigureAwait(false);
            }
            else
            {
                await ingestion.RunAsync(intake.ReadAsync(inputs.Concat(feeds.Select(feed => feed.AbsoluteUri)), cancellation), cancellation).ConfigureAwait(false);
            }
        }
        catch (StoreException e)
        {
            log.Tell(e.Message);
            return ExitCode.SomeFailed;
        }
        finally
        {
            progress.Clear();
            if (reading.IsValueCreated && !ingestion.HasLeftBehind)
            {
                reading.Value.Dispose();
            }
        }

        if (parsed.GetValue(_summary))
        {
            log.WriteSummary(Stopwatch.GetElapsedTime(start));
        }

        return log.Failed == 0 || watches ? ExitCode.Ok : ExitCode.SomeFailed;
    }
}
