namespace Sitrep.Text;

/// <summary>
/// Finds the paragraphs of plain text. A blank line ends one. A single line break is a space where the text is wrapped, and
/// ends the paragraph where the writer meant it to: before a list item, a heading or an indented line, and after a line so
/// short that the next word would still have fit and that stops as a title or a sentence does.
/// </summary>
public static class ParagraphReader
{
    // A line under this length without a final mark, before a capital, is a title: the wrapped lines of news are 60 to 80.
    private const int TitleLength = 45;

    private const int WidestWrap = 132;

    /// <summary>The paragraphs in text order; none for a text of white space.</summary>
    public static IReadOnlyList<Paragraph> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = new List<Paragraph>();
        var block = new List<Line>();
        foreach (var line in Lines(text))
        {
            if (line.IsBlank)
            {
                AddBlock(text, block, paragraphs);
                block.Clear();
            }
            else
            {
                block.Add(line);
            }
        }

        AddBlock(text, block, paragraphs);
        return DatelineApart(text, paragraphs);
    }

    // "OSH, June 13 (Reuters) - Crowds ..." is no part of the first sentence's grammar.
    private static List<Paragraph> DatelineApart(string text, List<Paragraph> paragraphs)
    {
        if (Dateline.Find(text) is not { } dateline
            || paragraphs.FindIndex(p => p.Span.Start == dateline.Span.Start && p.Span.End > dateline.Span.End) is not (>= 0 and var index))
        {
            return paragraphs;
        }

        var rest = dateline.Span.End;
        while (rest < paragraphs[index].Span.End && char.IsWhiteSpace(text[rest]))
        {
            rest++;
        }

        if (rest == paragraphs[index].Span.End)
        {
            return paragraphs;
        }

        var spans = paragraphs.ConvertAll(p => p.Span);
        spans[index] = new TextSpan(rest, paragraphs[index].Span.End);
        spans.Insert(index, dateline.Span);
        return [.. spans.Select((span, i) => new Paragraph(i, span))];
    }

    private static void AddBlock(string text, List<Line> block, List<Paragraph> paragraphs)
    {
        if (block.Count == 0)
        {
            return;
        }

        // Nobody wraps at sentence ends only, or beyond the widest terminal: then each line is a paragraph.
        var width = block.Max(l => l.Length);
        var apart = block.SkipLast(1).All(l => Stops(text, l)) || width > WidestWrap;
        var start = block[0].Start;
        for (var i = 0; i < block.Count; i++)
        {
            if (i + 1 == block.Count || (apart && Stops(text, block[i])) || EndsParagraph(text, block[i], block[i + 1], width))
            {
                paragraphs.Add(new Paragraph(paragraphs.Count, new TextSpan(start, block[i].End)));
                start = i + 1 < block.Count ? block[i + 1].Start : 0;
            }
        }
    }

    private static bool EndsParagraph(string text, Line line, Line next, int width)
    {
        if (IsListItem(text, next) || text[next.Start] == '#' || text[line.Start] == '#' || next.Indent >= line.Indent + 2)
        {
            return true;
        }

        var wrapped = line.Indent + line.Length + 1 + FirstWordLength(text, next) > width;
        if (wrapped || char.IsLower(text[next.Start]) || text[line.End - 1] is ',' or '-' or ';' or '(')
        {
            return false;
        }

        return Stops(text, line) || line.Length < TitleLength;
    }

    private static bool Stops(string text, Line line) =>
        text[line.End - 1] is '.' or '?' or '!' or '"' or '”' or '’' or '\'' or ')' or ':' or '…';

    /// <summary>"- item", "* item", "• item", "1. item", "2) item", "(a) item".</summary>
    private static bool IsListItem(string text, Line line)
    {
        var words = text.AsSpan(line.Start, line.Length);
        if (words[0] is '•' or '‣' or '▪' or '●' or '·' or '◦')
        {
            return true;
        }

        var space = words.IndexOfAny(' ', '\t');
        if (space is < 1 or > 4)
        {
            return false;
        }

        var mark = words[..space];
        if (mark is "-" or "*" or "–" or "—" or "+")
        {
            return true;
        }

        if (mark[^1] is not ('.' or ')'))
        {
            return false;
        }

        var number = mark[..^1].TrimStart('(');
        return number.Length is 1 or 2 && (number.IndexOfAnyExceptInRange('0', '9') < 0 || (number.Length == 1 && mark[^1] == ')' && char.IsAsciiLetterLower(number[0])));
    }

    private static int FirstWordLength(string text, Line line)
    {
        var length = text.AsSpan(line.Start, line.Length).IndexOfAny(' ', '\t');
        return length < 0 ? line.Length : length;
    }

    private static IEnumerable<Line> Lines(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && !IsBreak(text[end]))
            {
                end++;
            }

            yield return Line.Of(text, start, end);
            // "\r\n" is one break.
            start = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
        }
    }

    // The mandatory breaks of Unicode line breaking (UAX 14: CR, LF, BK, NL).
    private static bool IsBreak(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>A line without the white space around it. Indent counts the white space before it.</summary>
    private readonly record struct Line(int Start, int End, int Indent)
    {
        public int Length => End - Start;

        public bool IsBlank => Start == End;

        public static Line Of(string text, int start, int end)
        {
            var from = start;
            while (from < end && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            var to = end;
            while (to > from && char.IsWhiteSpace(text[to - 1]))
            {
                to--;
            }

            return new Line(from, to, from - start);
        }
    }
}
