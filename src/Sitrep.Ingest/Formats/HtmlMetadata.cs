using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Sitrep.Ingest.Formats;

/// <summary>
/// What a page says about itself: schema.org's NewsArticle and its kin in JSON-LD, then OpenGraph and other meta
/// elements, then <c>time</c>, <c>h1</c>, <c>title</c> and the canonical link. The first that says something holds.
/// </summary>
internal sealed record HtmlMetadata(string? Title, string? Source, string? Url, DateOnly? Published, string? Language)
{
    // Documents nest a handful of levels; a page may hold several scripts with graphs in graphs.
    private const int JsonDepth = 8;

    /// <summary>Reads them from a page.</summary>
    /// <param name="page">The page as parsed.</param>
    /// <param name="address">Where it was fetched from. Null: not fetched.</param>
    public static HtmlMetadata From(IHtmlDocument page, string? address)
    {
        var article = JsonLdArticle(page);
        var site = Text(article, "publisher", "name") ?? Meta(page, "og:site_name", "application-name", "dc.publisher", "citation_publisher");
        var title = Text(article, "headline") ?? Text(article, "name") ?? Meta(page, "og:title", "twitter:title", "dc.title", "citation_title")
            ?? OnlyHeading(page) ?? TitleWithoutSite(page.Title, site);
        var published = PublishedDate.Parse(Text(article, "datePublished") ?? Text(article, "dateCreated"))
            ?? PublishedDate.Parse(Meta(page, "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "parsely-pub-date", "sailthru.date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.issued", "citation_publication_date"))
            ?? TimeElement(page);
        var url = Absolute(page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"), address)
            ?? Absolute(Meta(page, "og:url"), address) ?? Absolute(Text(article, "url") ?? Text(article, "mainEntityOfPage", "@id") ?? Text(article, "mainEntityOfPage"), address) ?? address;
        return new HtmlMetadata(title, site, url, published, Text(article, "inLanguage") ?? page.DocumentElement?.GetAttribute("lang"));
    }

    private static JsonElement? JsonLdArticle(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (FindArticle(json.RootElement, JsonDepth) is { } article)
                {
                    return article.Clone();
                }
            }
            catch (JsonException)
            {
                // Hand-made JSON-LD is often broken; the page has other ways to say the same.
            }
        }

        return null;
    }

    private static JsonElement? FindArticle(JsonElement element, int depth)
    {
        if (depth == 0)
        {
            return null;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().Select(e => FindArticle(e, depth - 1)).FirstOrDefault(found => found is not null);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return element.TryGetProperty("@type", out var type) && IsArticle(type) ? element
            : element.TryGetProperty("@graph", out var graph) ? FindArticle(graph, depth - 1)
            : element.TryGetProperty("mainEntity", out var main) ? FindArticle(main, depth - 1)
            : null;
    }

    // schema.org: Article, NewsArticle, ReportageNewsArticle, AnalysisNewsArticle, LiveBlogPosting, BlogPosting, Report.
    private static bool IsArticle(JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.String => StringOf(type) is { } name && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name == "Report"),
        JsonValueKind.Array => type.EnumerateArray().Any(IsArticle),
        _ => false,
    };

    private static string? Text(JsonElement? element, params ReadOnlySpan<string> path)
    {
        var current = element;
        foreach (var step in path)
        {
            if (current is { ValueKind: JsonValueKind.Array } list)
            {
                current = list.EnumerateArray().Select(e => (JsonElement?)e).FirstOrDefault();
            }

            if (current is not { ValueKind: JsonValueKind.Object } parent || !parent.TryGetProperty(step, out var child))
            {
                return null;
            }

            current = child;
        }

        return current is { ValueKind: JsonValueKind.String } text ? Said(WebUtility.HtmlDecode(StringOf(text))) : null;
    }

    // A lone half of a surrogate pair is legal in JSON and not in a string.
    private static string? StringOf(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Meta(IHtmlDocument page, params ReadOnlySpan<string> names)
    {
        var said = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (name is not null && Said(meta.GetAttribute("content")) is { } content)
            {
                said.TryAdd(name, content);
            }
        }

        foreach (var name in names)
        {
            if (said.TryGetValue(name, out var content))
            {
                return content;
            }
        }

        return null;
    }

    // The page's own day stands before the days of the articles that it links to.
    private static DateOnly? TimeElement(IHtmlDocument page)
    {
        var times = page.QuerySelectorAll("time[pubdate], time[itemprop=datePublished], [itemprop=datePublished], article time, main time, time");
        return times.Where(t => t.Closest("aside, nav, footer") is null)
            .Select(t => PublishedDate.Parse(t.GetAttribute("datetime") ?? t.GetAttribute("content")) ?? PublishedDate.Parse(t.TextContent))
            .FirstOrDefault(day => day is not null);
    }

    private static string? OnlyHeading(IHtmlDocument page) =>
        page.QuerySelectorAll("h1") is { Length: 1 } headings ? Said(headings[0].TextContent) : null;

    // "Headline | Outlet" and "Headline - Outlet".
    private static string? TitleWithoutSite(string? title, string? site)
    {
        if (Said(title) is not { } said || site is null || !said.EndsWith(site, StringComparison.OrdinalIgnoreCase))
        {
            return Said(title);
        }

        var bare = said[..^site.Length].TrimEnd().TrimEnd('|', '-', '–', '—', '·', ':', '»').TrimEnd();
        return Said(bare) ?? said;
    }

    private static string? Absolute(string? href, string? address)
    {
        if (Said(href) is not { } said)
        {
            return null;
        }

        var isAbsolute = Uri.TryCreate(said, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        return isAbsolute ? said
            : address is not null && Uri.TryCreate(new Uri(address), said, out var joined) && joined.Scheme is "http" or "https" ? joined.AbsoluteUri
            : null;
    }

    private static string? Said(string? text) => KeptText.Line(text);
}
