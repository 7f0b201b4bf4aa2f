using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Sitrep.Cli.SituationReport;
using Sitrep.Cli.Stories;
using Sitrep.Store.Stories;
using Sitrep.Stories;
using Sitrep.Stories.Changes;

namespace Sitrep.Cli;

/// <summary><c>sitrep brief</c>: a situation report over all stories of a country on a day.</summary>
internal sealed class BriefCommand : CommandWithExamples
{
    // A story that nobody has told of for this long is no news of the day. Days.
    private const int UsualDays = 14;

    private static readonly string[] Formats = ["text", "markdown", "html"];

    private readonly Option<string> _country = new("--country")
    {
        HelpName = "COUNTRY",
        Description = "The country, by ISO code or name.",
        Required = true,
        CustomParser = result =>
        {
            if (CountryNames.CodeOf(result.Tokens[0].Value) is { } code)
            {
                return code;
            }

            result.AddError($"--country {result.Tokens[0].Value} is no country; write its ISO 3166 code, such as KG, or its English name");
            return null;
        },
    };

    private readonly Option<DateOnly?> _date = StoryOptions.Day("--date", "The day; what was told by its end is in the report. Without it the last day that a report tells from.");
    private readonly Option<int> _days = new("--days")
    {
        HelpName = "N",
        Description = string.Create(CultureInfo.InvariantCulture, $"Stories that a report told of in so many days up to the date; {UsualDays} unless given."),
        DefaultValueFactory = _ => UsualDays,
    };

    private readonly Option<string> _format = new("--format")
    {
        HelpName = "FORMAT",
        Description = "text, markdown or html: one file that prints well. text unless given.",
        DefaultValueFactory = _ => Formats[0],
    };

    private readonly Option<string?> _out = new("--out") { HelpName = "FILE", Description = "Write to a file instead of standard output." };
    private readonly Option<bool> _json = StoryOptions.Json();
    private readonly Option<bool> _quotes = StoryOptions.Quotes();
    private readonly Option<bool> _noColour = StoryOptions.NoColour();
    private readonly StoreOption _store = new();

    /// <summary>The command.</summary>
    public BriefCommand()
        : base(
            "brief",
            "Writes a situation report over all stories of a country on a day: what is new, tolls, measures in force, what was asked and answered, said and denied, disputed; each line with its sources.",
            "sitrep brief --country KG --date 2010-06-14",
            "sitrep brief --country Kyrgyzstan --date 2010-06-14 --format html --out brief.html")
    {
        foreach (var option in new Option[] { _country, _date, _days, _format, _out, _json, _quotes, _noColour, _store })
        {
            Add(option);
        }

        _format.AcceptOnlyFromAmong(Formats);
        _days.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--days is a number from 1");
            }
        });
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var country = parsed.GetRequiredValue(_country);
        await using var store = await _store.OpenAsync(parsed, cancellation).ConfigureAwait(false);
        var stories = new KeptStories(store);
        if ((parsed.GetValue(_date) ?? await LastDayAsync(stories, country, cancellation).ConfigureAwait(false)) is not { } date)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"sitrep: {store.Name} has no story of {CountryNames.NameOf(country)}").ConfigureAwait(false);
            return ExitCode.SomeFailed;
        }

        var news = new List<NewInStory>();
        var query = new StoryQuery { Country = country, ToldSince = date.AddDays(1 - parsed.GetValue(_days)), Limit = null };
        await foreach (var (before, now) in stories.ViewsAsync(query, date.AddDays(-1), date, cancellation).ConfigureAwait(false))
        {
            if (now.Reports.Max(r => r.Told) >= query.ToldSince && now.IsNews)
            {
                news.Add(new NewInStory(now, StoryDifference.Between(before, now)));
            }
        }

        if (news.Count == 0)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"sitrep: {store.Name} has no story of {CountryNames.NameOf(country)} told in the {parsed.GetValue(_days)} days up to {date:yyyy-MM-dd}").ConfigureAwait(false);
            return ExitCode.SomeFailed;
        }

        news = [.. news.OrderByDescending(n => n.Story.Reports.Count).ThenBy(n => n.Story.Id, StringComparer.Ordinal)];
        var path = parsed.GetValue(_out);
        var page = Written(parsed, country, date, news, toFile: path is not null);
        if (path is null)
        {
            await parsed.InvocationConfiguration.Output.WriteAsync(page).ConfigureAwait(false);
            return ExitCode.Ok;
        }

        try
        {
            await File.WriteAllTextAsync(path, page, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} can't be written: {e.Message}", e);
        }

        return ExitCode.Ok;
    }

    private string Written(ParseResult parsed, string country, DateOnly date, IReadOnlyList<NewInStory> news, bool toFile)
    {
        if (parsed.GetValue(_json))
        {
            return string.Concat(news.Select(n => JsonSerializer.Serialize(n.Story, StoryJson.Default.Story) + "\n"));
        }

        var situation = StoryArranger.Brief(CountryNames.NameOf(country) ?? country, date, news);
        var quotes = parsed.GetValue(_quotes);
        switch (parsed.GetValue(_format))
        {
            case "markdown":
                return SituationMarkdown.Write(situation, quotes);
            case "html":
                return SituationHtml.Write(situation, quotes);
            default:
                var (drawn, width) = (new StringWriter { NewLine = "\n" }, Terminal.Width(toFile));
                new SituationWriter(Terminal.Drawing(drawn, width, Terminal.HasColours(toFile, parsed.GetValue(_noColour))), width, quotes).Write(situation);
                return drawn.ToString();
        }
    }

    private static async Task<DateOnly?> LastDayAsync(KeptStories stories, string country, CancellationToken cancellation)
    {
        await foreach (var story in stories.FindAsync(new StoryQuery { Country = country, Limit = 1 }, cancellation: cancellation).ConfigureAwait(false))
        {
            return story.Reports.Max(r => r.Told);
        }

        return null;
    }
}
