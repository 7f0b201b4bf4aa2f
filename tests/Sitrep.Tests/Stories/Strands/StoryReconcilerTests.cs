using CsCheck;
using Sitrep.Stories;
using Sitrep.Stories.Strands;

namespace Sitrep.Tests.Stories.Strands;

public class StoryReconcilerTests
{
    [Fact]
    public async Task The_order_of_arrival_does_not_change_stories() => await Gen.Select(SketchGen.Reports(2, 14), Gen.Int).SampleAsync(
        async (reports, seed) =>
        {
            var all = StoryClustering.Cluster(reports.SelectMany(StrandReader.Read)).ToList();
            var shelf = new StrandShelf();
            foreach (var report in Shuffled(reports, seed))
            {
                await shelf.WriteAsync(report.Id, StrandReader.Read(report));
            }

            Told(shelf.All).ShouldBe(Told(all));
        },
        iter: 300);

    [Fact(Skip = "Known defect: about one in 300 made-up cases leaves other stories than reading everything anew; seeds 3fmsxcQDeF01 and f6ZgAJ-7I481 show it.")]
    public async Task A_report_that_is_read_anew_or_goes_leaves_no_trace() => await Gen.Select(SketchGen.Reports(2, 12), SketchGen.Reports(12, 12), Gen.Int, Gen.Int).SampleAsync(
        async (reports, others, seed, which) =>
        {
            var shelf = new StrandShelf();
            foreach (var report in Shuffled(reports, seed))
            {
                await shelf.WriteAsync(report.Id, StrandReader.Read(report));
            }

            // The same report by another model, then another report withdrawn.
            var now = reports.ToDictionary(r => r.Id);
            var again = others[Math.Abs(which % reports.Length)];
            now[again.Id] = again;
            await shelf.WriteAsync(again.Id, StrandReader.Read(again));
            var withdrawn = reports[^1].Id;
            now.Remove(withdrawn);
            await shelf.WriteAsync(withdrawn, []);
            Told(shelf.All).ShouldBe(Told(StoryClustering.Cluster(now.Values.SelectMany(StrandReader.Read))));
        },
        iter: 300);

    [Fact]
    public async Task The_same_report_twice_changes_nothing()
    {
        var shelf = new StrandShelf();
        var report = Sketch.Report(1, "2010-06-11", new Sketch("ASSAULT", "Clashes in Osh.") { Place = "Osh", From = "2010-06-10" });
        await shelf.WriteAsync(report.Id, StrandReader.Read(report));
        var before = Told(shelf.All);
        var changes = await shelf.WriteAsync(report.Id, StrandReader.Read(report));
        Told(shelf.All).ShouldBe(before);
        changes.Removed.ShouldBeEmpty();
        changes.Moved.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_story_that_loses_its_first_report_goes_on_under_the_next_and_the_old_id_leads_there()
    {
        var shelf = new StrandShelf();
        var (first, second) = (
            Sketch.Report(1, "2010-06-11", new Sketch("ASSAULT", "Clashes between youths went on near the bazaar of Osh.") { Place = "Osh", Trigger = "Clashes", From = "2010-06-10" }),
            Sketch.Report(2, "2010-06-12", new Sketch("ASSAULT", "Clashes between youths near the bazaar of Osh killed 12.") { Place = "Osh", Trigger = "Clashes", From = "2010-06-11", Tolls = ["killed 12"] }));
        await shelf.WriteAsync(first.Id, StrandReader.Read(first));
        await shelf.WriteAsync(second.Id, StrandReader.Read(second));
        shelf.All.Select(p => p.Story).Distinct().ShouldBe(["0000000000000001-e1"]);

        var changes = await shelf.WriteAsync(first.Id, []);
        changes.Redirects.ShouldBe(new Dictionary<string, string> { ["0000000000000001-e1"] = "0000000000000002-e1" });
        shelf.All.Select(p => p.Story).ShouldBe(["0000000000000002-e1"]);
    }

    private static List<(string Strand, string? Antecedent, string Story)> Told(IEnumerable<PlacedStrand> placed) => [.. placed.Select(p => (p.Strand.Id, p.Antecedent, p.Story))];

    private static StoryReport[] Shuffled(StoryReport[] reports, int seed)
    {
        var shuffled = reports.ToArray();
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }
}
