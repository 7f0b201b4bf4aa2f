using System.Xml;
using CodeHollow.FeedReader;
using CodeHollow.FeedReader.Feeds;

namespace Sitrep.Ingest.Formats;

/// <summary>An RSS or Atom feed: each entry is a report by the feed's outlet, its text the entry's content or else its description.</summary>
internal sealed class FeedFormat : IReportFormat
{
    /// <inheritdoc/>
    public IReadOnlyList<ReportDraft> Read(RawReport raw)
    {
        RequireShallow(raw.Bytes);
        var feed = FeedReader.ReadFromByteArray(raw.Bytes);
        return feed.Type == FeedType.Unknown
            ? throw new UnreadableReportException("is not an RSS or Atom feed")
            : [.. (feed.Items ?? []).Select(item => Draft(item, feed))];
    }

    private static ReportDraft Draft(FeedItem item, Feed feed) => new(Text(item))
    {
        Title = item.Title is null ? null : HtmlText.FromHtml(item.Title),
        Source = feed.Title,
        Url = item.Link,
        Published = PublishedDate.Parse(item.PublishingDateString),
        Language = feed.Language,
    };

    private static string Text(FeedItem item)
    {
        // The content module's text is the whole article where the description is its beginning.
        var html = new[] { item.Content, item.Description, (item.SpecificItem as AtomFeedItem)?.Summary }.FirstOrDefault(part => !string.IsNullOrWhiteSpace(part));
        return html is null ? "" : HtmlText.FromHtml(html);
    }

    // The feed library walks the tree by recursion and mends broken XML, so only depth is checked here.
    private static void RequireShallow(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false });
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > IntakeLimits.Depth)
                {
                    throw new UnreadableReportException($"nests its XML more than {IntakeLimits.Depth} levels deep");
                }
            }
        }
        catch (XmlException)
        {
            // Whether the feed can be read all the same is for the feed library to say.
        }
    }
}
