using Markdig;

namespace Sitrep.Ingest.Formats;

/// <summary>Markdown: the words without the marks, a blank line between paragraphs, headings and list items.</summary>
internal sealed class MarkdownFormat : IReportFormat
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().Build();

    /// <inheritdoc/>
    public IReadOnlyList<ReportDraft> Read(RawReport raw)
    {
        var draft = FrontMatter.Split(TextDecoder.Decode(raw.Bytes, raw.Charset));
        return [draft with { Text = HtmlText.FromHtml(Markdown.ToHtml(draft.Text, Pipeline)), Url = draft.Url ?? raw.Url }];
    }
}
