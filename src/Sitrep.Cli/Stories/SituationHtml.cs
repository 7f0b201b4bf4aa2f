using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Sitrep.Cli.SituationReport;

namespace Sitrep.Cli.Stories;

/// <summary>
/// Writes a situation as one HTML file that needs nothing else and prints well: no script, no font, no picture. All words are
/// escaped; only addresses of the web become links.
/// </summary>
internal static partial class SituationHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Style = """
        :root { color-scheme: light dark; }
        body { font: 16px/1.45 system-ui, sans-serif; max-width: 56rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.5rem; margin-bottom: 0.2rem; }
        h2 { font-size: 1.1rem; border-bottom: 1px solid; margin-top: 1.8rem; }
        ul { list-style: none; padding-left: 0; }
        ul ul { padding-left: 1.2rem; border-left: 2px solid #8888; }
        li { margin: 0.35rem 0; break-inside: avoid; }
        .margin { font-weight: 600; margin-right: 0.4rem; font-variant-numeric: tabular-nums; }
        .tag { font-size: 0.8rem; font-weight: 600; border: 1px solid; border-radius: 0.2rem; padding: 0 0.3rem; margin-left: 0.3rem; white-space: nowrap; }
        .details { font-size: 0.85rem; opacity: 0.8; }
        q { display: block; font-style: italic; font-size: 0.9rem; margin-left: 1.2rem; }
        @media print {
          @page { margin: 18mm; }
          body { font-size: 10pt; max-width: none; margin: 0; padding: 0; color: #000; background: #fff; }
          h2 { break-after: avoid; }
          a { color: inherit; text-decoration: none; }
          .details { opacity: 1; }
        }
        """;

    /// <summary>The page.</summary>
    /// <param name="situation">What to write.</param>
    /// <param name="quotes">Whether each line shows its sentence.</param>
    public static string Write(Situation situation, bool quotes)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .Append(Encoder.Encode(situation.Title)).Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<main>\n<h1>")
            .Append(Encoder.Encode(situation.Title)).Append("</h1>\n<p>").Append(Encoder.Encode(situation.Origin)).Append("</p>\n");
        foreach (var section in situation.Sections)
        {
            page.Append("<section>\n<h2>").Append(Encoder.Encode(section.Heading)).Append("</h2>\n");
            Add(page, section.Lines, quotes);
            page.Append("</section>\n");
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Add(StringBuilder page, IReadOnlyList<SituationLine> lines, bool quotes)
    {
        page.Append("<ul>\n");
        foreach (var line in lines)
        {
            page.Append(SourceNumber().Match(line.Margin) is { Success: true, Length: var length } number && length == line.Margin.Length ? $"<li id=\"source-{number.Groups[1].Value}\">" : "<li>");
            if (line.Margin.Length > 0)
            {
                page.Append("<span class=\"margin\">").Append(Encoder.Encode(line.Margin)).Append("</span> ");
            }

            page.Append(Encoder.Encode(line.Words));
            foreach (var tag in line.Tags)
            {
                page.Append(" <span class=\"tag\">").Append(Encoder.Encode(tag)).Append("</span>");
            }

            if (line.Details.Count > 0)
            {
                page.Append(" <span class=\"details\">").AppendJoin(" · ", line.Details.Select(Detail)).Append("</span>");
            }

            if (quotes && line.Sentence.Length > 0)
            {
                page.Append("\n<q>").Append(Encoder.Encode(line.Sentence)).Append("</q>");
            }

            if (line.Below.Count > 0)
            {
                page.Append('\n');
                Add(page, line.Below, quotes);
            }

            page.Append("</li>\n");
        }

        page.Append("</ul>\n");
    }

    // Anything else that looks like an address ("javascript:") stays words.
    private static string Detail(string words) =>
        Uri.TryCreate(words, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? $"<a href=\"{Encoder.Encode(address.AbsoluteUri)}\" rel=\"noopener noreferrer\">{Encoder.Encode(words)}</a>"
            : SourceNumber().Replace(Encoder.Encode(words), "<a href=\"#source-$1\">[$1]</a>");

    [GeneratedRegex(@"\[([0-9]+)\]")]
    private static partial Regex SourceNumber();
}
