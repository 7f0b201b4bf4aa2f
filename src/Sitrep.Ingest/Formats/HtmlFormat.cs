using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Sitrep.Ingest.Formats;

/// <summary>
/// A web page: the article's words without what stands around it, by SmartReader; where that finds little, by the
/// page's own <c>article</c> or <c>main</c>. The headline is metadata and not part of the text.
/// </summary>
internal sealed partial class HtmlFormat : IReportFormat
{
    // Fewer words than this are a notice or a cookie banner. Set by hand: a news brief has some thirty.
    private const int FewestWords = 12;

    // Above this share of words within links the page is a list of articles. Set by hand.
    private const double MostInLinks = 0.6;

    // A line with a time element that is no longer than this says when the page was published. UTF-16 code units.
    private const int LongestDateLine = 80;

    // Where SmartReader finds a smaller share of the words of article or main, it took a part for the whole. Set by hand.
    private const double LeastFound = 0.3;

    // SmartReader asks for an address to resolve links against; the links are dropped.
    private const string NoAddress = "https://report.invalid/";

    /// <inheritdoc/>
    public IReadOnlyList<ReportDraft> Read(RawReport raw)
    {
        var page = new HtmlParser().ParseDocument(TextDecoder.Decode(raw.Bytes, raw.Charset ?? DeclaredCharset(raw.Bytes)));
        HtmlText.RequireShallow(page);
        var metadata = HtmlMetadata.From(page, raw.Url);
        RemoveUnseen(page);
        return
        [
            new ReportDraft(ArticleText(page))
            {
                Title = metadata.Title,
                Source = metadata.Source,
                Url = metadata.Url,
                Published = metadata.Published,
                Language = metadata.Language,
            },
        ];
    }

    private static string ArticleText(IHtmlDocument page)
    {
        var own = page.QuerySelectorAll("article") is { Length: 1 } articles ? articles[0] : page.QuerySelector("main, [role=main]") ?? page.Body;
        if (own is null)
        {
            throw NoArticle();
        }

        // Before SmartReader, which takes the document apart.
        var whole = Candidate.From(own);
        using var reader = new Reader(NoAddress, page);
        var found = reader.GetArticle().Content is { } content && new HtmlParser().ParseDocument(content).Body is { } body ? Candidate.From(body) : null;
        if (found is { IsArticle: true } && (!whole.IsArticle || found.Words >= LeastFound * whole.Words))
        {
            return found.Text;
        }

        return whole.IsArticle ? whole.Text : throw NoArticle();
    }

    // What readers of the page don't see or don't read: it would otherwise become events.
    private static void RemoveUnseen(IHtmlDocument page)
    {
        var hiding = page.QuerySelectorAll("style").SelectMany(style => HidingSelector().Matches(style.TextContent)).Select(m => m.Groups["selector"].Value).ToHashSet(StringComparer.Ordinal);
        foreach (var element in page.QuerySelectorAll("*").ToList())
        {
            if (HtmlText.IsHidden(element)
                || element.GetAttribute("role") is "dialog" or "navigation" or "search" or "complementary" or "contentinfo" or "banner"
                || (element.LocalName == "header" && element.Closest("article, main") is null)
                || element.LocalName is "nav" or "aside" or "footer" or "dialog"
                || element.ClassList.Any(name => hiding.Contains("." + name))
                || (element.Id is { } id && hiding.Contains("#" + id))
                || IsDateLine(element))
            {
                element.Remove();
            }
        }
    }

    private static bool IsDateLine(IElement element) =>
        element.LocalName is "p" or "div" or "span" or "time" && element.ParentElement is not null
        && (element.LocalName == "time" ? element.ParentElement.LocalName is not "p" : element.QuerySelector("time") is not null)
        && element.TextContent.Trim().Length <= LongestDateLine;

    // HTML Standard, 13.2.3.2: a page names its character set within its first 1,024 bytes.
    private static string? DeclaredCharset(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 1024));
        return MetaCharset().Match(head) is { Success: true } match ? match.Groups["charset"].Value : null;
    }

    private static UnreadableReportException NoArticle() => new("no article was found in this page; save the article's own page, or its text as .txt");

    /// <summary>A part of the page that may be the article.</summary>
    private sealed record Candidate(string Text, int Words, int InLinks)
    {
        public bool IsArticle => Words >= FewestWords && InLinks <= MostInLinks * Words;

        public static Candidate From(IElement element)
        {
            var text = HtmlText.From(element);
            return new Candidate(text, Count(text), element.QuerySelectorAll("a").Sum(a => Count(a.TextContent)));
        }

        private static int Count(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
    }

    [GeneratedRegex(@"<meta[^>]+charset\s*=\s*[""']?(?<charset>[\w-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MetaCharset();

    // Rules for one class or id alone; whole style sheets would take a browser.
    [GeneratedRegex(@"(?<selector>[.#][\w-]+)\s*\{[^{}]*\bdisplay\s*:\s*none\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HidingSelector();
}
