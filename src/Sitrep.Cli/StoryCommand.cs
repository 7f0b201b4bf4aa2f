using System.CommandLine;
using System.Text.Json;
using Sitrep.Cli.SituationReport;
using Sitrep.Cli.Stories;
using Sitrep.Store.Stories;
using Sitrep.Stories;

namespace Sitrep.Cli;

/// <summary><c>sitrep story ID</c>: one story with its tolls by speaker, measures, requests, and what is disputed.</summary>
internal sealed class StoryCommand : CommandWithExamples
{
    private readonly Argument<string> _id = new("id") { HelpName = "ID", Description = "Id of a story or of any of its events, or the first digits of a story's id." };
    private readonly Option<DateOnly?> _date = StoryOptions.Day("--date", "The story as it stood at the end of this day.");
    private readonly Option<bool> _json = StoryOptions.Json();
    private readonly Option<bool> _quotes = StoryOptions.Quotes();
    private readonly Option<bool> _noColour = StoryOptions.NoColour();
    private readonly StoreOption _store = new();

    /// <summary>The command.</summary>
    public StoryCommand()
        : base(
            "story",
            "Shows one story: the toll by speaker and day, who is said to have done it, measures with their state, requests with their answers, what is disputed.",
            "sitrep story 3f2a9c0d",
            "sitrep story 3f2a9c0d11aa77be-e3 --date 2010-06-14 --quotes")
    {
        Add(_id);
        foreach (var option in new Option[] { _date, _json, _quotes, _noColour, _store })
        {
            Add(option);
        }

        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var given = parsed.GetRequiredValue(_id);
        await using var store = await _store.OpenAsync(parsed, cancellation).ConfigureAwait(false);
        var stories = new KeptStories(store);
        var ids = await stories.IdsAsync(given, cancellation).ConfigureAwait(false);
        if (ids.Count > 1)
        {
            throw new UsageException($"{given} fits several stories: {string.Join(", ", ids)}");
        }

        if (ids.Count == 0 || await stories.FindAsync(ids[0], parsed.GetValue(_date), cancellation).ConfigureAwait(false) is not { } story)
        {
            await error.WriteLineAsync(ids.Count == 0
                ? $"sitrep: {store.Name} has no story {given}; sitrep stories lists them"
                : $"sitrep: no report of story {ids[0]} tells from that day or before").ConfigureAwait(false);
            return ExitCode.SomeFailed;
        }

        if (parsed.GetValue(_json))
        {
            await output.WriteAsync(JsonSerializer.Serialize(story, StoryJson.Default.Story) + "\n").ConfigureAwait(false);
            return ExitCode.Ok;
        }

        var width = Terminal.Width(toFile: false);
        new SituationWriter(Terminal.Drawing(output, width, Terminal.HasColours(toFile: false, parsed.GetValue(_noColour))), width, parsed.GetValue(_quotes)).Write(StoryArranger.Whole(story));
        return ExitCode.Ok;
    }
}
