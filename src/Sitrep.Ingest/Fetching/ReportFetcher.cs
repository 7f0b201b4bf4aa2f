using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Security.AntiSSRF;

namespace Sitrep.Ingest.Fetching;

/// <summary>
/// Fetches a page from the public internet. It reaches no private, local or reserved address, however it is written or
/// resolved and also after a redirect; it speaks http and https only, follows at most five redirects, and stops at 10 MB
/// or 30 seconds. It sends no cookies and no credentials. Safe to use from several threads.
/// </summary>
public sealed class ReportFetcher : IDisposable
{
    private const int MostRedirects = 5;
    private const string NotPublic = "leads to an address that is not on the public internet; Sitrep does not fetch those";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    private readonly HttpClient _client;

    /// <summary>A fetcher behind the guard.</summary>
    public ReportFetcher()
        : this(Guard())
    {
    }

    /// <summary>A fetcher that asks <paramref name="handler"/>: tests bring answers of their own.</summary>
    internal ReportFetcher(HttpMessageHandler handler)
    {
        // The time limit covers the body, too, which HttpClient's own doesn't once the headers are read.
        _client = new HttpClient(handler) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Sitrep", Version()));
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml,application/pdf,application/rss+xml,application/atom+xml,text/plain,*/*;q=0.5");
        _client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");
    }

    /// <summary>The handler that connects to public addresses only; redirects are left to <see cref="FetchAsync"/>.</summary>
    internal static HttpMessageHandler Guard()
    {
        var policy = new AntiSSRFPolicy(PolicyConfigOptions.ExternalOnlyLatest) { AllowPlainTextHttp = true, AddXFFHeader = false };
        var handler = policy.GetHandler();
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.ConnectTimeout = ConnectTimeout;
        return handler;
    }

    /// <summary>Fetches the page at <paramref name="address"/>.</summary>
    /// <exception cref="UnreadableReportException">It can't be had: refused, not found, too large, too slow.</exception>
    public async Task<FetchedPage> FetchAsync(Uri address, CancellationToken cancellation = default)
    {
        var answer = await AskAsync(address, PageVersion.None, cancellation).ConfigureAwait(false);
        return answer.Page ?? throw new UnreadableReportException(answer.Problem ?? "answers that nothing is new there");
    }

    /// <summary>Asks <paramref name="address"/> for the page unless it is still the version that is known: a page, nothing new, or try again later.</summary>
    /// <exception cref="UnreadableReportException">No answer can be had: refused by the guard, not found, too large, too slow.</exception>
    public async Task<FetchAnswer> AskAsync(Uri address, PageVersion known, CancellationToken cancellation = default)
    {
        using var timer = new CancellationTokenSource(Timeout);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timer.Token);
        try
        {
            return await FollowAsync(address, known, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new UnreadableReportException(string.Create(CultureInfo.InvariantCulture, $"did not answer within {Timeout.TotalSeconds:0} seconds"));
        }
        catch (Exception e) when (Refusal(e) is not null)
        {
            throw new UnreadableReportException(NotPublic, e);
        }
        catch (HttpRequestException e)
        {
            throw new UnreadableReportException(Explain(e), e);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new UnreadableReportException("broke off before all of it was read; try again", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<FetchAnswer> FollowAsync(Uri address, PageVersion known, CancellationToken cancellation)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            RequireHttp(address);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            known.AddTo(request.Headers);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            if (IsRedirect(response.StatusCode) && response.Headers.Location is { } location)
            {
                address = location.IsAbsoluteUri ? location : new Uri(address, location);
                continue;
            }

            if (response.StatusCode == HttpStatusCode.NotModified)
            {
                return FetchAnswer.NothingNew();
            }

            return response.IsSuccessStatusCode
                ? FetchAnswer.Of(await ReadAsync(address, response.Content, cancellation).ConfigureAwait(false), PageVersion.Of(response))
                : FetchAnswer.Refused(string.Create(CultureInfo.InvariantCulture, $"answers {(int)response.StatusCode} ({response.StatusCode})"), response.Headers.RetryAfter);
        }

        throw new UnreadableReportException($"redirects more than {MostRedirects} times");
    }

    private static async Task<FetchedPage> ReadAsync(Uri address, HttpContent content, CancellationToken cancellation)
    {
        var body = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        Stream unpacked = content.Headers.ContentEncoding.LastOrDefault()?.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "deflate" => new ZLibStream(body, CompressionMode.Decompress),
            null or "identity" => body,
            var other => throw new UnreadableReportException($"is packed as \"{other}\", which was not asked for"),
        };
        await using var capped = new CappedStream(unpacked, IntakeLimits.UnpackedBytes);
        using var bytes = new MemoryStream();
        await capped.CopyToAsync(bytes, cancellation).ConfigureAwait(false);
        var type = content.Headers.ContentType;
        return new FetchedPage(address, bytes.ToArray(), type?.MediaType, type?.CharSet);
    }

    private static void RequireHttp(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
        {
            throw new UnreadableReportException($"leads to a {address.Scheme}: address; Sitrep fetches http and https only");
        }

        // The guard can't ask for the name of these and throws something else; connected to, they are this machine.
        if (IPAddress.TryParse(address.DnsSafeHost, out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any) || ip.MapToIPv6().Equals(IPAddress.Any.MapToIPv6())))
        {
            throw new UnreadableReportException(NotPublic);
        }
    }

    private static bool IsRedirect(HttpStatusCode status) => status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found
        or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static AntiSSRFException? Refusal(Exception? e)
    {
        while (e is not null and not AntiSSRFException)
        {
            e = e.InnerException;
        }

        return (AntiSSRFException?)e;
    }

    private static string Explain(HttpRequestException e) => e.InnerException switch
    {
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => "has a host that can't be found; check the address",
        AuthenticationException => "has no valid certificate",
        _ => "can't be reached: " + e.Message,
    };

    private static string Version() => typeof(ReportFetcher).Assembly.GetName().Version is { } version
        ? version.ToString(3)
        : "0";
}
