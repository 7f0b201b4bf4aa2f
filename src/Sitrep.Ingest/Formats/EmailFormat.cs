using MimeKit;

namespace Sitrep.Ingest.Formats;

/// <summary>
/// A mail message: its plain text or, without one, the words of its HTML; the subject is the title, the sender the
/// source, the sender's day the day of publication. Leaves attachments, and signatures below "-- ".
/// </summary>
internal sealed class EmailFormat : IReportFormat
{
    /// <inheritdoc/>
    public IReadOnlyList<ReportDraft> Read(RawReport raw)
    {
        using var stream = new MemoryStream(raw.Bytes, writable: false);
        using var message = MimeMessage.Load(stream);
        var from = message.From.Mailboxes.FirstOrDefault();
        return
        [
            new ReportDraft(Text(message))
            {
                Title = message.Subject,
                Source = KeptText.Line(from?.Name) ?? KeptText.Line(from?.Address),
                Url = raw.Url,
                // MimeKit gives the smallest date where the header is missing.
                Published = message.Headers.Contains(HeaderId.Date) && message.Date.Year > 1970 ? DateOnly.FromDateTime(message.Date.DateTime) : null,
            },
        ];
    }

    private static string Text(MimeMessage message)
    {
        var plain = message.BodyParts.OfType<TextPart>().FirstOrDefault(part => part.IsPlain && !part.IsAttachment);
        if (plain?.Text is { } text && !string.IsNullOrWhiteSpace(text))
        {
            return WithoutSignature(plain.IsFlowed ? Unflowed(text) : text);
        }

        return message.HtmlBody is { } html ? HtmlText.FromHtml(html)
            : throw new UnreadableReportException("is a mail without a text; save its attachment and read that");
    }

    // RFC 3676: a line that ends with a space goes on in the next.
    private static string Unflowed(string text)
    {
        var lines = KeptText.From(text).Split('\n');
        var kept = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            var isSignature = lines[i] == "-- ";
            kept.Append(lines[i]);
            if (i + 1 < lines.Length && (isSignature || !lines[i].EndsWith(' ')))
            {
                kept.Append('\n');
            }
        }

        return kept.ToString();
    }

    private static string WithoutSignature(string text)
    {
        text = KeptText.From(text);
        var signature = text.LastIndexOf("\n-- \n", StringComparison.Ordinal);
        return signature > 0 ? text[..(signature + 1)] : text;
    }
}
