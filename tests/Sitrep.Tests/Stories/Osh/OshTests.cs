using System.Globalization;
using System.Text.Json;
using CsCheck;
using Sitrep.Data;
using Sitrep.Record;
using Sitrep.Stories;
using Sitrep.Stories.Strands;
using Sitrep.Tests.Stories.Strands;

namespace Sitrep.Tests.Stories.Osh;

/// <summary>
/// The stories of <c>samples/osh-2010</c>, from the records that the reader gives, against what a person read in the texts. The tables
/// beside this file hold all that the texts say; the reader misses and misreads some, so each test demands what is found at least.
/// </summary>
public class OshTests
{
    // What was found when these figures were last raised. Raise them when the reader gets better; never lower them without saying why.
    private const int FewestTolls = 14;
    private const int FewestMeasures = 9;
    private const int FewestAppeals = 4;
    private const int FewestClaims = 4;

    private static readonly IReadOnlyList<StoryReport> Reports = [.. Directory.GetFiles(Repository.At("tests/Sitrep.Tests/Samples"), "*-*.expected.json").Order(StringComparer.Ordinal).Select(Report)];

    private static readonly Dictionary<string, string> Files = Directory.GetFiles(Repository.At("tests/Sitrep.Tests/Samples"), "*-*.expected.json")
        .ToDictionary(f => Path.GetFileName(f)[..2], f => Report(f).Id, StringComparer.Ordinal);

    [Fact]
    public void The_dispatches_of_the_crisis_are_one_story()
    {
        var main = Crisis();
        var missing = Files.Where(f => !main.Reports.Any(r => r.Id == f.Value)).Select(f => f.Key).ToList();

        // 09 names no place but a village that the gazetteer lacks.
        missing.Except(["09"]).ShouldBeEmpty();
        main.Title.ShouldStartWith("Violence in Osh, Kyrgyzstan, 10 ");
        main.Reports.Single(r => r.Id == Files["07"]).Told.ShouldBe(new DateOnly(2010, 6, 14));
    }

    [Fact]
    public void April_and_1990_are_stories_of_their_own_and_history()
    {
        foreach (var story in Stories().Where(s => s.Until < new DateOnly(2010, 6, 1)))
        {
            story.IsNews.ShouldBeFalse(story.Title);
        }
    }

    [Theory]
    [InlineData("2010-06-11", 12)]
    [InlineData("2010-06-14", 124)]
    [InlineData("2010-06-17", 191)]
    [InlineData("2010-06-21", 208)]
    public void The_best_figure_of_a_day_is_the_ministrys_last(string day, int killed)
    {
        var count = Crisis(Day(day)).Tolls.First(t => t is { Kind: "killed", Scope: Sitrep.Stories.Tolls.TollScope.Whole });
        (count.Low, count.Best, count.High).ShouldBe((killed, killed, killed));
    }

