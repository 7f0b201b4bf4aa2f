using System.Globalization;
using Sitrep.Cli.SituationReport;
using Sitrep.Stories;

namespace Sitrep.Cli.Stories;

/// <summary>Arranges stories for people who read them: one story whole, several as a list, what is new, or all of a country on a day.</summary>
internal static class StoryArranger
{
    // More lines on what is new in one story would bury the other stories; sitrep since tells all.
    private const int MostNewLines = 15;

    /// <summary>One story with all its lines.</summary>
    public static Situation Whole(Story story)
    {
        var sources = new SourceList([story]);
        var lines = new StoryLines(sources);
        var sections = Sections(
            ("Toll", lines.Tolls(story)),
            ("Said to have done it", lines.Accused(story)),
            ("Measures", lines.Measures(story)),
            ("Asked and answered", lines.Appeals(story)),
            ("Denied", lines.Denials(story)),
            ("Disputed", lines.Disputes(story)));

        // Reports that no line above comes from are sources of the story all the same.
        _ = sources.Of([.. story.Reports.Select(r => r.Id)]);
        return new Situation(story.Title, $"{story.Id} · {Counted(story)}", null, [.. sections, .. Section(sources)]);
    }

    /// <summary>Several stories, two lines each.</summary>
    public static Situation List(IReadOnlyList<Story> stories) => new(
        string.Create(CultureInfo.InvariantCulture, $"{stories.Count:N0} {(stories.Count == 1 ? "story" : "stories")}"),
        "told last first",
        null,
        Sections(("Stories", [.. stories.Select(s => new SituationLine(s.Reports.Select(r => r.Told).Max() is { } told ? told.ToString("d MMM yyyy", CultureInfo.InvariantCulture) : "", s.Title)
        {
            Details = [.. s.Tolls.Where(t => t.Scope == Sitrep.Stories.Tolls.TollScope.Whole).Select(StoryWording.Line), Counted(s), s.Id],
        })])));

    /// <summary>What is new, story by story.</summary>
    public static Situation Changes(string title, string origin, IReadOnlyList<NewInStory> news)
    {
        var sources = new SourceList(news.Select(n => n.Story));
        var lines = new StoryLines(sources);
        return new Situation(title, origin, null, [.. Sections([.. news.Select(n => (n.Story.Title, (IReadOnlyList<SituationLine>)[.. n.Changes.Select(c => New(lines, c))]))]), .. Section(sources)]);
    }

    /// <summary>A situation report over the stories of a country on a day.</summary>
    public static Situation Brief(string country, DateOnly day, IReadOnlyList<NewInStory> news)
    {
        var stories = news.Select(n => n.Story).ToList();
        var sources = new SourceList(stories);
        var lines = new StoryLines(sources);
        var sections = Sections(
            ("New on " + StoryWording.Day(day), ByStory(news, n => [.. n.Changes.Take(MostNewLines).Select(c => New(lines, c))])),
            ("Tolls", ByStory(news, n => lines.TollsInShort(n.Story))),
            ("Said to have done it", ByStory(news, n => lines.Accused(n.Story))),
            ("Measures in force", ByStory(news, n => lines.MeasuresInForce(n.Story))),
            ("Asked and answered", ByStory(news, n => lines.Appeals(n.Story))),
            ("Denied", ByStory(news, n => lines.Denials(n.Story))),
            ("Disputed", ByStory(news, n => lines.Disputes(n.Story))));
        var reports = stories.SelectMany(s => s.Reports).Select(r => r.Id).Distinct(StringComparer.Ordinal).Count();
        return new Situation(
            $"{country}: situation on {StoryWording.Day(day)}",
            string.Create(CultureInfo.InvariantCulture, $"{stories.Count:N0} {(stories.Count == 1 ? "story" : "stories")} from {reports:N0} {(reports == 1 ? "report" : "reports")} told by that day"),
            null,
            [.. sections, .. Section(sources)]);
    }

    private static SituationLine New(StoryLines lines, Sitrep.Stories.Changes.StoryChange change) => new(change.Kind, change.What)
    {
        Tags = change.Kind is "denial" ? ["denied"] : [],
        Details = change.Statement is { } s ? [lines.Source(s)] : [],
        Sentence = change.Statement?.Sentence ?? "",
        Below = change is { Statement: { } one, Other: { } other } ? [Quote(lines, one), Quote(lines, other)] : [],
    };

    private static SituationLine Quote(StoryLines lines, Statement s) => new("", $"“{s.Sentence}”") { Details = [s.Speaker ?? "the report", lines.Source(s)] };

    // Under a story's title where there are several; one story needs none.
    private static List<SituationLine> ByStory(IReadOnlyList<NewInStory> news, Func<NewInStory, IReadOnlyList<SituationLine>> lines) => news.Count == 1
        ? [.. lines(news[0])]
        : [.. news.Select(n => (n.Story.Title, Lines: lines(n))).Where(n => n.Lines.Count > 0).Select(n => new SituationLine("", n.Title) { Below = n.Lines })];

    private static List<SituationSection> Sections(params IReadOnlyList<(string Heading, IReadOnlyList<SituationLine> Lines)> sections) =>
        [.. sections.Where(s => s.Lines.Count > 0).Select(s => new SituationSection(s.Heading, s.Lines))];

    private static IReadOnlyList<SituationSection> Section(SourceList sources) => sources.Section() is { } section ? [section] : [];

    private static string Counted(Story story) => string.Create(
        CultureInfo.InvariantCulture,
        $"{story.Reports.Count:N0} {(story.Reports.Count == 1 ? "report" : "reports")}{(story.Voices < story.Reports.Count ? $" ({story.Voices:N0} voices)" : "")} · {story.Events.Count:N0} {(story.Events.Count == 1 ? "event" : "events")}");
}
