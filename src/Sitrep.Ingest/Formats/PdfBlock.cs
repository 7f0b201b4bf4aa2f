namespace Sitrep.Ingest.Formats;

/// <summary>Lines of a page that stand together: a paragraph, several, or part of one.</summary>
/// <param name="Lines">From top to bottom; at least one.</param>
internal sealed record PdfBlock(IReadOnlyList<PdfLine> Lines);

/// <summary>One line of a page.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Left">Where it begins, in points from the page's left edge.</param>
/// <param name="Right">Where it ends, in points from the page's left edge.</param>
/// <param name="Foot">Where its foot stands, in points from the page's bottom edge.</param>
/// <param name="Height">Where its foot stands: 0 the page's bottom, 1 its top.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Foot, double Height);
