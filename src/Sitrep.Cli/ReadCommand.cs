using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Sitrep.Ingest;
using Sitrep.Ingest.Fetching;

namespace Sitrep.Cli;

/// <summary><c>sitrep read</c>: reports in, their records or situation reports out.</summary>
internal sealed class ReadCommand : CommandWithExamples
{
    // Far more than there are processors; each holds a report in memory.
    private const int MostThreads = 1024;

    private readonly Argument<string[]> _inputs = new("inputs")
    {
        HelpName = "PATH|URL|-",
        Description = "Files, folders, http(s) addresses, or - for standard input. Text, Markdown, HTML, PDF, DOCX, EML, RSS, Atom, JSON and JSON Lines are read, each also gzipped.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print the record of each report as one line of JSON." };
    private readonly Option<bool> _summary = new("--summary") { Description = "Print a last line that counts what was read." };
    private readonly Option<bool> _quotes = new("--quotes") { Description = "Show each line's sentence in the report." };
    private readonly Option<string?> _source = new("--source") { HelpName = "NAME", Description = "The outlet of reports that don't name theirs." };
    private readonly Option<bool> _noColour = new("--no-color") { Description = "Print without colours, as when piped or when NO_COLOR is set." };

    private readonly Option<DateOnly?> _date = new("--date")
    {
        HelpName = "YYYY-MM-DD",
        Description = "The day of publication of reports that don't say theirs.",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"--date {result.Tokens[0].Value} is not a day; write it as 2010-06-13");
            return null;
        },
    };

    private readonly Option<ReportFormat?> _format = new("--format")
    {
        HelpName = "FORMAT",
        Description = "The format of all inputs: " + string.Join(", ", FormatNames.Keys) + ". Told from bytes and names unless given.",
        CustomParser = result =>
        {
            if (FormatNames.TryGetValue(result.Tokens[0].Value, out var format))
            {
                return format;
            }

            result.AddError($"--format {result.Tokens[0].Value} is not known; formats are {string.Join(", ", FormatNames.Keys)}");
            return null;
        },
    };

    private readonly Option<string?> _frames = new("--frames") { HelpName = "DIR", Description = "A folder of your own frames, which extend or replace Sitrep's." };
    private readonly Option<string?> _gazetteer = new("--gazetteer") { HelpName = "FILE", Description = "A gazetteer of your own, made by sitrep gazetteer import, in place of the one that ships." };
    private readonly Option<string?> _out = new("--out") { HelpName = "FILE", Description = "Write to a file instead of standard output; it appears when all is read." };
    private readonly Option<int?> _threads = new("--threads")
    {
        HelpName = "N",
        Description = "Reports to read at once. One for each processor unless given.",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var threads) && threads is >= 1 and <= MostThreads)
            {
                return threads;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"--threads {result.Tokens[0].Value} is not a number from 1 to {MostThreads}"));
            return null;
        },
    };

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
        foreach (var option in new Option[] { _json, _summary, _quotes, _date, _source, _format, _frames, _gazetteer, _threads, _out, _noColour })
        {
            Add(option);
        }

        _inputs.Validators.Add(result =>
        {
            // An unknown option would else be taken for a file.
            foreach (var token in result.Tokens.Where(token => token.Value.Length > 1 && token.Value[0] == '-'))
            {
                result.AddError($"{token.Value} is not an option; a file of that name is ./{token.Value}");
            }
        });
        _frames.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } folder && !Directory.Exists(folder))
            {
                result.AddError($"--frames {folder} is not a folder");
            }
        });
        _gazetteer.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } file && !File.Exists(file))
            {
                result.AddError($"--gazetteer {file} is not there; make one with sitrep gazetteer import");
            }
        });
        SetAction(RunAsync);
    }

    /// <value>The names of formats on the command line.</value>
    internal static IReadOnlyDictionary<string, ReportFormat> FormatNames { get; } = new SortedDictionary<string, ReportFormat>(StringComparer.Ordinal)
    {
        ["docx"] = ReportFormat.Docx,
        ["eml"] = ReportFormat.Email,
        ["feed"] = ReportFormat.Feed,
        ["html"] = ReportFormat.Html,
        ["json"] = ReportFormat.Json,
        ["jsonl"] = ReportFormat.JsonLines,
        ["md"] = ReportFormat.Markdown,
        ["pdf"] = ReportFormat.Pdf,
        ["txt"] = ReportFormat.Text,
    };

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
        var threads = parsed.GetValue(_threads) ?? Environment.ProcessorCount;

        // One report is read with all threads, many with one thread each.
        using var fetcher = _fetcher ?? new ReportFetcher();
        var intake = new ReportIntake(new IntakeOptions { Published = parsed.GetValue(_date), Source = parsed.GetValue(_source), Format = parsed.GetValue(_format) }, fetcher);
        var reading = new Lazy<IReportReading>(() => _load(new ReportReaderOptions
        {
            FramesFolder = parsed.GetValue(_frames),
            GazetteerFile = parsed.GetValue(_gazetteer),
            Threads = total == 1 ? threads : 1,
        }));
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
