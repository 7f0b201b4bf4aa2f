using System.CommandLine;
using System.Globalization;
using Sitrep.Cli.Hits;
using Sitrep.Store;
using Sitrep.Store.Search;

namespace Sitrep.Cli;

/// <summary><c>sitrep search</c>: events in the store by words, place, time, actor, type and toll.</summary>
internal sealed class SearchCommand : CommandWithExamples
{
    private const int UsualHits = 20;

    private readonly SearchFilters _filters = new();
    private readonly StoreOption _store = new();
    private readonly Option<bool> _json = new("--json") { Description = "Print each event as one line of JSON." };
    private readonly Option<bool> _noColour = new("--no-color") { Description = "Print without colours, as when piped or when NO_COLOR is set." };
    private readonly Option<int?> _limit = new("--limit")
    {
        HelpName = "N",
        Description = "Most events to print; 0 for all, the newest first. 20 unless given.",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit))
            {
                return limit;
            }

            result.AddError($"--limit {result.Tokens[0].Value} is not a number of events");
            return null;
        },
    };

    /// <summary>The command.</summary>
    public SearchCommand()
        : base(
            "search",
            "Finds events in the store by words, place, time, actor, type and toll, all in one question.",
            "sitrep search \"border closed\" --near Osh --within 100km --from 2010-06-10 --to 2010-06-20",
            "sitrep search --country KG --type ASSAULT --killed \">10\" --no-background --json")
    {
        _filters.AddTo(this);
        foreach (var option in new Option[] { _limit, _store, _json, _noColour })
        {
            Add(option);
        }

        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var limit = parsed.GetValue(_limit) ?? UsualHits;
        var query = _filters.Query(parsed, note => error.WriteLine($"sitrep: {note}")) with { Limit = limit == 0 ? null : limit };
        await using var store = await _store.OpenAsync(parsed, cancellation).ConfigureAwait(false);
        try
        {
            var found = new EventSearch(store).FindAsync(query, cancellation);
            var count = parsed.GetValue(_json)
                ? await WriteJsonAsync(found, output, cancellation).ConfigureAwait(false)
                : await WriteTableAsync(found, output, parsed.GetValue(_noColour), cancellation).ConfigureAwait(false);
            await output.FlushAsync(cancellation).ConfigureAwait(false);
            if (count == 0)
            {
                await error.WriteLineAsync($"sitrep: nothing found in {store.Name}").ConfigureAwait(false);
            }
            else if (count == query.Limit)
            {
                await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"sitrep: the {(query.Words is null ? "newest" : "best")} {count} events; there may be more (--limit)")).ConfigureAwait(false);
            }

            return ExitCode.Ok;
        }
        catch (StoreException e)
        {
            throw new UsageException(e.Message, e);
        }
    }

    private static async Task<int> WriteJsonAsync(IAsyncEnumerable<SearchHit> found, TextWriter output, CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var hit in found.ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            await output.WriteLineAsync(hit.ToJson()).ConfigureAwait(false);
            count++;
        }

        return count;
    }

    // A page at a time: columns are as wide as what stands in them.
    private static async Task<int> WriteTableAsync(IAsyncEnumerable<SearchHit> found, TextWriter output, bool noColour, CancellationToken cancellation)
    {
        const int Page = 500;
        var table = new HitTable(output, Terminal.Width(toFile: false), Terminal.HasColours(toFile: false, noColour));
        var count = 0;
        var page = new List<SearchHit>();
        await foreach (var hit in found.ConfigureAwait(false))
        {
            page.Add(hit);
            count++;
            if (page.Count == Page)
            {
                table.Write(page);
                await output.FlushAsync(cancellation).ConfigureAwait(false);
                page.Clear();
            }
        }

        table.Write(page);
        return count;
    }
}
