using System.IO.Compression;
using System.Text;
using Sitrep.Cli;
using Sitrep.Record;

namespace Sitrep.Tests.Cli;

public sealed class ExportCommandTests : IDisposable
{
    private const string Id = "3f2a9c0d11aa77be";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sitrep-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Records_become_rows_one_an_event()
    {
        var run = await Run("export", "--format", "csv", "--records", Records(Record("e1", "e2")));
        (run.Code, run.Error).ShouldBe((0, ""));
        run.Output.Split('\n')[0].ShouldStartWith("id,report_id,local_id,");
        run.Output.Split('\n').Skip(1).Select(l => l.Split(',')[0]).ShouldBe([$"{Id}-e1", $"{Id}-e2", ""]);
    }

    [Fact]
    public async Task What_the_format_does_not_admit_is_counted_on_standard_error()
    {
        var records = Records(Record("e1", "e2"));
        var run = await Run("export", "--format", "acled", "--records", records);
        run.Code.ShouldBe(0);
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
        run.Error.ShouldBe("sitrep: 0 events written, 2 left out that the format does not admit (1 no ACLED sub-event type, 1 told as not happening); --all writes them too\n");
        (await Run("export", "--format", "acled", "--records", records, "--all")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_line_that_is_no_record_is_told_by_its_number_and_the_others_are_written()
    {
        var outside = Record("e1") with { Report = new ReportSection { Id = Id, Text = "Short." } };
        var records = Records(Record("e1"), outside, Record("e2"));
        await File.AppendAllTextAsync(records, "{\"schema\":\"sitrep/1\",\"summary\":{\"reports\":3}}\nno JSON\n", Cancellation);
        var run = await Run("export", "--format", "jsonl", "--records", records);
        run.Code.ShouldBe(1);
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        var problems = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        problems[0].ShouldBe($"sitrep: {records}:2: has a sentence of e1 that lies outside its text");
        problems[1].ShouldStartWith($"sitrep: {records}:5: is no record as sitrep read --json writes it: ");
        problems.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Gzipped_records_are_read_and_a_file_is_written()
    {
        var packed = Path.Combine(_folder.FullName, "records.jsonl.gz");
        await using (var gzip = new GZipStream(File.Create(packed), CompressionLevel.Fastest))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Record("e1").ToJson() + "\n"), Cancellation);
        }

        var table = Path.Combine(_folder.FullName, "events.parquet");
        var run = await Run("export", "--format", "parquet", "--records", packed, "--out", table);
        (run.Code, run.Output, run.Error).ShouldBe((0, "", ""));
        Encoding.ASCII.GetString((await File.ReadAllBytesAsync(table, Cancellation))[..4]).ShouldBe("PAR1");
        File.Exists(table + ".part").ShouldBeFalse();
    }

    [Fact]
    public async Task Damaged_gzip_is_told_and_what_was_read_before_is_written()
    {
        var packed = Path.Combine(_folder.FullName, "records.jsonl.gz");
        await File.WriteAllTextAsync(packed, "no gzip", Cancellation);
        var run = await Run("export", "--format", "geojson", "--records", packed);
        run.Code.ShouldBe(1);
        run.Error.ShouldStartWith($"sitrep: {packed}:1: can't be read on: ");
        run.Output.ShouldBe("{\"type\":\"FeatureCollection\",\"features\":[]}\n");
    }

    [Fact]
    public async Task What_is_in_the_store_is_exported()
    {
        var file = Path.Combine(_folder.FullName, "sitrep.db");
        await using (var store = await Sitrep.Store.ReportStore.OpenAsync(file, Cancellation))
        {
            await store.WriteAsync(Record("e1", "e2"), "model 1", Cancellation);
        }

        var run = await Run("export", "--format", "jsonl", "--store", file);
        (run.Code, run.Error).ShouldBe((0, ""));
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l[..27]).ShouldBe([$"{{\"id\":\"{Id}-e1\"", $"{{\"id\":\"{Id}-e2\""]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("curfew")]
    [InlineData("--polarity negative")]
    [InlineData("--country KG --type COERCE --from 2010-06-11")]
    [InlineData("nothing-such")]
    public async Task An_export_holds_exactly_what_search_shows(string filters)
    {
        var file = Path.Combine(_folder.FullName, "sitrep.db");
        await using (var store = await Sitrep.Store.ReportStore.OpenAsync(file, Cancellation))
        {
            await store.WriteAsync(Record("e1", "e2", "e3") with { Places = [new PlaceRecord { Id = "p1", Name = "Osh", Kind = "city", Country = "KG", Lat = 40.5, Lon = 72.8, PrecisionKm = 10 }] }, "model 1", Cancellation);
            await store.WriteAsync(Record("e1") with { Report = new ReportSection { Id = "4f2a9c0d11aa77be", Text = "The government lifted the blockade." } }, "model 1", Cancellation);
        }

        string[] typed = [.. filters.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--store", file];
        var shown = Ids(await Run(["search", .. typed, "--json", "--limit", "0"]));
        foreach (var format in new[] { "jsonl", "plover" })
        {
            Ids(await Run(["export", "--format", format, "--all", .. typed])).Order(StringComparer.Ordinal).ShouldBe(shown.Order(StringComparer.Ordinal));
        }

        static IEnumerable<string> Ids(CliRun run) => run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => System.Text.Json.Nodes.JsonNode.Parse(l)!["id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("curfew --format csv --records -", "words and filters are for a store; with --records all events are exported")]
    [InlineData("--format csv --records - --near Osh", "words and filters are for a store; with --records all events are exported")]
    [InlineData("--format xml", "--format xml is not known; formats are acled, csv, gdelt, ged, geojson, hxl, jsonl, parquet, plover")]
    [InlineData("--format parquet --records nowhere.jsonl", "parquet is no text: give --out FILE")]
    [InlineData("--format csv --records nowhere.jsonl", "--records nowhere.jsonl can't be read: ")]
    [InlineData("--format csv --records - --store x.db", "--records and --store are two sources; give one")]
    [InlineData("", "Option '--format' is required.")]
    public async Task Wrong_usage_is_one_line_and_code_2(string options, string message)
    {
        var run = await Run(["export", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        run.Code.ShouldBe(2);
        run.Error.ShouldStartWith($"sitrep: {message}");
    }

    private static async Task<CliRun> Run(params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = await CommandLine.RunAsync([new SearchCommand(), new ExportCommand()], args, output, error);
        return new CliRun { Code = code, Output = output.ToString(), Error = error.ToString() };
    }

    private string Records(params ReportRecord[] records)
    {
        var path = Path.Combine(_folder.FullName, "records.jsonl");
        File.WriteAllLines(path, records.Select(r => r.ToJson()));
        return path;
    }

    private static ReportRecord Record(params string[] ids) => new()
    {
        Report = new ReportSection { Id = Id, Source = "The Desk", Text = "The government imposed a curfew." },
        Times = [new TimeRecord { Id = "t1", Timex = "2010-06-11", Start = "2010-06-11", End = "2010-06-11", Precision = "day" }],
        Events = [.. ids.Select(id => new EventRecord
        {
            Id = id, Type = "COERCE", Trigger = new Mention(15, 22, "imposed"), Sentence = new Mention(0, 32), Modality = "happened", Polarity = id == "e2" ? "negative" : "positive",
            Background = false, Confidence = 0.9, Time = "t1", Places = id == "e3" ? ["p1"] : null,
        })],
    };
}
