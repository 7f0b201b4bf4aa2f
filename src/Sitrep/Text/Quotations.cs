namespace Sitrep.Text;

/// <summary>The stretches of a text that stand in double quotation marks, typographic or straight. Not apostrophes or single marks.</summary>
public static class Quotations
{
    /// <summary>
    /// The quoted stretches in text order, marks excluded. A quotation ends at its closing mark or, where none comes, at
    /// the end of its paragraph; a paragraph that goes on quoting opens with a mark of its own.
    /// </summary>
    public static IReadOnlyList<TextSpan> In(string text)
    {
        var found = new List<TextSpan>();
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (open >= 0 && (c == '\u201d' || c == '"' || (c == '\'' && i + 1 < text.Length && text[i + 1] == '\'')))
            {
                Close(i);
            }
            else if (open < 0 && (c is '\u201c' or '\u201e' or '"' || (c == '`' && i + 1 < text.Length && text[i + 1] == '`')))
            {
                i += c == '`' ? 1 : 0;
                open = i + 1;
            }
            else if (open >= 0 && c == '\n' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                Close(i);
            }
        }

        if (open >= 0)
        {
            Close(text.Length);
        }

        return found;

        void Close(int end)
        {
            if (end > open)
            {
                found.Add(new TextSpan(open, end));
            }

            open = -1;
        }
    }
}
