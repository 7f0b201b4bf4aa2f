using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Sitrep.Ingest.Formats;

/// <summary>
/// A PDF: its lines in the order that people read them, column by column, joined to paragraphs by
/// <see cref="PdfParagraphs"/>. Leaves text that doesn't run from left to right, such as stamps along the margin.
/// </summary>
internal sealed class PdfFormat : IReportFormat
{
    /// <inheritdoc/>
    public IReadOnlyList<ReportDraft> Read(RawReport raw)
    {
        using var document = Open(raw.Bytes);
        var pages = new List<IReadOnlyList<PdfBlock>>();
        foreach (var page in document.GetPages())
        {
            pages.Add(Blocks(page));
        }

        var text = PdfParagraphs.Join(pages);
        if (text.Length == 0)
        {
            throw new UnreadableReportException("has no text, only pictures (a scan?); make its text readable (OCR) first");
        }

        var title = KeptText.Line(document.Information.Title);
        return
        [
            // Programs fill the title with file names: believed only if the document says it, too. The dates in a PDF are
            // those of the file, not of the report.
            new ReportDraft(text) { Title = title is not null && text.Contains(title, StringComparison.OrdinalIgnoreCase) ? title : null, Url = raw.Url },
        ];
    }

    private static PdfDocument Open(byte[] bytes)
    {
        try
        {
            return PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = new CappedFilterProvider() });
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw new UnreadableReportException("is encrypted; save it without a password", e);
        }
    }

    private static IReadOnlyList<PdfBlock> Blocks(Page page)
    {
        // Bold print is often the same letter set twice, a hair apart.
        var letters = DuplicateOverlappingTextProcessor.Get(page.Letters)
            .Where(letter => letter.TextOrientation is TextOrientation.Horizontal or TextOrientation.Other)
            .ToList();
        if (letters.Count == 0)
        {
            return [];
        }

        var words = new NearestNeighbourWordExtractor(new() { MaxDegreeOfParallelism = 1 }).GetWords(letters).Where(word => !string.IsNullOrWhiteSpace(word.Text)).ToList();
        var blocks = new DocstrumBoundingBoxes(new() { MaxDegreeOfParallelism = 1 }).GetBlocks(words);
        var ordered = UnsupervisedReadingOrderDetector.Instance.Get(blocks);
        return PdfRows.Join([.. ordered.Select(block => Block(block, page.Height))]);
    }

    // A page without a height would divide by zero; some damaged files have one.
    private static PdfBlock Block(TextBlock block, double pageHeight) => new(
        [.. block.TextLines.Select(line => new PdfLine(line.Text.Trim(), line.BoundingBox.Left, line.BoundingBox.Right, line.BoundingBox.Bottom, line.BoundingBox.Bottom / Math.Max(pageHeight, 1)))]);
}
