using System.Net;
using System.Net.Http.Headers;
using Sitrep.Ingest;
using Sitrep.Ingest.Feeds;
using Sitrep.Ingest.Fetching;

namespace Sitrep.Tests.Ingest.Feeds;

public class FeedFollowingTests
{
    private const string Sentence = "The army took the hill on Monday, and the rebels left it to them.";

    private static readonly DateTimeOffset Start = new(2010, 6, 13, 12, 0, 0, TimeSpan.Zero);

    private readonly JumpingTime _time = new(Start);

    [Fact]
    public async Task Entries_are_reports_of_the_feed_named_by_their_links()
    {
        var polls = await Polls(1, _ => NewsServer.Feed(Sentence, "Nothing was heard from the town, the governor said on Tuesday."));
        var poll = polls.ShouldHaveSingleItem();
        poll.Problem.ShouldBeNull();
        poll.Reports.Select(r => r.Input).ShouldBe(["https://news.example/0", "https://news.example/1"]);
        var report = poll.Reports[0].Report.ShouldNotBeNull();
        (report.Source, report.Title, report.Text).ShouldBe(("News Desk", "Entry 0", Sentence + "\n"));
    }

    [Fact]
    public async Task The_server_is_asked_for_what_changed_in_its_own_words()
    {
        HttpResponseMessage Answer(HttpRequestMessage request)
        {
            if (request.Headers.NonValidated.Contains("If-None-Match"))
            {
                return new HttpResponseMessage(HttpStatusCode.NotModified);
            }

            var answer = NewsServer.Feed(Sentence);
            answer.Headers.TryAddWithoutValidation("ETag", "W/\"of today\"");
            answer.Content.Headers.TryAddWithoutValidation("Last-Modified", "Sun, 13 Jun 2010 11:00:00 GMT");
            return answer;
        }

        using var server = new NewsServer(_time, Answer);
        var polls = await Polls(3, server, ["https://news.example/feed"]);
        polls.Select(p => p.Reports.Count).ShouldBe([1, 0, 0]);
        polls.ShouldAllBe(p => p.Problem == null && p.After.Version.ETag == "W/\"of today\"");
        server.Asked.Take(3).Select(a => (a.IfNoneMatch, a.IfModifiedSince)).ShouldBe(
            [(null, null), ("W/\"of today\"", "Sun, 13 Jun 2010 11:00:00 GMT"), ("W/\"of today\"", "Sun, 13 Jun 2010 11:00:00 GMT")]);
        var gaps = server.Asked.Take(3).Select(a => a.At).ToList();
        (gaps[1] - gaps[0]).ShouldBeInRange(TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(17));
    }

    [Fact]
    public async Task What_is_remembered_from_before_is_asked_with()
    {
        using var server = new NewsServer(_time, _ => new HttpResponseMessage(HttpStatusCode.NotModified));
        var known = new FeedState(new Uri("https://news.example/feed")) { Version = new PageVersion("\"7\"", null), NextPoll = Start.AddMinutes(2) };
        (await Polls(1, server, [known])).Single().After.Version.ETag.ShouldBe("\"7\"");
        server.Asked.First().ShouldBe((Start.AddMinutes(2), known.Address, "\"7\"", null));
    }

