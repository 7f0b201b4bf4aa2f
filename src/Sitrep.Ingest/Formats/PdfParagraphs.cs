using System.Text;
using System.Text.RegularExpressions;

namespace Sitrep.Ingest.Formats;

/// <summary>
/// Makes paragraphs of a PDF's lines: what repeats at the top or bottom of pages and page numbers are dropped, words cut
/// by a hyphen at a line's end are whole again, and a paragraph that runs over a column's or page's end is one. A blank
/// line stands between paragraphs.
/// </summary>
internal static partial class PdfParagraphs
{
    // Running heads stand in these parts of a page. Set by hand: wide margins are an eighth of the height.
    private const double TopZone = 0.88;
    private const double BottomZone = 0.12;

    // An indent is more than this, in points: an em of small print.
    private const double LeastIndent = 6;

    // A line this much shorter than its block's longest ends a paragraph, if the next is indented or it ends a sentence. Share of the width.
    private const double ShortLine = 0.85;

    // First halves that keep their hyphen: "anti-government" cut after "anti-".
    private static readonly HashSet<string> HyphenKeepers = new(StringComparer.OrdinalIgnoreCase)
    {
        "anti", "pro", "non", "ex", "self", "pan", "semi", "quasi", "well", "ill", "so", "mid", "half", "high", "low", "long",
        "short", "cross", "vice", "north", "south", "east", "west", "two", "three", "four", "five", "six", "seven", "eight",
        "nine", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hard", "state", "war",
    };

    /// <summary>The text of all pages.</summary>
    public static string Join(IReadOnlyList<IReadOnlyList<PdfBlock>> pages)
    {
        var running = RunningLines(pages);
        var paragraphs = new List<List<string>>();
        foreach (var block in pages.SelectMany(page => page))
        {
            var lines = block.Lines.Where(line => line.Text.Length > 0 && !IsRunning(line, running)).ToList();
            paragraphs.AddRange(Paragraphs(lines));
        }

        var vocabulary = paragraphs.SelectMany(lines => lines).SelectMany(line => Word().Matches(line).Select(m => m.Value.ToLowerInvariant())).ToHashSet(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var paragraph in paragraphs)
        {
            var words = Unhyphenated(paragraph, vocabulary);
            if (text.Length > 0 && GoesOn(text, words))
            {
                Append(text, words, vocabulary);
            }
            else
            {
                text.Append(text.Length == 0 ? "" : "\n\n").Append(words);
            }
        }

        return text.Length == 0 ? "" : text.Append('\n').ToString();
    }

    // The same words, figures aside, on half of the pages and at least on two.
    private static HashSet<string> RunningLines(IReadOnlyList<IReadOnlyList<PdfBlock>> pages)
    {
        var counts = pages
            .SelectMany(page => page.SelectMany(block => block.Lines).Where(IsAtEdge).Select(line => Pattern(line.Text)).Distinct())
            .CountBy(pattern => pattern);
        return counts.Where(count => count.Value >= 2 && count.Value * 2 >= pages.Count).Select(count => count.Key).ToHashSet(StringComparer.Ordinal);
    }

    private static bool IsRunning(PdfLine line, HashSet<string> running) =>
        IsAtEdge(line) && (running.Contains(Pattern(line.Text)) || PageNumber().IsMatch(line.Text));

    private static bool IsAtEdge(PdfLine line) => line.Height is > TopZone or < BottomZone;

    private static string Pattern(string text) => Digits().Replace(text, "#");

    private static List<List<string>> Paragraphs(List<PdfLine> lines)
    {
        var paragraphs = new List<List<string>>();
        if (lines.Count == 0)
        {
            return paragraphs;
        }

        var left = lines.Min(line => line.Left);
        var width = lines.Max(line => line.Right) - left;
        for (var i = 0; i < lines.Count; i++)
        {
            var begins = i == 0
                || (lines[i].Left - left > LeastIndent && lines[i - 1].Left - left <= LeastIndent)
                || Bullet().IsMatch(lines[i].Text)
                || (lines[i - 1].Right - left < ShortLine * width && EndsSentence(lines[i - 1].Text));
            if (begins)
            {
                paragraphs.Add([]);
            }

            paragraphs[^1].Add(lines[i].Text);
        }

        return paragraphs;
    }

    private static string Unhyphenated(List<string> lines, HashSet<string> vocabulary)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            Append(text, line, vocabulary);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string line, HashSet<string> vocabulary)
    {
        if (text.Length == 0)
        {
            text.Append(line);
            return;
        }

        var isCut = text[^1] is '-' or '\u2010' or '\u00AD' && text.Length > 1 && char.IsLetter(text[^2]) && char.IsLower(line[0]);
        if (!isCut)
        {
            text.Append(text[^1] is '\u2013' or '\u2014' or '/' && text.Length > 1 && text[^2] != ' ' ? "" : " ").Append(line);
            return;
        }

        if (text[^1] == '\u00AD' || !KeepsHyphen(LastWord(text), Word().Match(line).Value, vocabulary))
        {
            text.Length--;
        }

        text.Append(line);
    }

    private static bool KeepsHyphen(string first, string second, HashSet<string> vocabulary)
    {
        var whole = (first + second).ToLowerInvariant();
        var compound = (first + "-" + second).ToLowerInvariant();
        return !vocabulary.Contains(whole) && (vocabulary.Contains(compound) || HyphenKeepers.Contains(first) || first.Contains('-', StringComparison.Ordinal));
    }

    private static string LastWord(StringBuilder text)
    {
        var end = text.Length - 1;
        var start = end;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '-'))
        {
            start--;
        }

        return text.ToString(start, end - start);
    }

    // A block that doesn't end a sentence and one that begins in the middle of one are one paragraph.
    private static bool GoesOn(StringBuilder text, string next) =>
        next.Length > 0 && !next.Contains('\t', StringComparison.Ordinal) && (char.IsLower(next[0]) || text[^1] is '-' or ',') && !EndsSentence(text.ToString(Math.Max(0, text.Length - 3), Math.Min(3, text.Length)));

    private static bool EndsSentence(string line) => line.TrimEnd('"', '\'', '”', '’', ')', ']', ' ') is { Length: > 0 } bare && bare[^1] is '.' or '!' or '?' or ':';

    [GeneratedRegex(@"^\W*(?:page|p\.|pg\.)?\s*\d{1,4}(?:\s*(?:/|of|\|)\s*\d{1,4})?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\p{L}[\p{L}'’-]*(?<!-)", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:[•▪●◦‣]|\(?\d{1,2}[.)]\s|[-–—]\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();
}
