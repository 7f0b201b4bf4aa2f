using System.Diagnostics;
using System.Runtime.CompilerServices;
using Sitrep.Cli;
using Sitrep.Ingest;
using Sitrep.Record;

namespace Sitrep.Tests.Cli;

public sealed class ReadCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sitrep-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Records_come_one_a_line_in_the_order_of_the_inputs()
    {
        for (var i = 0; i < 40; i++)
        {
            Write($"{i:00}.txt", $"The army took hill number {i}, and the rebels left it to them.");
        }

        var run = await CliRun.Of(["read", _folder.FullName, "--json", "--threads", "4"], (report, cancellation) =>
        {
            // Later ones are quicker, so that they overtake.
            Thread.Sleep(40 - int.Parse(report.Source![..2], System.Globalization.CultureInfo.InvariantCulture));
            return CliRun.RecordOf(report, cancellation);
        });
        run.Code.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        var records = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ReportRecord.FromJson).ToList();
        records.Select(r => r.Report.Source).ShouldBe(Enumerable.Range(0, 40).Select(i => $"{i:00}.txt"));
    }

    [Fact]
    public async Task A_bad_report_is_told_by_name_and_the_others_are_read()
    {
        Write("a.txt", "");
        Write("b.txt", "The army took the hill, and the rebels left it to them.");
        var run = await CliRun.Of(["read", _folder.FullName, Path.Combine(_folder.FullName, "nowhere.txt"), "--json", "--summary"]);
        run.Code.ShouldBe(1);
        run.Error.ShouldBe($"sitrep: {Path.Combine(_folder.FullName, "a.txt")}: is empty\nsitrep: {Path.Combine(_folder.FullName, "nowhere.txt")}: does not exist\n");
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines[1].ShouldMatch("""^\{"schema":"sitrep/1","summary":\{"reports":1,"failed":2,"sentences":0,"events":0,"seconds":\d+(\.\d{1,3})?\}\}$""");
    }

    [Fact]
    public async Task Date_and_source_fill_what_a_report_leaves_open()
    {
        Write("a.txt", "The army took the hill, and the rebels left it to them.");
        var run = await CliRun.Of(["read", _folder.FullName, "--json", "--date", "2010-06-13", "--source", "The Desk"]);
        var report = ReportRecord.FromJson(run.Output).Report;
        (report.Published, report.PublishedBasis, report.Source).ShouldBe(("2010-06-13", "given", "The Desk"));
    }

    [Fact]
    public async Task For_people_it_prints_a_situation_report_without_colours_where_there_is_no_terminal()
    {
        Write("a.txt", "Quiet day\n\nThe army took no hill, and the rebels left nothing to them.");
        Write("b.txt", "Quiet night\n\nThe army took no hill, and the rebels left nothing to them.");
        var run = await CliRun.Of(["read", _folder.FullName, "--summary"]);
        run.Output.ShouldStartWith("Quiet day\na.txt · day of publication not known\n\nNo event was found in this report.\n\n0 events");
        run.Output.ShouldContain("\n════");
        run.Output.ShouldContain("\n2 reports read, 0 failed · 0 events");
        run.Output.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task Out_writes_a_file_and_nothing_else()
    {
        Write("in/a.txt", "The army took the hill, and the rebels left it to them.");
        var path = Path.Combine(_folder.FullName, "out.jsonl");
        var run = await CliRun.Of(["read", Path.Combine(_folder.FullName, "in"), "--json", "--out", path]);
        run.Output.ShouldBeEmpty();
        ReportRecord.FromJson(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Report.Source.ShouldBe("a.txt");
        Directory.GetFiles(_folder.FullName).ShouldBe([path]);
        (await CliRun.Of(["read", _folder.FullName, "--out", Path.Combine(_folder.FullName, "no/such/folder/x")])).Code.ShouldBe(2);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "a.txt", "--nonsense")]
    [InlineData("read", "a.txt", "--date", "13.06.2010")]
    [InlineData("read", "a.txt", "--threads", "0")]
    [InlineData("read", "a.txt", "--threads", "many")]
    [InlineData("read", "a.txt", "--format", "doc")]
    [InlineData("read", "a.txt", "--frames", "/no/such/folder")]
    [InlineData("write")]
    public async Task Wrong_usage_is_told_and_nothing_is_read(params string[] args)
    {
        var run = await CliRun.Of(args);
        run.Code.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(line => line.StartsWith("sitrep: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fault_in_one_report_is_one_line()
    {
        Write("a.txt", "The army took the hill, and the rebels left it to them.");
        var run = await CliRun.Of(["read", _folder.FullName, "--json"], (_, _) => throw new InvalidOperationException("two\nlines"));
        run.Code.ShouldBe(1);
        run.Error.ShouldBe($"sitrep: {Path.Combine(_folder.FullName, "a.txt")}: could not be read because of a fault in Sitrep (InvalidOperationException: two lines); please report it\n");
    }

    [Fact]
    public async Task What_can_not_be_loaded_stops_the_run()
    {
        Write("a.txt", "The army took the hill, and the rebels left it to them.");
        var (output, error) = (new StringWriter(), new StringWriter { NewLine = "\n" });
        var code = await CommandLine.RunAsync([new ReadCommand(_ => throw new UsageException("models/sitrep-en is missing"), null)], ["read", _folder.FullName], output, error);
        code.ShouldBe(2);
        error.ToString().ShouldBe("sitrep: models/sitrep-en is missing\n");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_report_that_takes_too_long_is_given_up(bool listens)
    {
        var clock = Stopwatch.StartNew();
        var reading = new Lazy<IReportReading>(() => new Slow(listens));
        var batch = new BatchReading(reading, 1, TimeSpan.FromMilliseconds(100));
        Write("a.txt", "The army took the hill, and the rebels left it to them.");
        var outcomes = await batch.ReadAsync(new ReportIntake().ReadAsync([_folder.FullName], TestContext.Current.CancellationToken), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        outcomes.Single().Problem.ShouldBe("took longer than 0.1 seconds to read and was given up; split it");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(4));
    }

    [Fact]
    public async Task Cancelling_ends_a_batch()
    {
        for (var i = 0; i < 20; i++)
        {
            Write($"{i}.txt", "The army took the hill, and the rebels left it to them.");
        }

        using var stop = new CancellationTokenSource();
        var reading = new Lazy<IReportReading>(() => new Slow(listens: true));
        var batch = new BatchReading(reading, 2);
        stop.CancelAfter(TimeSpan.FromMilliseconds(200));
        await Should.ThrowAsync<OperationCanceledException>(async () =>
            await batch.ReadAsync(new ReportIntake().ReadAsync([_folder.FullName], stop.Token), stop.Token).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_is_never_disposed_of_while_it_reads(bool listens)
    {
        for (var i = 0; i < 8; i++)
        {
            Write($"{i}.txt", "The army took the hill, and the rebels left it to them.");
        }

        var slow = new Slow(listens, first: TimeSpan.Zero);
        await Should.ThrowAsync<IOException>(() => CommandLine.RunAsync([new ReadCommand(_ => slow, null)], ["read", _folder.FullName, "--json", "--threads", "4"], new Gone(), TextWriter.Null));
        slow.WasDisposedWhileReading.ShouldBeFalse();
    }

    [Fact]
    public async Task The_version_is_a_name_and_a_number()
    {
        var run = await CliRun.Of(["--version"]);
        run.Code.ShouldBe(0);
        run.Output.Trim().ShouldMatch(@"^sitrep \d+\.\d+\.\d+$");
    }

    [Fact]
    public async Task Help_ends_with_two_examples_that_work()
    {
        var help = (await CliRun.Of(["read", "--help"])).Output;
        var examples = help[help.IndexOf("Examples:", StringComparison.Ordinal)..].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).ToList();
        examples.Count.ShouldBe(2);
        foreach (var example in examples)
        {
            var args = example.Split(' ').Skip(1).Select(word => word.StartsWith("samples/", StringComparison.Ordinal) ? Path.Combine(Root(), word) : word == "osh.jsonl" ? Path.Combine(_folder.FullName, word) : word).ToArray();
            var run = await CliRun.Of(args);
            run.Code.ShouldBe(0, run.Error);
        }
    }

    [Fact]
    public void Every_option_format_and_exit_code_is_documented()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs/reference/command.md"));
        var command = new ReadCommand();
        foreach (var name in command.Options.Select(option => "`" + option.Name).Concat(ReadingOptions.FormatNames.Keys.Select(format => $"`{format}`")).Concat(["`--version`", "| 0 |", "| 1 |", "| 2 |", "| 130 |"]).Concat(command.Examples))
        {
            page.ShouldContain(name);
        }
    }

    [Theory]
    [InlineData(50, 200, 0, "reading ██████░░░░░░░░░░░░░░░░░░ 50 of 200")]
    [InlineData(50, 200, 5, "reading ██████░░░░░░░░░░░░░░░░░░ 50 of 200 · 10.0 a second")]
    [InlineData(1234, null, 0, "reading · 1,234 reports")]
    public void Progress_is_one_line(int done, int? total, int seconds, string line) => ProgressLine.Text(done, total, TimeSpan.FromSeconds(seconds)).ShouldBe(line);

    private static string Root([CallerFilePath] string test = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(test)!, "../../.."));

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>A pipe whose reader has gone.</summary>
    private sealed class Gone : StringWriter
    {
        public override Task FlushAsync(CancellationToken cancellationToken) => throw new IOException("Broken pipe", 32);
    }

    /// <summary>Takes three seconds for a report, the first one apart where told so.</summary>
    private sealed class Slow(bool listens, TimeSpan? first = null) : IReportReading
    {
        private int _begun;
        private int _reading;

        public bool WasDisposedWhileReading { get; private set; }

        public ReportRecord Read(Sitrep.Text.Report report, CancellationToken cancellation)
        {
            Interlocked.Increment(ref _reading);
            try
            {
                var rounds = Interlocked.Increment(ref _begun) == 1 && first is not null ? 0 : 300;
                for (var i = 0; i < rounds && !(listens && cancellation.IsCancellationRequested); i++)
                {
                    Thread.Sleep(10);
                }

                cancellation.ThrowIfCancellationRequested();
                return CliRun.RecordOf(report, cancellation);
            }
            finally
            {
                Interlocked.Decrement(ref _reading);
            }
        }

        public void Dispose() => WasDisposedWhileReading |= Volatile.Read(ref _reading) > 0;
    }
}