    [Fact]
    public async Task Failing_feeds_are_asked_ever_less_and_go_on_once_they_answer()
    {
        var times = 0;
        var polls = await Polls(4, _ => ++times <= 3 ? new HttpResponseMessage(HttpStatusCode.BadGateway) : NewsServer.Feed(Sentence));
        polls.Select(p => p.Problem).ShouldBe(["answers 502 (BadGateway)", "answers 502 (BadGateway)", "answers 502 (BadGateway)", null]);
        polls.Select(p => p.After.Failures).ShouldBe([1, 2, 3, 0]);
        var waits = polls.Zip(polls.Skip(1), (a, b) => b.After.NextPoll - a.After.NextPoll).ToList();
        waits[0].ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.FromMinutes(55));
        waits[1].ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.FromMinutes(110));
    }

    [Fact]
    public async Task A_failure_forgets_nothing_of_what_the_feed_was()
    {
        using var server = new NewsServer(_time, _ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        var known = new FeedState(new Uri("https://news.example/feed")) { Version = new PageVersion("\"7\"", null) };
        (await Polls(1, server, [known])).Single().After.Version.ETag.ShouldBe("\"7\"");
    }

    [Fact]
    public async Task A_host_that_wants_rest_gets_it_for_all_its_feeds()
    {
        HttpResponseMessage Answer(HttpRequestMessage request) => request.RequestUri!.AbsolutePath == "/a"
            ? new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromHours(2)) } }
            : NewsServer.Feed(Sentence);

        using var server = new NewsServer(_time, Answer);
        await Polls(2, server, ["https://news.example/a", "https://news.example/b"]);
        var asked = server.Asked.ToList();
        (asked[1].At - asked[0].At).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromHours(2));
    }

    [Fact]
    public async Task A_host_has_one_request_at_a_time_and_a_rest_between_two()
    {
        using var server = new NewsServer(_time, _ => NewsServer.Feed(Sentence));
        var addresses = Enumerable.Range(0, 12).Select(i => $"https://{(i % 2 == 0 ? "news" : "press")}.example/{i}").ToArray();
        var polls = await Polls(60, server, addresses);
        server.WasCrowded.ShouldBeFalse();
        polls.Select(p => p.After.Address.AbsoluteUri).Distinct().Count().ShouldBe(12);
        foreach (var host in server.Asked.GroupBy(a => a.Address.Host))
        {
            var times = host.Select(a => a.At).ToList();
            times.Zip(times.Skip(1), (a, b) => b - a).ShouldAllBe(rest => rest >= TimeSpan.FromSeconds(5));
        }
    }

    [Fact]
    public async Task One_host_that_fails_does_not_keep_others_waiting()
    {
        using var server = new NewsServer(_time, request => request.RequestUri!.Host == "press.example" ? throw new HttpRequestException("no route") : NewsServer.Feed(Sentence));
        using var fetcher = new ReportFetcher(server);
        var (failed, read) = (false, false);
        await foreach (var poll in Following(fetcher).FollowAsync([new(new Uri("https://press.example/")), new(new Uri("https://news.example/"))], TestContext.Current.CancellationToken))
        {
            failed |= poll.After.Address.Host == "press.example" && poll.Problem!.StartsWith("can't be reached", StringComparison.Ordinal);
            read |= poll.After.Address.Host == "news.example" && poll.Reports.Count == 1;
            if (failed && read)
            {
                return;
            }
        }
    }

    [Fact]
    public async Task A_page_where_a_feed_was_is_told_and_asked_again_later()
    {
        var poll = (await Polls(1, _ => NewsServer.Page("<html><body><p>Back soon.</p></body></html>", "text/html"))).Single();
        poll.Problem.ShouldNotBeNull().ShouldContain("feed");
        (poll.After.Failures, poll.Reports.Count).ShouldBe((1, 0));
    }

    [Fact]
    public async Task A_feed_without_entries_is_a_quiet_one_and_no_failure()
    {
        var poll = (await Polls(1, _ => NewsServer.Feed())).Single();
        (poll.Problem, poll.After.Failures, poll.Reports.Count).ShouldBe((null, 0, 0));
    }

    [Fact]
    public async Task An_entry_that_is_no_report_is_told_by_its_link_beside_the_others()
    {
        var poll = (await Polls(1, _ => NewsServer.Feed(Sentence, ""))).Single();
        poll.Reports.Select(r => (r.Input, r.Problem)).ShouldBe([("https://news.example/0", null), ("https://news.example/1", "is empty")]);
    }

    private Task<List<FeedPoll>> Polls(int count, Func<HttpRequestMessage, HttpResponseMessage> answer, params string[] addresses) =>
        Polls(count, new NewsServer(_time, answer), addresses is [] ? ["https://news.example/feed"] : addresses);

    private Task<List<FeedPoll>> Polls(int count, NewsServer server, string[] addresses) =>
        Polls(count, server, [.. addresses.Select(a => new FeedState(new Uri(a)))]);

    private async Task<List<FeedPoll>> Polls(int count, NewsServer server, FeedState[] feeds)
    {
        using var fetcher = new ReportFetcher(server);
        return await Following(fetcher).FollowAsync(feeds, TestContext.Current.CancellationToken).Take(count).ToListAsync(TestContext.Current.CancellationToken);
    }

    private FeedFollowing Following(ReportFetcher fetcher) => new(fetcher, new ReportIntake(), new PollOptions(), _time, new Random(1));
}
