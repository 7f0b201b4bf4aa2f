using System.Text.Json;
using Sitrep.Cli;
using Sitrep.Record;
using Sitrep.Store;

namespace Sitrep.Tests.Cli;

public sealed class SearchCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Store => Path.Combine(_folder.Path, "sitrep.db");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--form is not an option", "border", "--form")]
    [InlineData("-market is not an option", "border", "-market")]
    [InlineData("only says what to leave out", "NOT market")]
    [InlineData("--from 13.6.2010 is not a day", "--from", "13.6.2010")]
    [InlineData("--to lies before --from", "--from", "2010-06-13", "--to", "2010-06-12")]
    [InlineData("--within needs --near", "--within", "100km")]
    [InlineData("--within far is not a distance", "--near", "Osh", "--within", "far")]
    [InlineData("--within -5 is not a distance", "--near", "Osh", "--within", "-5")]
    [InlineData("Xyzzyville is not in the gazetteer", "--near", "Xyzzyville")]
    [InlineData("Kyrgyzstan is a country", "--near", "Kyrgyzstan")]
    [InlineData("Osh is no country", "--country", "Osh")]
    [InlineData("--type RIOT is not known; write one of ACCUSE", "--type", "RIOT")]
    [InlineData("--mode dancing is none of PLOVER's modes", "--mode", "dancing")]
    [InlineData("--modality maybe is not known", "--modality", "maybe")]
    [InlineData("--polarity neutral is not known", "--polarity", "neutral")]
    [InlineData("--killed: \"many\" is not a number of people", "--killed", "many")]
    [InlineData("leave nothing", "--background", "--no-background")]
    [InlineData("--limit few is not a number of events", "--limit", "few")]
    public async Task Wrong_use_is_told_in_a_line(string problem, params string[] args)
    {
        var (code, output, error) = await RunAsync(args);

        code.ShouldBe(ExitCode.Usage);
        output.ShouldBe("");
        error.ShouldStartWith("sitrep: ");
        error.ShouldContain(problem);
    }

    [Fact]
    public async Task Nothing_found_is_no_error()
    {
        var (code, output, error) = await RunAsync("border");

        (code, output).ShouldBe((ExitCode.Ok, ""));
        error.ShouldBe($"sitrep: nothing found in {Store}\n");
    }

    [Fact]
    public async Task All_conditions_can_be_given_at_once()
    {
        await KeepAsync();

        var (code, output, error) = await RunAsync(
            "border closed", "--near", "Osh", "--within", "100km", "--from", "2010-06-10", "--to", "2010-06-20", "--type", "coerce", "--mode", "restrict", "--actor", "Uzbekistan",
            "--killed", ">10", "--country", "Kyrgyzstan", "--source", "azattyk", "--modality", "happened", "--polarity", "positive", "--no-background");

        code.ShouldBe(ExitCode.Ok);
        output.ShouldBe("2010-06-12 · Osh, KG · COERCE restrict · 12 killed · Radio Azattyk\n    Uzbekistan closed the border after 12 people were killed.\n");
        error.ShouldStartWith("sitrep: within 100 km of Osh, KG (40.5");
    }

    [Fact]
    public async Task Json_gives_sought_words_by_their_offsets()
    {
        await KeepAsync();

        var (_, output, _) = await RunAsync("border", "closed", "--json");

        var hit = JsonDocument.Parse(output).RootElement;
        var sentence = hit.GetProperty("sentence").GetString()!;
        hit.GetProperty("highlights").EnumerateArray().Select(h => sentence[h.GetProperty("start").GetInt32()..h.GetProperty("end").GetInt32()]).ShouldBe(["closed", "border"]);
        hit.GetProperty("id").GetString().ShouldBe("0123456789abcdef-e1");
        hit.TryGetProperty("url", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task As_many_as_asked_for_may_not_be_all()
    {
        await KeepAsync();

        (await RunAsync("border", "--limit", "1")).Error.ShouldContain("the best 1 events; there may be more (--limit)");
        (await RunAsync("border", "--limit", "0")).Error.ShouldBe("");
    }

    private async Task KeepAsync()
    {
        const string Text = "Uzbekistan closed the border after 12 people were killed.";
        await using var store = await ReportStore.OpenAsync(Store, TestContext.Current.CancellationToken);
        await store.WriteAsync(
            new ReportRecord
            {
                Report = new ReportSection { Id = "0123456789abcdef", Source = "Radio Azattyk", Published = "2010-06-13", Text = Text },
                Places = [new PlaceRecord { Id = "p1", Name = "Osh", Kind = "city", Country = "KG", Lat = 40.53, Lon = 72.8, PrecisionKm = 10 }],
                Times = [new TimeRecord { Id = "t1", Timex = "2010-06-12", Start = "2010-06-12", End = "2010-06-12", Precision = "day" }],
                Actors = [new ActorRecord { Id = "a1", Name = "Uzbekistan", Kind = "state", Country = "UZ" }],
                Events =
                [
                    new EventRecord
                    {
                        Id = "e1",
                        Type = "COERCE",
                        Mode = "restrict",
                        Trigger = new Mention(11, 17, "closed"),
                        Sentence = new Mention(0, Text.Length),
                        Initiators = ["a1"],
                        Places = ["p1"],
                        Time = "t1",
                        Modality = "happened",
                        Polarity = "positive",
                        Background = false,
                        Tolls = [new TollRecord { Kind = "killed", Low = 12, High = 12, Bound = "exact", Start = 35, End = 44, Text = "12 people" }],
                        Confidence = 0.9,
                    },
                ],
            },
            "model 1",
            TestContext.Current.CancellationToken);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = await CommandLine.RunAsync([new SearchCommand()], ["search", .. args, "--store", Store], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
