namespace Sitrep.Ingest.Formats;

/// <summary>Plain text: every character as it came, front matter taken off.</summary>
internal sealed class TextFormat : IReportFormat
{
    /// <inheritdoc/>
    public IReadOnlyList<ReportDraft> Read(RawReport raw)
    {
        var draft = FrontMatter.Split(TextDecoder.Decode(raw.Bytes, raw.Charset));
        return [draft with { Url = draft.Url ?? raw.Url }];
    }
}
