using System.Net;
using Sitrep.Cli;
using Sitrep.Cli.Ingesting;
using Sitrep.Ingest;
using Sitrep.Ingest.Feeds;
using Sitrep.Ingest.Fetching;
using Sitrep.Record;
using Sitrep.Store;
using Sitrep.Tests.Ingest.Feeds;

namespace Sitrep.Tests.Cli.Ingesting;

public sealed class WatchTests : IDisposable
{
    private const string Sentence = "The army took the hill on Monday, and the rebels left it to them.";

    private static readonly Uri Address = new("https://news.example/feed");

    private readonly TemporaryFolder _folder = new();
    private readonly JumpingTime _time = new(TimeProvider.System.GetUtcNow());
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_a_feed_brings_is_kept_and_told_once_however_often_it_comes()
    {
        await WatchUntil(8, _ => NewsServer.Feed(Sentence), feeds: [Address]);
        _output.ToString().ShouldMatch("^https://news.example/0: kept as [0-9a-f]{16}, 0 events\n$");
    }

    [Fact]
    public async Task An_entry_that_is_no_report_is_told_once()
    {
        await WatchUntil(8, _ => NewsServer.Feed(""), feeds: [Address]);
        _error.ToString().Split('\n').Count(line => line == "sitrep: https://news.example/0: is empty").ShouldBe(1);
    }

    [Fact]
    public async Task A_feed_that_fails_is_told_with_when_it_is_asked_again()
    {
        await WatchUntil(3, _ => new HttpResponseMessage(HttpStatusCode.BadGateway), feeds: [Address]);
        _error.ToString().ShouldMatch(@"^sitrep: https://news.example/feed: answers 502 \(BadGateway\); asked again at \d{4}-\d\d-\d\d \d\d:\d\dZ\n");
    }

    [Fact]
    public async Task A_feed_counts_as_seen_only_once_its_reports_are_kept()
    {
        HttpResponseMessage Answer(HttpRequestMessage request)
        {
            var answer = NewsServer.Feed(Sentence);
            answer.Headers.TryAddWithoutValidation("ETag", "\"7\"");
            return answer;
        }

        // Interrupted while the first entry is read: the feed must be asked for all of it again.
        using var stop = new CancellationTokenSource();
        ReportRecord Interrupted(Sitrep.Text.Report report, CancellationToken cancellation)
        {
            stop.Cancel();
            cancellation.ThrowIfCancellationRequested();
            return CliRun.RecordOf(report, cancellation);
        }

        await Watch(new NewsServer(_time, Answer), [], [Address], Interrupted, stop);
        await using (var store = await Open())
        {
            (await store.FindFeedAsync(Address.AbsoluteUri, CancellationToken.None)).ShouldBeNull();
        }

        using var server = await WatchUntil(2, Answer, feeds: [Address]);
        server.Asked.Select(a => a.IfNoneMatch).Take(2).ShouldBe([null, "\"7\""]);
        await using var after = await Open();
        (await after.AllAsync(CancellationToken.None).CountAsync(CancellationToken.None)).ShouldBe(1);
        (await after.FindFeedAsync(Address.AbsoluteUri, CancellationToken.None)).ShouldNotBeNull().ETag.ShouldBe("\"7\"");
    }

    [Fact]
    public async Task Files_that_come_into_a_folder_are_kept()
    {
        using var stop = new CancellationTokenSource();
        _folder.Write("in/a.txt", Sentence);
        ReportRecord Read(Sitrep.Text.Report report, CancellationToken cancellation)
        {
            if (report.Source == "a.txt")
            {
                _folder.Write("in/below/b.txt", "Nothing was heard from the town, the governor said on Tuesday.");
            }

            return CliRun.RecordOf(report, cancellation);
        }

        var watch = Watch(new NewsServer(_time, _ => throw new HttpRequestException()), [Path.Combine(_folder.Path, "in")], [], Read, stop);
        while (!_output.ToString().Contains("b.txt: kept as", StringComparison.Ordinal))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await stop.CancelAsync();
        await watch;
        _error.ToString().ShouldBeEmpty();
    }

    // Ends when the server was asked so often; the reports of the polls before that are kept.
    private async Task<NewsServer> WatchUntil(int requests, Func<HttpRequestMessage, HttpResponseMessage> answer, Uri[] feeds)
    {
        using var stop = new CancellationTokenSource();
        var asked = 0;
        var server = new NewsServer(_time, request =>
        {
            // So many polls may wait to be taken in.
            if (++asked >= requests + 8)
            {
                stop.Cancel();
            }

            return answer(request);
        });
        await Watch(server, [], feeds, CliRun.RecordOf, stop);
        return server;
    }

    private async Task Watch(NewsServer server, string[] folders, Uri[] feeds, Func<Sitrep.Text.Report, CancellationToken, ReportRecord> read, CancellationTokenSource stop)
    {
        await using var store = await Open();
        using var fetcher = new ReportFetcher(server);
        var log = new IngestLog(TextWriter.Synchronized(_output), TextWriter.Synchronized(_error), new TextIngestWriter(), new ProgressLine(null, null), isWatching: true);
        var ingestion = new Ingestion(store, "model", new Lazy<IReportReading>(() => CliRun.ReadingOf(read)), 2, log);
        await new Watch(store, ingestion, new ReportIntake(null, fetcher), fetcher, log, _time).RunAsync(folders, feeds, new PollOptions(), stop.Token);
    }

    private Task<ReportStore> Open() => ReportStore.OpenAsync(Path.Combine(_folder.Path, "a.db"), CancellationToken.None);
}
