using System.Text.Json;
using Sitrep.Store;

namespace Sitrep.Tests.Cli;

public sealed class IngestCommandTests : IDisposable
{
    private const string Sentence = "The army took the hill on Monday, and the rebels left it to them.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reports_are_kept_and_each_is_told()
    {
        _folder.Write("in/a.txt", Sentence);
        _folder.Write("in/b.txt", "Nothing was heard from the town, the governor said on Tuesday.");
        var run = await Ingest("in", "--summary");
        run.Error.ShouldBeEmpty();
        run.Code.ShouldBe(0);
        var lines = run.Output.Split('\n');
        lines[0].ShouldMatch($"^{At("in/a.txt")}: kept as [0-9a-f]{{16}}, 0 events$");
        lines[1].ShouldMatch($"^{At("in/b.txt")}: kept as [0-9a-f]{{16}}, 0 events$");
        lines[2].ShouldMatch(@"^2 reports kept, 0 kept already, 0 failed · 0 events · \d+\.\d s$");
        (await Kept()).Select(r => r.Record.Report.Text).ShouldBe([Sentence, "Nothing was heard from the town, the governor said on Tuesday."], ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_kept_already_is_not_read_again()
    {
        _folder.Write("in/a.txt", Sentence);
        await Ingest("in");
        var run = await CliRun.Of(["ingest", At("in"), "--store", At("a.db")], (_, _) => throw new InvalidOperationException("It was read again."));
        run.Code.ShouldBe(0);
        run.Output.ShouldMatch($"^{At("in/a.txt")}: kept already as [0-9a-f]{{16}}\n$");
        (await Kept()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_bytes_twice_in_one_run_are_one_report()
    {
        _folder.Write("in/a.txt", Sentence);
        var run = await Ingest("in", At("in/a.txt"));
        run.Code.ShouldBe(0);
        run.Output.Split('\n')[1].ShouldContain("kept already as");
        (await Kept()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_words_by_another_outlet_are_another_report_of_one_voice()
    {
        _folder.Write("in/a.txt", $"---\nsource: Continental Press\npublished: 2010-06-13\n---\n\n{Sentence}");
        _folder.Write("in/b.txt", $"---\nsource: Evening Paper\npublished: 2010-06-14\n---\n\n{Sentence}");
        var run = await Ingest("in", "--threads", "1");
        run.Output.Split('\n')[1].ShouldMatch($"^{At("in/b.txt")}: kept as [0-9a-f]{{16}}, 0 events, one voice with Continental Press, 2010-06-13, [0-9a-f]{{16}}$");
        (await Kept()).Select(r => r.Voice).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_report_that_fails_is_told_and_the_others_are_kept()
    {
        _folder.Write("in/a.txt", "");
        _folder.Write("in/b.txt", Sentence);
        var run = await Ingest("in", At("nowhere.txt"));
        run.Code.ShouldBe(1);
        run.Error.ShouldBe($"sitrep: {At("in/a.txt")}: is empty\nsitrep: {At("nowhere.txt")}: does not exist\n");
        run.Output.ShouldMatch($"^{At("in/b.txt")}: kept as [0-9a-f]{{16}}, 0 events\n$");
        (await Kept()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task For_programs_each_report_is_a_line_of_json_those_that_failed_too()
    {
        _folder.Write("in/a.txt", "");
        _folder.Write("in/b.txt", Sentence);
        _folder.Write("in/c.txt", Sentence);
        var run = await Ingest("in", "--json", "--summary", "--threads", "1");
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        lines[0].ToString().ShouldBe($$"""{"input":"{{At("in/a.txt")}}","outcome":"failed","problem":"is empty"}""");
        lines[1].GetProperty("outcome").GetString().ShouldBe("kept");
        lines[1].GetProperty("events").GetInt32().ShouldBe(0);
        lines[2].GetProperty("copy_of").GetProperty("report").GetString().ShouldBe(lines[1].GetProperty("report").GetString());
        lines[2].GetProperty("copy_of").GetProperty("source").GetString().ShouldBe("b.txt");
        var summary = lines[3].GetProperty("summary");
        (summary.GetProperty("kept").GetInt32(), summary.GetProperty("copies").GetInt32(), summary.GetProperty("failed").GetInt32()).ShouldBe((2, 1, 1));
    }

    [Fact]
    public async Task Date_and_source_fill_what_a_report_leaves_open()
    {
        _folder.Write("in/a.txt", Sentence);
        await Ingest("in", "--date", "2010-06-13", "--source", "The Desk");
        var report = (await Kept()).Single().Record.Report;
        (report.Published, report.PublishedBasis, report.Source).ShouldBe(("2010-06-13", "given", "The Desk"));
    }

    [Fact]
    public async Task Records_that_were_read_elsewhere_are_kept_as_they_are()
    {
        _folder.Write("in/a.txt", Sentence);
        var read = await CliRun.Of(["read", At("in"), "--json", "--summary"]);
        _folder.Write("records.jsonl", read.Output);
        var run = await Ingest("records.jsonl", "--read-by", "Sitrep of the head office");
        run.Code.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        var kept = (await Kept()).Single();
        (kept.Record.ToJson() + "\n").ShouldBe(read.Output[..(read.Output.IndexOf('\n', StringComparison.Ordinal) + 1)]);
        kept.Model.ShouldBe("Sitrep of the head office");
    }

    [Theory]
    [InlineData("""{"text":"A text to read."}""", "is no record")]
    [InlineData("""not json""", "is no record")]
    [InlineData("""null""", "is no sound record: it holds a null")]
    [InlineData("""{"schema":"sitrep/1","report":{"text":"A."},"events":[null]}""", "is no sound record: it holds a null")]
    [InlineData("""{"schema":"sitrep/9","report":{"text":"A."}}""", "is of the schema sitrep/9")]
    [InlineData("""{"schema":"sitrep/1","report":{"id":"0000000000000000","text":"A."}}""", "has the report id 0000000000000000, but its source and text give")]
    [InlineData("""{"schema":"sitrep/1","report":{"text":"A."},"events":[{"id":"e1","type":"PROTEST","trigger":{"start":5,"end":9,"text":"gone"},"sentence":{"start":0,"end":2},"modality":"happened","polarity":"positive","background":false,"confidence":0.5}]}""", "is no sound record")]
    [InlineData("""{"schema":"sitrep/1","report":{"text":"A."},"actors":[{"id":"a1","name":"A","kind":"crowd","member_of":"a2"}]}""", "is no sound record: a1 names a2")]
    [InlineData("""{"schema":"sitrep/1","report":{"text":"A."},"places":[{"id":"p1","name":"A","kind":"city"},{"id":"p1","name":"B","kind":"city"}]}""", "is no sound record: an id stands twice")]
    [InlineData("""{"schema":"sitrep/1","report":{"text":"A."},"places":[{"id":"p1","name":"A","kind":"city","mentions":[{"start":0,"end":1,"text":"B"}]}]}""", "is no sound record: what p1 quotes from 0 to 1")]
    public async Task A_line_that_is_no_record_is_told_and_leaves_nothing_in_the_store(string line, string problem)
    {
        _folder.Write("records.jsonl", line + "\n");
        var run = await Ingest("records.jsonl", "--read-by", "us");
        run.Code.ShouldBe(1);
        run.Error.ShouldContain($"sitrep: {At("records.jsonl")}, line 1: {problem}");
        (await Kept()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("what is to be ingested?")]
    [InlineData("--every says how often", "https://news.example/feed", "--every", "5m")]
    [InlineData("--every 10s is not a time of one minute or more", "https://news.example/feed", "--watch", "--every", "10s")]
    [InlineData("--every soon is not a time", "https://news.example/feed", "--watch", "--every", "soon")]
    [InlineData("--watch follows folders and feeds; nowhere is neither", "nowhere", "--watch")]
    [InlineData("--watch reads what comes in", "https://news.example/feed", "--watch", "--read-by", "us")]
    [InlineData("--feeds nowhere can't be read", "--feeds", "nowhere")]
    public async Task What_makes_no_sense_is_said_and_nothing_is_done(string problem, params string[] args)
    {
        var run = await CliRun.Of(["ingest", .. args, "--store", At("a.db")]);
        run.Code.ShouldBe(2);
        run.Error.ShouldContain(problem);
        File.Exists(At("a.db")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_list_of_feeds_is_checked_line_by_line()
    {
        _folder.Write("feeds.txt", "# ours\n\nhttps://news.example/feed\nfile:///etc/passwd\n");
        var run = await CliRun.Of(["ingest", "--feeds", At("feeds.txt"), "--watch", "--store", At("a.db")]);
        run.Code.ShouldBe(2);
        run.Error.ShouldBe($"sitrep: --feeds {At("feeds.txt")}, line 4: file:///etc/passwd is no http(s) address\n");
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_left_alone()
    {
        _folder.Write("a.db", "Somebody's notes.");
        _folder.Write("in/a.txt", Sentence);
        var run = await Ingest("in");
        run.Code.ShouldBe(2);
        run.Error.ShouldStartWith("sitrep: ");
        (await File.ReadAllTextAsync(At("a.db"), TestContext.Current.CancellationToken)).ShouldBe("Somebody's notes.");
    }

    private Task<CliRun> Ingest(string input, params string[] args) => CliRun.Of(["ingest", At(input), "--store", At("a.db"), .. args]);

    private string At(string path) => Path.Combine(_folder.Path, path);

    private async Task<List<KeptReport>> Kept()
    {
        await using var store = await ReportStore.OpenAsync(At("a.db"), TestContext.Current.CancellationToken);
        return await store.AllAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }
}
