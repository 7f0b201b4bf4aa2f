using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Sitrep.Tests.Ingest.Feeds;

/// <summary>Answers for all hosts of a test and remembers who asked what when.</summary>
internal sealed class NewsServer(TimeProvider time, Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, int> _open = new(StringComparer.Ordinal);

    public ConcurrentQueue<(DateTimeOffset At, Uri Address, string? IfNoneMatch, string? IfModifiedSince)> Asked { get; } = new();

    /// <value>Whether a host ever had two requests at a time.</value>
    public bool WasCrowded { get; private set; }

    public static HttpResponseMessage Feed(params string[] sentences)
    {
        var items = string.Concat(sentences.Select((s, i) => $"<item><title>Entry {i}</title><link>https://news.example/{i}</link><description>{s}</description></item>"));
        return Page($"<?xml version='1.0'?><rss version='2.0'><channel><title>News Desk</title><link>https://news.example/</link><description>All</description>{items}</channel></rss>", "application/rss+xml");
    }

    public static HttpResponseMessage Page(string body, string type) => new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, type) };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var host = request.RequestUri!.Host;
        WasCrowded |= _open.AddOrUpdate(host, 1, (_, n) => n + 1) > 1;
        await Task.Yield();
        request.Headers.NonValidated.TryGetValues("If-None-Match", out var tag);
        request.Headers.NonValidated.TryGetValues("If-Modified-Since", out var since);
        Asked.Enqueue((time.GetUtcNow(), request.RequestUri, tag.FirstOrDefault(), since.FirstOrDefault()));
        _open.AddOrUpdate(host, 0, (_, n) => n - 1);
        return answer(request);
    }
}
