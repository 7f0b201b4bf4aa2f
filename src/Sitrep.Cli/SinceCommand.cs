using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Sitrep.Cli.SituationReport;
using Sitrep.Cli.Stories;
using Sitrep.Store.Stories;
using Sitrep.Stories;
using Sitrep.Stories.Changes;

namespace Sitrep.Cli;

/// <summary><c>sitrep since DAY</c>: what changed in the stories since then.</summary>
internal sealed class SinceCommand : CommandWithExamples
{
    private readonly Argument<DateTimeOffset> _since = new("since")
    {
        HelpName = "DAY",
        Description = "A day such as 2010-06-13, inclusive; with --arrived also a moment such as 2010-06-13T15:00Z.",
        CustomParser = result =>
        {
            var given = result.Tokens[0].Value;
            if (DateTimeOffset.TryParseExact(given, ["yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            {
                return moment;
            }

            result.AddError($"{given} is neither a day nor a moment; write it as 2010-06-13 or 2010-06-13T15:00Z");
            return default;
        },
    };

    private readonly Option<bool> _arrived = new("--arrived") { Description = "By when reports came into the store, not by the day that they tell from." };
    private readonly Option<string?> _where = new("--where") { HelpName = "PLACE", Description = "A country by code or name, or a part of a place's name." };
    private readonly Option<int> _limit = StoryOptions.Limit(StoryQuery.UsualLimit);
    private readonly Option<bool> _json = StoryOptions.Json();
    private readonly Option<bool> _quotes = StoryOptions.Quotes();
    private readonly Option<bool> _noColour = StoryOptions.NoColour();
    private readonly StoreOption _store = new();

    /// <summary>The command.</summary>
    public SinceCommand()
        : base(
            "since",
            "Tells what changed in the stories since a day: new stories, figures, measures, requests, answers, accusations, denials, disputes.",
            "sitrep since 2010-06-13",
            "sitrep since 2010-06-13T15:00Z --arrived --where KG --json")
    {
        Add(_since);
        foreach (var option in new Option[] { _arrived, _where, _limit, _json, _quotes, _noColour, _store })
        {
            Add(option);
        }

        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var output = parsed.InvocationConfiguration.Output;
        var (moment, arrived, where) = (parsed.GetValue(_since), parsed.GetValue(_arrived), parsed.GetValue(_where));
        var country = where is null ? null : CountryNames.CodeOf(where);
        var query = new StoryQuery { Country = country, Place = country is null ? where : null, Limit = parsed.GetValue(_limit) };
        await using var store = await _store.OpenAsync(parsed, cancellation).ConfigureAwait(false);
        var stories = new KeptStories(store);
        var day = DateOnly.FromDateTime(moment.UtcDateTime);
        var views = arrived
            ? stories.ViewsAsync(query with { ArrivedSince = moment }, moment, cancellation)
            : stories.ViewsAsync(query with { ToldSince = day }, day.AddDays(-1), null, cancellation);
        var news = new List<NewInStory>();
        await foreach (var (before, now) in views.ConfigureAwait(false))
        {
            if (StoryDifference.Between(before, now) is { Count: > 0 } changes)
            {
                news.Add(new NewInStory(now, changes));
            }
        }

        if (parsed.GetValue(_json))
        {
            foreach (var change in news.SelectMany(n => n.Changes))
            {
                await output.WriteAsync(JsonSerializer.Serialize(change, StoryJson.Default.StoryChange) + "\n").ConfigureAwait(false);
            }

            return ExitCode.Ok;
        }

        if (news.Count == 0)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"sitrep: nothing in {store.Name} changed since then").ConfigureAwait(false);
            return ExitCode.Ok;
        }

        var title = "New since " + (arrived ? moment.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture) + " UTC" : StoryWording.Day(day));
        var situation = StoryArranger.Changes(title, arrived ? "by when reports came in" : "by the day that reports tell from", news);
        var width = Terminal.Width(toFile: false);
        new SituationWriter(Terminal.Drawing(output, width, Terminal.HasColours(toFile: false, parsed.GetValue(_noColour))), width, parsed.GetValue(_quotes)).Write(situation);
        return ExitCode.Ok;
    }
}
