using System.CommandLine;
using System.Text.Json;
using Sitrep.Cli.SituationReport;
using Sitrep.Cli.Stories;
using Sitrep.Store.Stories;
using Sitrep.Stories;

namespace Sitrep.Cli;

/// <summary><c>sitrep stories</c>: the stories of a store, filtered.</summary>
internal sealed class StoriesCommand : CommandWithExamples
{
    private readonly Option<string?> _where = new("--where") { HelpName = "PLACE", Description = "A country by code or name, or a part of a place's name." };
    private readonly Option<DateOnly?> _from = StoryOptions.Day("--from", "Stories that go on at this day or later.");
    private readonly Option<DateOnly?> _to = StoryOptions.Day("--to", "Stories that began on this day or before.");
    private readonly Option<string?> _type = new("--type") { HelpName = "TYPE", Description = "Stories with an event of this PLOVER type, such as ASSAULT or COERCE." };
    private readonly Option<string?> _actor = new("--actor") { HelpName = "NAME", Description = "Stories in which somebody of this name, or a part of it, has a part or a word." };
    private readonly Option<bool> _history = new("--history") { Description = "Stories too that are told as history alone." };
    private readonly Option<int> _limit = StoryOptions.Limit(StoryQuery.UsualLimit);
    private readonly Option<bool> _json = StoryOptions.Json();
    private readonly Option<bool> _noColour = StoryOptions.NoColour();
    private readonly StoreOption _store = new();

    /// <summary>The command.</summary>
    public StoriesCommand()
        : base(
            "stories",
            "Lists the stories of the store: what happened where and when, with its toll, those told last first.",
            "sitrep stories --where KG --from 2010-06-10 --to 2010-06-25",
            "sitrep stories --where Osh --type COERCE --actor Otunbayeva")
    {
        foreach (var option in new Option[] { _where, _from, _to, _type, _actor, _history, _limit, _json, _noColour, _store })
        {
            Add(option);
        }

        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var output = parsed.InvocationConfiguration.Output;
        var where = parsed.GetValue(_where);
        var country = where is null ? null : CountryNames.CodeOf(where);
        var query = new StoryQuery
        {
            Country = country,
            Place = country is null ? where : null,
            From = parsed.GetValue(_from),
            Until = parsed.GetValue(_to),
            Type = parsed.GetValue(_type)?.ToUpperInvariant(),
            Actor = parsed.GetValue(_actor),
            HasHistory = parsed.GetValue(_history),
            Limit = parsed.GetValue(_limit),
        };
        await using var store = await _store.OpenAsync(parsed, cancellation).ConfigureAwait(false);
        var stories = new List<Story>();
        await foreach (var story in new KeptStories(store).FindAsync(query, cancellation: cancellation).ConfigureAwait(false))
        {
            if (parsed.GetValue(_json))
            {
                await output.WriteAsync(JsonSerializer.Serialize(story, StoryJson.Default.Story) + "\n").ConfigureAwait(false);
            }
            else
            {
                stories.Add(story);
            }
        }

        if (!parsed.GetValue(_json))
        {
            if (stories.Count == 0)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"sitrep: no story of {store.Name} fits").ConfigureAwait(false);
                return ExitCode.Ok;
            }

            var width = Terminal.Width(toFile: false);
            new SituationWriter(Terminal.Drawing(output, width, Terminal.HasColours(toFile: false, parsed.GetValue(_noColour))), width, quotes: false).Write(StoryArranger.List(stories));
        }

        return ExitCode.Ok;
    }
}
