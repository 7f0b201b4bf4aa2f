namespace Sitrep.Record;

/// <summary>The report that a record was read from.</summary>
public sealed record ReportSection
{
    /// <value>First 16 hexadecimal digits of the SHA-256 of source and text.</value>
    public string? Id { get; init; }

    /// <value>Headline.</value>
    public string? Title { get; init; }

    /// <value>Outlet or file name.</value>
    public string? Source { get; init; }

    /// <value>Address.</value>
    public string? Url { get; init; }

    /// <value>Day of publication, ISO 8601.</value>
    public string? Published { get; init; }

    /// <value>given, metadata, dateline, inferred or unknown.</value>
    public string? PublishedBasis { get; init; }

    /// <value>ISO 639-1 code.</value>
    public string? Language { get; init; }

    /// <value>The text that all offsets count in.</value>
    public required string Text { get; init; }
}
