using System.IO.Compression;
using System.Net;
using System.Text;
using Sitrep.Ingest;
using Sitrep.Ingest.Fetching;

namespace Sitrep.Tests.Ingest;

public sealed class ReportFetcherTests : IntakeTestBase
{
    private const string Page = "<!doctype html><html><head><title>Army takes hill</title><meta name='date' content='2015-02-03'></head><body><article><p>The army took the hill on Monday, and the rebels, who had held it for a week, left it to them.</p></article></body></html>";

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.8.9.1:8080/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://172.16.0.9/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://[::]/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://localhost/")]
    public async Task Private_addresses_are_never_reached(string address)
    {
        using var fetcher = new ReportFetcher();
        var e = await Should.ThrowAsync<UnreadableReportException>(() => fetcher.FetchAsync(new Uri(address), TestContext.Current.CancellationToken));
        e.Message.ShouldBe("leads to an address that is not on the public internet; Sitrep does not fetch those");
    }

    [Theory]
    [InlineData("http://127.0.0.1/secret")]
    [InlineData("http://[::1]/secret")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    public async Task Nor_after_a_redirect(string target)
    {
        using var guard = ReportFetcher.Guard();
        using var fetcher = new ReportFetcher(new Answers(request => request.RequestUri!.Host == "news.example" ? Redirect(target) : null, guard));
        var e = await Should.ThrowAsync<UnreadableReportException>(() => fetcher.FetchAsync(new Uri("https://news.example/a"), TestContext.Current.CancellationToken));
        e.Message.ShouldBe("leads to an address that is not on the public internet; Sitrep does not fetch those");
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://news.example/a")]
    [InlineData("gopher://news.example/a")]
    public async Task Other_schemes_are_refused_also_after_a_redirect(string address)
    {
        using var fetcher = new ReportFetcher(new Answers(_ => Redirect(address)));
        (await Should.ThrowAsync<UnreadableReportException>(() => fetcher.FetchAsync(new Uri("https://news.example/a"), TestContext.Current.CancellationToken))).Message.ShouldContain("http and https only");
        (await Should.ThrowAsync<UnreadableReportException>(() => fetcher.FetchAsync(new Uri(address), TestContext.Current.CancellationToken))).Message.ShouldContain("http and https only");
    }

    [Fact]
    public async Task Five_redirects_are_followed_and_no_sixth()
    {
        var asked = new List<string>();
        HttpResponseMessage? Answer(HttpRequestMessage request)
        {
            var path = request.RequestUri!.AbsolutePath;
            asked.Add(path);
            var number = int.Parse(path[1..], System.Globalization.CultureInfo.InvariantCulture);
            return number == 0 ? Ok(Page, "text/html") : Redirect("/" + (number - 1));
        }

        using var fetcher = new ReportFetcher(new Answers(Answer));
        (await fetcher.FetchAsync(new Uri("https://news.example/5"), TestContext.Current.CancellationToken)).Address.AbsolutePath.ShouldBe("/0");
        asked.Count.ShouldBe(6);
        (await Should.ThrowAsync<UnreadableReportException>(() => fetcher.FetchAsync(new Uri("https://news.example/6"), TestContext.Current.CancellationToken))).Message.ShouldBe("redirects more than 5 times");
    }

    [Fact]
    public async Task Reading_stops_at_ten_megabytes_also_when_packed()
    {
        using var plain = new ReportFetcher(new Answers(_ => Ok(new string('a', 11_000_000), "text/plain")));
        (await Should.ThrowAsync<UnreadableReportException>(() => plain.FetchAsync(new Uri("https://news.example/a"), TestContext.Current.CancellationToken))).Message.ShouldBe("is too large: more than 10 MB");
        using var packed = new ReportFetcher(new Answers(_ => Packed(new string('a', 11_000_000))));
        (await Should.ThrowAsync<UnreadableReportException>(() => packed.FetchAsync(new Uri("https://news.example/a"), TestContext.Current.CancellationToken))).Message.ShouldBe("is too large: more than 10 MB");
    }

    [Fact]
    public async Task It_says_who_asks()
    {
        string? agent = null;
        using var fetcher = new ReportFetcher(new Answers(request =>
        {
            agent = request.Headers.UserAgent.ToString();
            return Ok(Page, "text/html");
        }));
        await fetcher.FetchAsync(new Uri("https://news.example/a"), TestContext.Current.CancellationToken);
        agent.ShouldNotBeNull().ShouldMatch(@"^Sitrep/\d+\.\d+\.\d+$");
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_told()
    {
        using var fetcher = new ReportFetcher(new Answers(_ => new HttpResponseMessage(HttpStatusCode.NotFound)));
        (await ReadAll("https://news.example/a", null, fetcher)).Single().Problem.ShouldBe("answers 404 (NotFound)");
    }

    [Fact]
    public async Task A_fetched_page_becomes_a_report_of_its_host()
    {
        using var fetcher = new ReportFetcher(new Answers(_ => Ok(Page, "text/html")));
        var report = (await ReadAll("https://www.news.example/a", null, fetcher)).Single().Report.ShouldNotBeNull();
        report.Title.ShouldBe("Army takes hill");
        report.Source.ShouldBe("news.example");
        report.Url.ShouldBe("https://www.news.example/a");
        report.Published.ShouldBe(new DateOnly(2015, 2, 3));
        report.Text.ShouldStartWith("The army took the hill on Monday");
    }

    [Fact]
    public async Task The_headers_character_set_goes_before_the_pages_own()
    {
        var bytes = Encoding.Latin1.GetBytes("<html><head><meta charset='koi8-r'></head><body><article><p>The army left the café of Ménaka on Monday, and the rebels came back to it with the mayor.</p></article></body></html>");
        using var fetcher = new ReportFetcher(new Answers(_ => Ok(bytes, "text/html; charset=iso-8859-1")));
        (await ReadAll("https://news.example/a", null, fetcher)).Single().Report.ShouldNotBeNull().Text.ShouldContain("café of Ménaka");
    }

    [Fact]
    public async Task Text_and_feeds_are_told_by_content_type()
    {
        using var text = new ReportFetcher(new Answers(_ => Ok("The army took the hill, and the rebels left it to them.", "text/plain")));
        (await ReadAll("https://news.example/a", null, text)).Single().Report.ShouldNotBeNull().Text.ShouldBe("The army took the hill, and the rebels left it to them.");
        using var feed = new ReportFetcher(new Answers(_ => Ok(InputFile.Bytes("feed.xml"), "application/rss+xml")));
        (await ReadAll("https://news.example/a", null, feed)).Count.ShouldBe(3);
    }

    private static HttpResponseMessage Redirect(string target) => new(HttpStatusCode.Found) { Headers = { Location = new Uri(target, UriKind.RelativeOrAbsolute) } };

    private static HttpResponseMessage Ok(string body, string type) => Ok(Encoding.UTF8.GetBytes(body), type);

    private static HttpResponseMessage Ok(byte[] body, string type)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }

    private static HttpResponseMessage Packed(string body)
    {
        using var stream = new MemoryStream();
        using (var brotli = new BrotliStream(stream, CompressionLevel.Fastest))
        {
            brotli.Write(Encoding.UTF8.GetBytes(body));
        }

        var answer = Ok(stream.ToArray(), "text/plain");
        answer.Content.Headers.ContentEncoding.Add("br");
        return answer;
    }

    /// <summary>Answers by itself, or passes the question on to the guard.</summary>
    private sealed class Answers(Func<HttpRequestMessage, HttpResponseMessage?> answer, HttpMessageHandler? guard = null) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker? _guard = guard is null ? null : new HttpMessageInvoker(guard, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            answer(request) ?? await _guard.ShouldNotBeNull().SendAsync(request, cancellationToken);
    }
}
