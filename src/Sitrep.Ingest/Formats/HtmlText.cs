using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Sitrep.Ingest.Formats;

/// <summary>
/// The words that a piece of HTML shows: white space as browsers fold it, a blank line between blocks, a line end for
/// <c>br</c> and table rows, a tab between cells. Leaves scripts, navigation, forms, figures with their captions,
/// what is marked as hidden, and footnote marks in brackets.
/// </summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "head", "nav", "aside", "footer", "form", "button", "select", "textarea",
        "iframe", "object", "svg", "math", "video", "audio", "canvas", "figure", "figcaption", "dialog", "menu",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "blockquote", "body", "dd", "div", "dl", "dt", "fieldset", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "ul", "summary", "details", "caption",
    };

    /// <summary>The words of HTML given as text.</summary>
    public static string FromHtml(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        RequireShallow(document);
        return document.Body is { } body ? From(body) : "";
    }

    /// <summary>The words of an element that nests no deeper than <see cref="IntakeLimits.Depth"/>.</summary>
    public static string From(IElement element)
    {
        var writer = new Writer();
        Write(element, writer);
        return writer.ToString();
    }

    /// <summary>Checks that walking <paramref name="document"/> by recursion can't overflow the stack.</summary>
    /// <exception cref="UnreadableReportException">Elements are nested deeper than <see cref="IntakeLimits.Depth"/>.</exception>
    public static void RequireShallow(IDocument document)
    {
        var depth = 0;
        INode? node = document;
        while (node is not null)
        {
            if (node.FirstChild is { } child)
            {
                node = child;
                if (++depth > IntakeLimits.Depth)
                {
                    throw new UnreadableReportException($"nests its HTML more than {IntakeLimits.Depth} levels deep");
                }

                continue;
            }

            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }

            node = node?.NextSibling;
        }
    }

    /// <summary>Whether a page shows the element at all, by its own attributes.</summary>
    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private static void Write(INode node, Writer writer)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                writer.Words(text.Data, preformatted: IsWithinPre(node));
            }
            else if (child is IElement element && !Unseen.Contains(element.LocalName) && !IsHidden(element) && !IsFootnoteMark(element))
            {
                WriteElement(element, writer);
            }
        }
    }

    private static void WriteElement(IElement element, Writer writer)
    {
        if (element.LocalName == "br")
        {
            writer.LineEnd();
            return;
        }

        var isBlock = Blocks.Contains(element.LocalName);
        if (isBlock)
        {
            writer.BlankLine();
        }
        else if (element.LocalName == "tr")
        {
            writer.RowEnd();
        }

        Write(element, writer);
        if (isBlock)
        {
            writer.BlankLine();
        }
        else if (element.LocalName is "td" or "th")
        {
            writer.Tab();
        }
    }

    private static bool IsWithinPre(INode node) => node is IElement element && element.LocalName == "pre";

    // Wikipedia's and Markdown's marks: <sup>[1]</sup>, <sup>1</sup> around a link. "5<sup>th</sup>" is part of the text.
    private static bool IsFootnoteMark(IElement element) =>
        element.LocalName == "sup" && (element.TextContent.TrimStart().StartsWith('[') || element.QuerySelector("a") is not null || element.ParentElement?.LocalName == "a");

    private sealed class Writer
    {
        private readonly StringBuilder _text = new();
        private bool _space;
        private int _lineEnds;
        private bool _tab;

        public void Words(string words, bool preformatted)
        {
            foreach (var c in words)
            {
                if (c is ' ' or '\t' or '\n' or '\r' or '\f')
                {
                    if (preformatted && c == '\n')
                    {
                        LineEnd();
                    }
                    else
                    {
                        _space = true;
                    }

                    continue;
                }

                Separate();
                _text.Append(c);
            }
        }

        public void LineEnd() => _lineEnds = Math.Min(_lineEnds + 1, 2);

        public void RowEnd() => _lineEnds = Math.Max(_lineEnds, 1);

        public void BlankLine() => _lineEnds = 2;

        public void Tab() => _tab = true;

        public override string ToString() => _text.Length == 0 ? "" : _text.ToString() + "\n";

        // White space is written when the next word comes, so that none is left at line ends and none is doubled.
        private void Separate()
        {
            if (_text.Length > 0)
            {
                _text.Append(_lineEnds switch { 2 => "\n\n", 1 => "\n", _ when _tab => "\t", _ when _space => " ", _ => "" });
            }

            (_space, _lineEnds, _tab) = (false, 0, false);
        }
    }
}
