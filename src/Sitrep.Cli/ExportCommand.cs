using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime.CompilerServices;
using Sitrep.Store;
using Sitrep.Store.Exports;
using Sitrep.Store.Search;

namespace Sitrep.Cli;

/// <summary><c>sitrep export</c>: events out of a store or of a file of records, in the formats that the field's packages read.</summary>
internal sealed class ExportCommand : CommandWithExamples
{
    private readonly Option<ExportFormat> _format = new("--format")
    {
        HelpName = "FORMAT",
        Description = "The format: " + string.Join(", ", FormatNames.Keys) + ".",
        Required = true,
        CustomParser = result =>
        {
            if (FormatNames.TryGetValue(result.Tokens[0].Value, out var format))
            {
                return format;
            }

            result.AddError($"--format {result.Tokens[0].Value} is not known; formats are {string.Join(", ", FormatNames.Keys)}");
            return default;
        },
    };

    private readonly Option<string?> _records = new("--records") { HelpName = "FILE|-", Description = "Records as sitrep read --json writes them, also gzipped, in place of a store; - is standard input." };
    private readonly Option<string?> _out = new("--out") { HelpName = "FILE", Description = "Write to a file instead of standard output; it appears when all is written." };
    private readonly Option<bool> _all = new("--all") { Description = "Export also what the format's codebook does not admit, with what it has no code for left empty." };
    private readonly Option<bool> _textCodes = new("--text-codes") { Description = "Write ACLED's inter1, inter2 and interaction as text, as its files have them since 2024, instead of numbers." };
    private readonly Option<bool> _rawCells = new("--raw-cells") { Description = "Leave text that begins with = + - or @ as it is; without it an apostrophe keeps spreadsheets from running it." };
    private readonly StoreOption _store = new();
    private readonly SearchFilters _filters = new();

    /// <summary>The command.</summary>
    public ExportCommand()
        : base(
            "export",
            "Writes events in the formats of the field: one row an event, and exactly what sitrep search shows for the same words and options.",
            "sitrep export --format acled --country KG --from 2010-06-10 --to 2010-06-20 --out events.csv",
            "sitrep export --format geojson --records records.jsonl --out events.geojson")
    {
        foreach (var option in Own)
        {
            Add(option);
        }

        _filters.AddTo(this);

        Validators.Add(result =>
        {
            if (result.GetValue(_records) is not null && result.GetValue(_store) is not null)
            {
                result.AddError("--records and --store are two sources; give one");
            }

            if (result.GetValue(_records) is not null && HasFilters(result))
            {
                result.AddError("words and filters are for a store; with --records all events are exported");
            }
        });
        SetAction(RunAsync);
    }

    /// <value>The names of formats on the command line.</value>
    internal static IReadOnlyDictionary<string, ExportFormat> FormatNames { get; } = new SortedDictionary<string, ExportFormat>(StringComparer.Ordinal)
    {
        ["acled"] = ExportFormat.Acled,
        ["csv"] = ExportFormat.Csv,
        ["gdelt"] = ExportFormat.Gdelt,
        ["ged"] = ExportFormat.Ged,
        ["geojson"] = ExportFormat.GeoJson,
        ["hxl"] = ExportFormat.Hxl,
        ["jsonl"] = ExportFormat.JsonLines,
        ["parquet"] = ExportFormat.Parquet,
        ["plover"] = ExportFormat.Plover,
    };

    private IReadOnlyList<Option> Own => [_format, _out, _all, _textCodes, _rawCells, _records, _store];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var format = parsed.GetValue(_format);
        if (format == ExportFormat.Parquet && parsed.GetValue(_out) is null)
        {
            throw new UsageException("parquet is no text: give --out FILE");
        }

        var export = new EventExport(format, new ExportOptions { All = parsed.GetValue(_all), InteractionText = parsed.GetValue(_textCodes), RawCells = parsed.GetValue(_rawCells) });
        var failed = 0;
        var events = EventsAsync(parsed, OnProblem, cancellation);
        try
        {
            var tally = parsed.GetValue(_out) is { } path
                ? await OutFile.WriteAsync(path, file => export.WriteAsync(events, file, cancellation)).ConfigureAwait(false)
                : await export.WriteAsync(events, output, cancellation).ConfigureAwait(false);
            await TellAsync(tally, error).ConfigureAwait(false);
        }
        catch (StoreException e)
        {
            throw new UsageException(e.Message, e);
        }

        return failed == 0 ? ExitCode.Ok : ExitCode.SomeFailed;

        void OnProblem(string problem)
        {
            failed++;
            error.WriteLine($"sitrep: {problem}");
        }
    }

    private async IAsyncEnumerable<ExportedEvent> EventsAsync(ParseResult parsed, Action<string> problem, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (parsed.GetValue(_records) is { } path)
        {
            await foreach (var record in RecordLines.ReadAsync(path, problem, cancellation).ConfigureAwait(false))
            {
                foreach (var e in record.Events)
                {
                    yield return new ExportedEvent(record, e);
                }
            }

            yield break;
        }

        await using var store = await _store.OpenAsync(parsed, cancellation).ConfigureAwait(false);
        var events = HasFilters(parsed.CommandResult) ? FoundAsync(parsed, store, cancellation) : AllAsync(store, cancellation);
        await foreach (var told in events.ConfigureAwait(false))
        {
            yield return told;
        }
    }

    private async IAsyncEnumerable<ExportedEvent> FoundAsync(ParseResult parsed, ReportStore store, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = _filters.Query(parsed, note => parsed.InvocationConfiguration.Error.WriteLine($"sitrep: {note}")) with { Limit = null };
        await foreach (var found in new EventSearch(store).ReportsAsync(query, cancellation).ConfigureAwait(false))
        {
            var kept = await store.FindAsync(found.Record.Report.Id!, cancellation).ConfigureAwait(false);
            foreach (var e in found.Record.Events.Where(e => found.EventIds.Contains(e.Id, StringComparer.Ordinal)))
            {
                yield return new ExportedEvent(found.Record, e, ReceivedAt: kept?.ReceivedAt);
            }
        }
    }

    // A search lists what it found before it gives the first; without filters nothing needs to be listed.
    private static async IAsyncEnumerable<ExportedEvent> AllAsync(ReportStore store, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var kept in store.AllAsync(cancellation).ConfigureAwait(false))
        {
            foreach (var e in kept.Record.Events)
            {
                yield return new ExportedEvent(kept.Record, e, ReceivedAt: kept.ReceivedAt);
            }
        }
    }

    // Whatever was typed that is not this command's own.
    private bool HasFilters(CommandResult result) =>
        result.Children.Any(child => child is ArgumentResult { Tokens.Count: > 0 } || (child is OptionResult { Implicit: false } given && !Own.Contains(given.Option)));

    private static async Task TellAsync(ExportTally tally, TextWriter error)
    {
        if (tally.LeftOut.Count == 0)
        {
            return;
        }

        var reasons = string.Join(", ", tally.LeftOut.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Value} {r.Key}"));
        await error.WriteLineAsync($"sitrep: {tally.Written} events written, {tally.LeftOut.Values.Sum()} left out that the format does not admit ({reasons}); --all writes them too").ConfigureAwait(false);
    }
}