    [Fact]
    public void Tolls_are_those_of_the_texts()
    {
        var stories = Stories();
        Demand(FewestTolls, "tolls.tsv", row => stories.Any(s => s.Tolls.Any(t => t.Kind == row["kind"] && t.Scope.ToString().Equals(row["scope"], StringComparison.OrdinalIgnoreCase) && t.Claims.Any(c =>
            (c.Statement.ReportId == Files[row["file"]] || c.AlsoIn.Contains(Files[row["file"]]))
            && c.Low == int.Parse(row["low"], CultureInfo.InvariantCulture)
            && c.AsOf is { } asOf && asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).StartsWith(row["as_of"], StringComparison.Ordinal)
            && IsSame(c.Statement.Speaker, row["speaker"])))));
    }

    [Fact]
    public void Measures_stand_as_they_did() => Demand(FewestMeasures, "measures.tsv", row => Crisis(Day(row["day"])).Measures.Any(m =>
        m.Kind == row["measure"]
        && (row["place"].StartsWith("border", StringComparison.Ordinal) || m.Places.Any(p => p.StartsWith(row["place"], StringComparison.Ordinal)))
        && JsonNamingPolicy.SnakeCaseLower.ConvertName(m.State.ToString()) == row["state"]
        && (row["until"].Length == 0 || m.Until == Day(row["until"]))));

    [Fact]
    public void Requests_have_their_answers() => Demand(FewestAppeals, "appeals.tsv", row => Crisis().Appeals.Any(a =>
        IsSame(a.By, row["by"])
        && (row["of"].Length == 0 || a.Of.Any(o => IsSame(o, row["of"])))
        && a.For == row["for"]
        && a.State.ToString().Equals(row["state"], StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Accusations_and_denials_stand_side_by_side() => Demand(FewestClaims, "claims.tsv", row => Stories().Any(s => row["what"] == "denial"
        ? s.Denials.Any(d => IsSame(d.Speaker, row["denied_by"]))
        : s.Accused.Any(a => IsSame(a.Who, row["who"]) && (row["denied_by"].Length == 0 || a.DeniedBy.Any(d => IsSame(d.Speaker, row["denied_by"]))))));

    [Fact]
    public async Task The_order_of_arrival_does_not_change_the_stories() => await Gen.Int.SampleAsync(
        async seed =>
        {
            var shuffled = Reports.ToArray();
            new Random(seed).Shuffle(shuffled);
            var shelf = new StrandShelf();
            foreach (var report in shuffled)
            {
                await shelf.WriteAsync(report.Id, StrandReader.Read(report));
            }

            Written(shelf.All).ShouldBe(Written(StoryClustering.Cluster(Reports.SelectMany(StrandReader.Read))));
        },
        iter: 30);

    private static void Demand(int fewest, string table, Func<Table.Row, bool> isFound)
    {
        var rows = Table.Read(Repository.At($"tests/Sitrep.Tests/Stories/Osh/{table}")).Rows;
        var missing = rows.Where(r => !isFound(r)).ToList();
        var lines = File.ReadAllLines(Repository.At($"tests/Sitrep.Tests/Stories/Osh/{table}"));
        (rows.Count - missing.Count).ShouldBeGreaterThanOrEqualTo(fewest, $"{rows.Count - missing.Count} of {rows.Count} lines of {table} were found; missing:\n{string.Join('\n', missing.Select(r => lines[r.Line - 1]))}");
    }

    private static bool IsSame(string? told, string read) =>
        read.Length == 0 || (told is not null && read.Split(' ').Where(w => char.IsUpper(w[0]) || !read.Any(char.IsUpper)).All(w => told.Contains(w, StringComparison.OrdinalIgnoreCase)));

    private static List<Story> Stories(DateOnly? at = null) => [.. StoryClustering.Cluster(Reports.SelectMany(StrandReader.Read))
        .GroupBy(p => p.Story, StringComparer.Ordinal)
        .Select(g => StoryAssembler.Assemble(g.Key, [.. g.GroupBy(p => p.Strand.ReportId, StringComparer.Ordinal).Select(r => new StoryMember(Reports.Single(o => o.Id == r.Key), [.. r.SelectMany(p => p.Strand.Events)]))], at))
        .OfType<Story>()];

    private static Story Crisis(DateOnly? at = null) => Stories(at).MaxBy(s => s.Reports.Count)!;

    private static List<string> Written(IEnumerable<PlacedStrand> placed) => [.. placed
        .GroupBy(p => p.Story, StringComparer.Ordinal)
        .Select(g => StoryAssembler.Assemble(g.Key, [.. g.GroupBy(p => p.Strand.ReportId, StringComparer.Ordinal).Select(r => new StoryMember(Reports.Single(o => o.Id == r.Key), [.. r.SelectMany(p => p.Strand.Events)]))]))
        .Select(s => JsonSerializer.Serialize(s!, StoryJson.Default.Story)).Order(StringComparer.Ordinal)];

    private static StoryReport Report(string file) => new(ReportRecord.FromJson(File.ReadAllText(file)));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
