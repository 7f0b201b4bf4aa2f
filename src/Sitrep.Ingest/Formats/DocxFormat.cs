using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Sitrep.Ingest.Formats;

/// <summary>
/// A Word document: the body's paragraphs with a blank line between them, table rows a line each. Leaves headers,
/// footers, notes, comments, and what tracked changes deleted.
/// </summary>
internal sealed class DocxFormat : IReportFormat
{
    private const string MainPart = "word/document.xml";

    /// <inheritdoc/>
    public IReadOnlyList<ReportDraft> Read(RawReport raw)
    {
        RequireHarmless(raw.Bytes);
        using var stream = new MemoryStream(raw.Bytes, writable: false);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        if (document.MainDocumentPart?.Document?.Body is not { } body)
        {
            throw new UnreadableReportException("is a Word document without a body");
        }

        var text = Text(body);
        var title = KeptText.Line(document.PackageProperties.Title);
        return
        [
            // Word keeps a title of whatever the file was copied from: believed only if the document says it, too. Its
            // dates are those of the file, not of the report.
            new ReportDraft(text) { Title = title is not null && text.Contains(title, StringComparison.OrdinalIgnoreCase) ? title : null, Url = raw.Url },
        ];
    }

    private static string Text(Body body)
    {
        var text = new StringBuilder();
        foreach (var block in body.Descendants().Where(e => e is Paragraph or TableRow))
        {
            var inTable = block.Ancestors<TableRow>().Any();
            var words = block is TableRow row ? string.Join('\t', row.Elements<TableCell>().Select(cell => string.Join(' ', cell.Descendants<Paragraph>().Select(Words))).Where(cell => cell.Length > 0))
                : inTable || block.Ancestors<Paragraph>().Any() || IsFallback(block) ? ""
                : Words((Paragraph)block);
            if (!string.IsNullOrWhiteSpace(words))
            {
                text.Append(text.Length == 0 ? "" : block is TableRow && block.PreviousSibling() is TableRow ? "\n" : "\n\n").Append(words.Trim());
            }
        }

        return text.Length == 0 ? "" : text.Append('\n').ToString();
    }

    private static string Words(Paragraph paragraph)
    {
        var words = new StringBuilder();
        foreach (var element in paragraph.Descendants())
        {
            if (element.Ancestors<MoveFromRun>().Any() || IsFallback(element))
            {
                continue;
            }

            words.Append(element switch
            {
                DocumentFormat.OpenXml.Wordprocessing.Text t => t.Text,
                TabChar => "\t",
                Break or CarriageReturn => "\n",
                NoBreakHyphen => "-",
                _ => "",
            });
        }

        return words.ToString();
    }

    // Word writes text boxes twice, the second time for versions that don't know the first way.
    private static bool IsFallback(OpenXmlElement element) => element.Ancestors<AlternateContentFallback>().Any();

    // A few kilobytes may unpack to gigabytes, and a million nested elements overflow the stack of whoever walks them.
    private static void RequireHarmless(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        if (archive.GetEntry(MainPart) is null)
        {
            throw new UnreadableReportException(archive.GetEntry("content.xml") is not null ? "is an OpenDocument file; save it as .docx" : "is a ZIP archive and not a Word document; unpack it first");
        }

        long unpacked = 0;
        foreach (var entry in archive.Entries)
        {
            using var part = new CappedStream(entry.Open(), IntakeLimits.FileBytes - unpacked);
            if (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            {
                RequireShallow(part);
            }

            part.CopyTo(Stream.Null);
            unpacked += part.BytesRead;
        }
    }

    private static void RequireShallow(Stream part)
    {
        using var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
        {
            if (reader.Depth > IntakeLimits.Depth)
            {
                throw new UnreadableReportException($"nests its XML more than {IntakeLimits.Depth} levels deep");
            }
        }
    }
}
