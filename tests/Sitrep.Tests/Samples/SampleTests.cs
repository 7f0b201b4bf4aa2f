using Sitrep.Ingest;
using Sitrep.Text;

namespace Sitrep.Tests.Samples;

/// <summary>Whole reports through the whole reader; a change in any record is looked at before it is accepted.</summary>
public class SampleTests(LoadedReader loaded)
{
    public static TheoryData<string> Samples { get; } = [.. Directory.GetFiles(Repository.At("samples/osh-2010")).Select(Path.GetFileName).Order(StringComparer.Ordinal).Select(f => f!)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task The_record_of_a_sample_is_the_expected_one(string file)
    {
        var read = await new ReportIntake().ReadAsync([Repository.At($"samples/osh-2010/{file}")], TestContext.Current.CancellationToken).SingleAsync(TestContext.Current.CancellationToken);
        RecordSnapshot.Match(loaded.Reader.Read(read.Report.ShouldNotBeNull(read.Problem), TestContext.Current.CancellationToken), file.Split('.')[0]);
    }

    [Fact]
    public void The_record_of_the_seed_is_the_expected_one()
    {
        var text = File.ReadAllText(Repository.Beside("shared/seed/kyrgyz-peacekeepers.txt"));
        var report = new Report(text) { Published = new DateOnly(2010, 6, 13), PublishedBasis = PublishedBasis.Given };
        RecordSnapshot.Match(loaded.Reader.Read(report, TestContext.Current.CancellationToken), "seed", withWords: false);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_mention_quotes_the_text_and_every_id_leads_to_something(string file)
    {
        var read = await new ReportIntake().ReadAsync([Repository.At($"samples/osh-2010/{file}")], TestContext.Current.CancellationToken).SingleAsync(TestContext.Current.CancellationToken);
        var record = loaded.Reader.Read(read.Report.ShouldNotBeNull(read.Problem), TestContext.Current.CancellationToken);
        var text = record.Report.Text;
        var spans = record.Places.SelectMany(p => p.Mentions).Concat(record.Times.SelectMany(t => t.Mentions)).Concat(record.Actors.SelectMany(a => a.Mentions))
            .Concat(record.Events.SelectMany(e => (e.Targets ?? []).Concat(e.Weapons ?? []).Append(e.Trigger)))
            .Select(m => (m.Start, m.End, m.Text!))
            .Concat(record.Events.SelectMany(e => e.Victims ?? []).Select(v => (v.Start, v.End, v.Text)))
            .Concat(record.Events.SelectMany(e => e.Tolls ?? []).Select(t => (t.Start, t.End, t.Text)));
        spans.Where(s => text[s.Start..s.End] != s.Item3).ShouldBeEmpty();

        var (places, times, actors, events) = (Ids(record.Places.Select(p => p.Id)), Ids(record.Times.Select(t => t.Id)), Ids(record.Actors.Select(a => a.Id)), Ids(record.Events.Select(e => e.Id)));
        foreach (var e in record.Events)
        {
            (e.Places ?? []).Except(places).ShouldBeEmpty();
            new[] { e.Time }.OfType<string>().Except(times).ShouldBeEmpty();
            new[] { e.PartOf }.OfType<string>().Except(events).ShouldBeEmpty();
            (e.Initiators ?? []).Concat(e.Recipients ?? []).Concat((e.Victims ?? []).Select(v => v.Actor).Concat((e.Attribution ?? []).Select(a => a.Actor)).OfType<string>()).Except(actors).ShouldBeEmpty();
            e.Trigger.Start.ShouldBeInRange(e.Sentence.Start, e.Sentence.End);
        }

        static HashSet<string> Ids(IEnumerable<string> ids) => [.. ids];
    }

    [Fact]
    public void The_same_report_gives_the_same_record_byte_for_byte()
    {
        var report = new Report(File.ReadAllText(Repository.At("samples/osh-2010/07-csto-meets.txt")));
        var first = loaded.Reader.Read(report, TestContext.Current.CancellationToken).ToJson();
        Parallel.For(0, 4, _ => loaded.Reader.Read(report, TestContext.Current.CancellationToken).ToJson().ShouldBe(first));
    }
}
