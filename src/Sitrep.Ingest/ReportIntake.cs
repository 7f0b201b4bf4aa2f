using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using Sitrep.Ingest.Fetching;
using Sitrep.Ingest.Formats;
using Sitrep.Ingest.Languages;

namespace Sitrep.Ingest;

/// <summary>
/// The way in: paths, folders, addresses and standard input to reports. One bad input is one failed result; the others
/// are read all the same, and none of them makes it throw. Safe to use from several threads.
/// </summary>
/// <param name="options">What to assume where an input doesn't say it.</param>
/// <param name="fetcher">Fetches addresses. Null: addresses are refused.</param>
public sealed class ReportIntake(IntakeOptions? options = null, ReportFetcher? fetcher = null)
{
    /// <summary>The input that stands for standard input.</summary>
    public const string StandardInput = "-";

    private readonly IntakeOptions _options = options ?? new IntakeOptions();
    private readonly LanguageDetection _languages = new();

    private readonly Dictionary<ReportFormat, IReportFormat> _formats = new()
    {
        [ReportFormat.Text] = new TextFormat(),
        [ReportFormat.Markdown] = new MarkdownFormat(),
        [ReportFormat.Html] = new HtmlFormat(),
        [ReportFormat.Pdf] = new PdfFormat(),
        [ReportFormat.Docx] = new DocxFormat(),
        [ReportFormat.Email] = new EmailFormat(),
        [ReportFormat.Feed] = new FeedFormat(),
        [ReportFormat.Json] = new JsonFormat(),
    };

