namespace Sitrep.Ingest;

/// <summary>The formats that reports come in. Any of them may be gzipped.</summary>
public enum ReportFormat
{
    /// <summary>Plain text, with or without front matter.</summary>
    Text,

    /// <summary>Markdown, with or without front matter.</summary>
    Markdown,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>A PDF with text in it.</summary>
    Pdf,

    /// <summary>A Word document of 2007 or later.</summary>
    Docx,

    /// <summary>A mail message (RFC 5322).</summary>
    Email,

    /// <summary>An RSS or Atom feed; each entry is a report.</summary>
    Feed,

    /// <summary>One JSON object, or an array of them.</summary>
    Json,

    /// <summary>A JSON object a line; each is a report.</summary>
    JsonLines,
}
