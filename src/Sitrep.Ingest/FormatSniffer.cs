using System.Text.RegularExpressions;

namespace Sitrep.Ingest;

/// <summary>
/// Tells an input's format. Bytes that can't be mistaken (PDF, ZIP, gzip, pictures) decide over any name; else the
/// content type or the file's extension; else how the text begins.
/// </summary>
internal static partial class FormatSniffer
{
    private static readonly Dictionary<string, ReportFormat> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = ReportFormat.Text, [".text"] = ReportFormat.Text,
        [".md"] = ReportFormat.Markdown, [".markdown"] = ReportFormat.Markdown,
        [".html"] = ReportFormat.Html, [".htm"] = ReportFormat.Html, [".xhtml"] = ReportFormat.Html,
        [".pdf"] = ReportFormat.Pdf, [".docx"] = ReportFormat.Docx, [".eml"] = ReportFormat.Email,
        [".rss"] = ReportFormat.Feed, [".atom"] = ReportFormat.Feed, [".xml"] = ReportFormat.Feed,
        [".json"] = ReportFormat.Json, [".jsonl"] = ReportFormat.JsonLines, [".ndjson"] = ReportFormat.JsonLines,
    };

    private static readonly Dictionary<string, ReportFormat> ContentTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/plain"] = ReportFormat.Text, ["text/markdown"] = ReportFormat.Markdown,
        ["text/html"] = ReportFormat.Html, ["application/xhtml+xml"] = ReportFormat.Html,
        ["application/pdf"] = ReportFormat.Pdf, ["message/rfc822"] = ReportFormat.Email,
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ReportFormat.Docx,
        ["application/rss+xml"] = ReportFormat.Feed, ["application/atom+xml"] = ReportFormat.Feed,
        ["application/xml"] = ReportFormat.Feed, ["text/xml"] = ReportFormat.Feed,
        ["application/json"] = ReportFormat.Json, ["application/x-ndjson"] = ReportFormat.JsonLines, ["application/jsonl"] = ReportFormat.JsonLines,
    };

    // What isn't a report, by its first bytes, and what to do with it.
    private static readonly (byte[] Magic, string Problem)[] Strangers =
    [
        ([0xD0, 0xCF, 0x11, 0xE0], "is an old or locked Office document; save it as .docx without a password"),
        ("{\\rtf"u8.ToArray(), "is RTF; save it as .docx or plain text"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "is a picture, not text"),
        ([0xFF, 0xD8, 0xFF], "is a picture, not text"),
        ("GIF8"u8.ToArray(), "is a picture, not text"),
        ("II*\0"u8.ToArray(), "is a picture, not text"),
        ("MM\0*"u8.ToArray(), "is a picture, not text"),
        ([0x28, 0xB5, 0x2F, 0xFD], "is packed with Zstandard; unpack it first"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "is packed with xz; unpack it first"),
        ("BZh"u8.ToArray(), "is packed with bzip2; unpack it first"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "is a 7z archive; unpack it first"),
    ];

    /// <summary>The format that a file's name tells, a last <c>.gz</c> aside. Null: the name tells none.</summary>
    public static ReportFormat? FromName(string name)
    {
        var extension = Path.GetExtension(WithoutGz(name));
        return Extensions.TryGetValue(extension, out var format) ? format : null;
    }

    /// <summary>The format that a content type names. Null: none that Sitrep reads.</summary>
    public static ReportFormat? FromContentType(string? mediaType) =>
        mediaType is not null && ContentTypes.TryGetValue(mediaType, out var format) ? format : null;

    /// <summary>The name without a last <c>.gz</c>.</summary>
    public static string WithoutGz(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;

    /// <summary>Whether the bytes are gzipped.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> head) => head is [0x1F, 0x8B, ..];

    /// <summary>The format of an input.</summary>
    /// <param name="head">Its first bytes, unpacked; some thousands do.</param>
    /// <param name="told">The format by name or content type. Null: neither tells.</param>
    /// <exception cref="UnreadableReportException">It is nothing that Sitrep reads.</exception>
    public static ReportFormat Sniff(ReadOnlySpan<byte> head, ReportFormat? told)
    {
        // PDF 1.7, annex H: readers accept the mark within the first 1,024 bytes.
        if (head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return ReportFormat.Pdf;
        }

        if (head.StartsWith("PK\x03\x04"u8))
        {
            return ReportFormat.Docx;
        }

        foreach (var (magic, problem) in Strangers)
        {
            if (head.StartsWith(magic))
            {
                throw new UnreadableReportException(problem);
            }
        }

        var start = TextDecoder.Decode(head);
        if (IsBinary(start))
        {
            throw new UnreadableReportException("is not text (a binary file?)");
        }

        return FromText(start, told);
    }

    private static ReportFormat FromText(string start, ReportFormat? told)
    {
        start = start.TrimStart('\uFEFF').TrimStart();
        if (start.StartsWith('<'))
        {
            // Pages saved as .txt and feeds served as text/html are common; a text that begins so is neither.
            if (HtmlStart().IsMatch(start))
            {
                return ReportFormat.Html;
            }

            if (FeedStart().IsMatch(start))
            {
                return ReportFormat.Feed;
            }
        }

        if (told is not null and not ReportFormat.Pdf and not ReportFormat.Docx)
        {
            return told.Value;
        }

        return start.StartsWith('{') ? ReportFormat.JsonLines
            : JsonArray().IsMatch(start) ? ReportFormat.Json
            : MailHeaders().Count(HeaderBlock(start)) >= 2 ? ReportFormat.Email
            : HtmlPiece().IsMatch(start) ? ReportFormat.Html
            : ReportFormat.Text;
    }

    private static string HeaderBlock(string start)
    {
        var blank = BlankLine().Match(start);
        return blank.Success ? start[..blank.Index] : start;
    }

    // Text has next to no control characters; compiled programs, archives and pictures are full of them.
    private static bool IsBinary(string start)
    {
        var control = start.Count(c => (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\u001A' or '\u001B')) || c == '\uFFFD');
        return control > 0.05 * start.Length && control > 4;
    }

    [GeneratedRegex(@"^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex HtmlStart();

    [GeneratedRegex(@"^(?:<\?.*?\?>\s*)*(?:<!--.*?-->\s*)*<(?:rss|(?:\w+:)?feed|rdf:RDF)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex FeedStart();

    [GeneratedRegex(@"^<(?:p|div|article|main|section|h[1-6]|table|meta|title)\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HtmlPiece();

    [GeneratedRegex(@"\r?\n\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"^\[\s*\{", RegexOptions.CultureInvariant)]
    private static partial Regex JsonArray();

    // "Subject:" and "Date:" alone also stand above press releases; mail has at least one of the technical ones, too.
    [GeneratedRegex(@"^(?:Received|Return-Path|Message-ID|MIME-Version|Delivered-To|Content-Type|DKIM-Signature|From|X-Mailer):", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex MailHeaders();
}