    /// <summary>Reads all inputs, in order.</summary>
    /// <param name="inputs">Paths of files and folders, http(s) addresses, <c>-</c> for standard input.</param>
    /// <param name="cancellation">Stops between and within inputs.</param>
    public async IAsyncEnumerable<IntakeResult> ReadAsync(IEnumerable<string> inputs, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var input in inputs)
        {
            var results = IsAddress(input) ? ReadAddressAsync(input, cancellation)
                : input == StandardInput ? ReadAsync(Console.OpenStandardInput(), "standard input", null, cancellation)
                : Directory.Exists(input) ? ReadFolderAsync(input, cancellation)
                : ReadFileAsync(input, cancellation);
            await foreach (var result in results.ConfigureAwait(false))
            {
                yield return result;
            }
        }
    }

    /// <summary>
    /// How many reports the inputs will give, to show how far the reading is. Null: not known beforehand, because a feed,
    /// JSON Lines or standard input is among them.
    /// </summary>
    public static int? Count(IEnumerable<string> inputs)
    {
        var count = 0;
        foreach (var input in inputs)
        {
            IReadOnlyList<string> files = [input];
            if (Directory.Exists(input) && Try(() => files = InputFiles.In(input)) is not null)
            {
                return null;
            }

            if (input == StandardInput || files.Any(file => FormatSniffer.FromName(file) is ReportFormat.Feed or ReportFormat.Json or ReportFormat.JsonLines))
            {
                return null;
            }

            count += files.Count;
        }

        return count;
    }

    /// <summary>Reads a stream of any format, gzipped or not, and disposes of it.</summary>
    /// <param name="stream">The bytes, from where it stands.</param>
    /// <param name="name">What to call it in the results.</param>
    /// <param name="fileName">Its name as a file, which helps to tell the format and stands for the outlet. Null: it has none.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public IAsyncEnumerable<IntakeResult> ReadAsync(Stream stream, string name, string? fileName, CancellationToken cancellation = default) =>
        ReadStreamAsync(new Input(name, fileName, _options.Format ?? (fileName is null ? null : FormatSniffer.FromName(fileName))), () => Task.FromResult(stream), cancellation);

    /// <summary>The entries of a feed that was fetched, each named by its link where it has one.</summary>
    /// <exception cref="UnreadableReportException">The page is no feed.</exception>
    internal async Task<IReadOnlyList<IntakeResult>> ReadFeedAsync(FetchedPage page, CancellationToken cancellation)
    {
        IReadOnlyList<ReportDraft> entries = [];
        var problem = await TryAsync(
            async () =>
            {
                var raw = new RawReport(page.Bytes.ToArray(), page.Charset, page.Address.AbsoluteUri);
                entries = await BoundedParse.RunAsync(() => _formats[ReportFormat.Feed].Read(raw), IntakeLimits.ParseTime, cancellation).ConfigureAwait(false);
            },
            ReportFormat.Feed).ConfigureAwait(false);
        if (problem is not null)
        {
            throw new UnreadableReportException(problem);
        }

        var input = new Input(page.Address.AbsoluteUri, OutletOf(page.Address), ReportFormat.Feed);
        return [.. entries.Select(entry => Read(entry.Url ?? input.Name, input, () => entry))];
    }

    /// <summary>Whether an input is an address and not a path.</summary>
    public static bool IsAddress(string input) =>
        input.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(input, UriKind.Absolute, out var uri) && !uri.IsFile;

    private async IAsyncEnumerable<IntakeResult> ReadFolderAsync(string folder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        IReadOnlyList<string> files = [];
        var problem = Try(() => files = InputFiles.In(folder)) ?? (files.Count == 0 ? "holds no file that Sitrep reads" : null);
        if (problem is not null)
        {
            yield return IntakeResult.Failed(folder, problem);
            yield break;
        }

        foreach (var file in files)
        {
            await foreach (var result in ReadFileAsync(file, cancellation).ConfigureAwait(false))
            {
                yield return result;
            }
        }
    }

    private IAsyncEnumerable<IntakeResult> ReadFileAsync(string path, CancellationToken cancellation)
    {
        var fileName = Path.GetFileName(path);
        return ReadStreamAsync(
            new Input(path, fileName, _options.Format ?? FormatSniffer.FromName(fileName)),
            () => Task.FromResult<Stream>(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true)),
            cancellation);
    }

    private IAsyncEnumerable<IntakeResult> ReadAddressAsync(string address, CancellationToken cancellation)
    {
        var input = new Input(address, null, null);
        return ReadStreamAsync(
            input,
            async () =>
            {
                if (fetcher is null)
                {
                    throw new UnreadableReportException("is an address, and fetching is turned off");
                }

                var page = await fetcher.FetchAsync(new Uri(address), cancellation).ConfigureAwait(false);
                input.Url = page.Address.AbsoluteUri;
                input.Charset = page.Charset;
                input.FileName = OutletOf(page.Address);
                input.Format = _options.Format ?? FormatOf(page);
                return new MemoryStream(page.Bytes.ToArray(), writable: false);
            },
            cancellation);
    }

    private static string OutletOf(Uri address) => address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? address.IdnHost[4..] : address.IdnHost;

    // "text/plain" is also what servers say of files that they don't know: the name knows better.
    private static ReportFormat? FormatOf(FetchedPage page)
    {
        var byName = FormatSniffer.FromName(page.Address.AbsolutePath);
        return page.MediaType is null or "text/plain" or "application/octet-stream" ? byName : FormatSniffer.FromContentType(page.MediaType) ?? byName;
    }

    private async IAsyncEnumerable<IntakeResult> ReadStreamAsync(Input input, Func<Task<Stream>> open, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Stream? opened = null;
        PeekedStream? peeked = null;
        var format = ReportFormat.Text;
        var problem = await TryAsync(async () =>
        {
            opened = await open().ConfigureAwait(false);
            peeked = await UnpackedAsync(input, opened, cancellation).ConfigureAwait(false);
            format = _options.Format ?? FormatSniffer.Sniff(peeked.Head, input.Format);
        }).ConfigureAwait(false);
        using var whole = opened;
        using var stream = peeked;
        if (stream is null || problem is not null)
        {
            yield return IntakeResult.Failed(input.Name, problem ?? "can't be read");
            yield break;
        }

        var results = format == ReportFormat.JsonLines && !IsOneObject(stream.Head)
            ? ReadLinesAsync(input, stream, cancellation)
            : ReadWholeAsync(input, stream, format, cancellation);
        await foreach (var result in results.ConfigureAwait(false))
        {
            yield return result;
        }
    }

    private static async Task<PeekedStream> UnpackedAsync(Input input, Stream stream, CancellationToken cancellation)
    {
        var peeked = await PeekedStream.OpenAsync(stream, cancellation).ConfigureAwait(false);
        if (!FormatSniffer.IsGzip(peeked.Head))
        {
            return peeked;
        }

        input.Cap = IntakeLimits.UnpackedBytes;
        var unpacked = await PeekedStream.OpenAsync(new GZipStream(peeked, CompressionMode.Decompress), cancellation).ConfigureAwait(false);
        return FormatSniffer.IsGzip(unpacked.Head) ? throw new UnreadableReportException("is gzipped twice; unpack it once") : unpacked;
    }

    // A file called .jsonl, or sniffed by its brace, that is one object over many lines.
    private static bool IsOneObject(ReadOnlySpan<byte> head) => head.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'{', (byte)'\n' or (byte)'\r', ..];

    private async IAsyncEnumerable<IntakeResult> ReadLinesAsync(Input input, Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var lines = ByteLines.ReadAsync(stream, cancellation).GetAsyncEnumerator(cancellation);
        var any = false;
        for (var number = 1; ; number++)
        {
            var more = false;
            var name = string.Create(CultureInfo.InvariantCulture, $"{input.Name}, line {number}");
            if (await TryAsync(async () => more = await lines.MoveNextAsync().ConfigureAwait(false)).ConfigureAwait(false) is { } problem)
            {
                // Whatever broke the stream broke the lines after it.
                yield return IntakeResult.Failed(name, problem);
                yield break;
            }

            if (!more)
            {
                break;
            }

            if (lines.Current.Length > 0)
            {
                any = true;
                yield return Read(name, input, () => JsonFormat.ReadLine(lines.Current));
            }
        }

        if (!any)
        {
            yield return IntakeResult.Failed(input.Name, "is empty");
        }
    }

    private async IAsyncEnumerable<IntakeResult> ReadWholeAsync(Input input, Stream stream, ReportFormat format, [EnumeratorCancellation] CancellationToken cancellation)
    {
        IReadOnlyList<ReportDraft> drafts = [];
        var reader = _formats[format == ReportFormat.JsonLines ? ReportFormat.Json : format];
        var problem = await TryAsync(
            async () =>
            {
                using var bytes = new MemoryStream();
                await new CappedStream(stream, input.Cap).CopyToAsync(bytes, cancellation).ConfigureAwait(false);
                if (bytes.Length == 0)
                {
                    throw new UnreadableReportException("is empty");
                }

                var raw = new RawReport(bytes.ToArray(), input.Charset, input.Url);
                drafts = await BoundedParse.RunAsync(() => reader.Read(raw), IntakeLimits.ParseTime, cancellation).ConfigureAwait(false);
            },
            format).ConfigureAwait(false);
        if (problem is not null)
        {
            yield return IntakeResult.Failed(input.Name, problem);
            yield break;
        }

        if (drafts.Count == 0)
        {
            yield return IntakeResult.Failed(input.Name, "is a feed without entries");
        }

        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            var name = drafts.Count == 1 ? input.Name : string.Create(CultureInfo.InvariantCulture, $"{input.Name}, entry {i + 1}");
            yield return Read(name, input, () => draft);
        }
    }

    private IntakeResult Read(string name, Input input, Func<ReportDraft> draft)
    {
        IntakeResult? result = null;
        var problem = Try(() => result = IntakeResult.Of(name, draft().ToReport(_options, input.FileName, _languages)));
        return result ?? IntakeResult.Failed(name, problem ?? "can't be read");
    }

    private static string? Try(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Explain(e, null);
        }
    }

    // Parsers of others throw whatever they like on damaged files: all of it is one thing to the user.
    private static async Task<string?> TryAsync(Func<Task> read, ReportFormat? format = null)
    {
        try
        {
            await read().ConfigureAwait(false);
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Explain(e, format);
        }
    }

    private static string Explain(Exception e, ReportFormat? format) => e switch
    {
        UnreadableReportException => e.Message,
        FileNotFoundException or DirectoryNotFoundException => "does not exist",
        UnauthorizedAccessException => "may not be read: permission denied",
        TimeoutException => string.Create(CultureInfo.InvariantCulture, $"took longer than {IntakeLimits.ParseTime.TotalSeconds:0} seconds to open and was given up"),
        _ when e.InnerException is UnreadableReportException inner => inner.Message,
        InvalidDataException when format is null => "is damaged: its gzip data can't be unpacked",
        IOException when format is null => "can't be read: " + e.Message,
        OutOfMemoryException => "needs more memory than there is",
        _ when format is not null => $"is damaged: it can't be read as {Name(format.Value)}",
        _ => "can't be read: " + e.Message,
    };

    private static string Name(ReportFormat format) => format switch
    {
        ReportFormat.Text => "plain text",
        ReportFormat.Html => "HTML",
        ReportFormat.Pdf => "PDF",
        ReportFormat.Docx => "a Word document",
        ReportFormat.Email => "a mail message",
        ReportFormat.Feed => "a feed",
        ReportFormat.Json or ReportFormat.JsonLines => "JSON",
        _ => format.ToString(),
    };

    /// <summary>One input on its way; fetching and unpacking fill in what only they know.</summary>
    private sealed class Input(string name, string? fileName, ReportFormat? format)
    {
        public string Name { get; } = name;

        public string? FileName { get; set; } = fileName;

        public ReportFormat? Format { get; set; } = format;

        public string? Charset { get; set; }

        public string? Url { get; set; }

        public long Cap { get; set; } = IntakeLimits.FileBytes;
    }
}
