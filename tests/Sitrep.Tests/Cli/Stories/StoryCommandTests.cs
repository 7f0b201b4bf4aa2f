using System.Text.Json;
using Sitrep.Cli;
using Sitrep.Cli.SituationReport;
using Sitrep.Cli.Stories;
using Sitrep.Store;
using Sitrep.Stories.Changes;
using Sitrep.Tests.Stories;

namespace Sitrep.Tests.Cli.Stories;

public sealed class StoryCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    private string Store => Path.Combine(_folder.Path, "sitrep.db");

    public async ValueTask InitializeAsync()
    {
        await using var store = await ReportStore.OpenAsync(Store, TestContext.Current.CancellationToken);
        foreach (var report in new[]
        {
            Sketch.Report(1, "2010-06-11", Clashes(12, "2010-06-11"), new Sketch("COERCE", "A curfew was imposed in Osh until 20 June.") { Mode = "curfew", Trigger = "curfew", Place = "Osh", Valid = "2010-06-20" }),
            Sketch.Report(2, "2010-06-14", Clashes(124, "2010-06-14"), new Sketch("REJECT", "Kurmanbek Bakiyev denied <b>any</b> part in the clashes in Osh [1].") { Trigger = "denied", By = "Kurmanbek Bakiyev" }),
        })
        {
            await store.WriteAsync(report.Record, "model 1", TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Stories_lists_what_happened_with_its_toll()
    {
        var (code, output, _) = await RunAsync("stories", "--where", "Kyrgyzstan");
        code.ShouldBe(ExitCode.Ok);
        output.ShouldContain("Violence in Osh, Kyrgyzstan, 11 to 14 June 2010");
        output.ShouldContain("124 killed");
        output.ShouldContain("0000000000000001-e1");
    }

    [Fact]
    public async Task A_story_shows_its_toll_as_a_timeline_by_speaker()
    {
        var (_, output, _) = await RunAsync("story", "0000000000000002-e1");
        output.ShouldContain("superseded 14 Jun 2010");
        output.ShouldContain("Health Ministry");
        output.ShouldContain("Outlet 2 [1]");
        output.ShouldContain("Outlet 1 [2]");
    }

    [Fact]
    public async Task A_story_at_a_date_knows_only_what_was_told_by_then()
    {
        var (_, output, _) = await RunAsync("story", "0000000000000001", "--date", "2010-06-12");
        output.ShouldContain("12");
        output.ShouldNotContain("124");
        output.ShouldContain("in force until 20 June 2010");
    }

    [Fact]
    public async Task An_id_that_fits_nothing_is_one_line_on_standard_error()
    {
        var (code, output, error) = await RunAsync("story", "ffff");
        (code, output).ShouldBe((ExitCode.SomeFailed, ""));
        error.ShouldBe($"sitrep: {Store} has no story ffff; sitrep stories lists them\n");
    }

    [Theory]
    [InlineData(80)]
    [InlineData(160)]
    public void A_brief_fits_the_width(int columns)
    {
        var story = Sketch.Story(
            Sketch.Report(1, "2010-06-11", Clashes(12, "2010-06-11"), new Sketch("COERCE", "A curfew was imposed in Osh until 20 June.") { Mode = "curfew", Trigger = "curfew", Place = "Osh", Valid = "2010-06-20" }),
            Sketch.Report(2, "2010-06-14", Clashes(124, "2010-06-14"), new Sketch("REJECT", "Kurmanbek Bakiyev denied any part in the clashes.") { Trigger = "denied", By = "Kurmanbek Bakiyev" }));
        var output = new StringWriter { NewLine = "\n" };
        var brief = StoryArranger.Brief("Kyrgyzstan", new DateOnly(2010, 6, 14), [new NewInStory(story, StoryDifference.Between(null, story)), new NewInStory(story with { Id = "other", Title = "Another" }, [])]);
        new SituationWriter(Terminal.Drawing(output, columns, colours: false), columns, quotes: true).Write(brief);
        output.ToString().Split('\n').Max(l => l.Length).ShouldBeLessThanOrEqualTo(columns);
        foreach (var heading in new[] { "Kyrgyzstan: situation on 14 June 2010", "New on 14 June 2010", "Tolls", "Measures in force", "Denied", "Sources" })
        {
            output.ToString().ShouldContain(heading);
        }
    }

    [Fact]
    public async Task A_brief_as_html_is_one_file_in_which_nothing_of_a_report_is_markup()
    {
        var file = Path.Combine(_folder.Path, "brief.html");
        var (code, output, _) = await RunAsync("brief", "--country", "KG", "--date", "2010-06-14", "--format", "html", "--quotes", "--out", file);
        (code, output).ShouldBe((ExitCode.Ok, ""));
        var page = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        page.ShouldContain("&lt;b&gt;any&lt;/b&gt;");
        page.ShouldNotContain("<b>");
        page.ShouldNotContain("<script");
        page.ShouldContain("@media print");
        page.ShouldContain("href=\"#source-1\"");
        page.ShouldContain("id=\"source-1\"");
    }

    [Fact]
    public async Task A_brief_as_markdown_escapes_what_comes_from_reports()
    {
        var (_, output, _) = await RunAsync("brief", "--country", "KG", "--date", "2010-06-14", "--format", "markdown");
        output.ShouldStartWith("# Kyrgyzstan: situation on 14 June 2010\n");
        output.ShouldContain(@"\<b\>any\</b\>");
    }

    [Fact]
    public async Task Since_tells_the_new_figure_with_the_one_before()
    {
        var (_, output, _) = await RunAsync("since", "2010-06-13", "--json");
        var changes = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        changes.Select(c => c.GetProperty("kind").GetString()).ShouldBe(["toll", "denial"]);
        changes[0].GetProperty("what").GetString().ShouldBe("124 killed, says Health Ministry (the best figure was 12)");
        changes[0].GetProperty("statement").GetProperty("report_id").GetString().ShouldBe("0000000000000002");
    }

    [Fact]
    public async Task What_arrived_before_is_not_new() => (await RunAsync("since", "2100-01-01", "--arrived")).Output.ShouldBe("");

    [Theory]
    [InlineData("brief", "--country", "Atlantis")]
    [InlineData("brief", "--country", "KG", "--format", "pdf")]
    [InlineData("since", "yesterday")]
    [InlineData("stories", "--from", "13 June")]
    [InlineData("stories", "--limit", "0")]
    public async Task What_cannot_be_is_wrong_usage(params string[] args) => (await RunAsync(args)).Code.ShouldBe(ExitCode.Usage);

    private static Sketch Clashes(int dead, string day) => new("ASSAULT", $"Clashes between youths near the bazaar of Osh have killed {dead} people, the Health Ministry said.")
    {
        Place = "Osh",
        From = day,
        Tolls = [$"killed {dead}"],
        Says = "Health Ministry",
    };

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = await CommandLine.RunAsync([new StoriesCommand(), new StoryCommand(), new BriefCommand(), new SinceCommand()], [.. args, "--store", Store], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
