namespace Sitrep.Text;

/// <summary>A paragraph, heading, list item or title line of a report. It ends a sentence wherever it ends.</summary>
/// <param name="Index">Place in the report, from 0.</param>
/// <param name="Span">From its first to its last character that is not white space; at least one.</param>
public readonly record struct Paragraph(int Index, TextSpan Span);
