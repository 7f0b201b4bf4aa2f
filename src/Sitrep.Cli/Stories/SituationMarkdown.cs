using System.Text;
using Sitrep.Cli.SituationReport;

namespace Sitrep.Cli.Stories;

/// <summary>Writes a situation as Markdown (CommonMark): headings, lists, nothing that depends on a flavour. What comes from reports is escaped.</summary>
internal static class SituationMarkdown
{
    private const string Marked = "\\`*_{}[]<>()#+-.!|~&";

    /// <summary>The page, with a line end after the last line.</summary>
    /// <param name="situation">What to write.</param>
    /// <param name="quotes">Whether each line shows its sentence.</param>
    public static string Write(Situation situation, bool quotes)
    {
        var page = new StringBuilder();
        page.Append("# ").Append(Escaped(situation.Title)).Append("\n\n").Append(Escaped(situation.Origin)).Append('\n');
        foreach (var section in situation.Sections)
        {
            page.Append("\n## ").Append(Escaped(section.Heading)).Append("\n\n");
            foreach (var line in section.Lines)
            {
                Add(page, line, depth: 0, quotes);
            }
        }

        return page.ToString();
    }

    /// <summary>Words that Markdown leaves as they are.</summary>
    internal static string Escaped(string words)
    {
        var escaped = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            // "12. June" at the start of a line would begin a list; within words, marks that pair up are what counts.
            escaped.Append(c is '\n' or '\r' or '\t' ? ' ' : c);
            if (Marked.Contains(c, StringComparison.Ordinal) && c is not ('.' or '-' or '(' or ')' or '!' or '+'))
            {
                escaped.Insert(escaped.Length - 1, '\\');
            }
        }

        var text = escaped.ToString();
        return text.Length > 0 && text[0] is '-' or '+' ? "\\" + text : StartsList(text) is { } dot ? text.Insert(dot, "\\") : text;
    }

    private static int? StartsList(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < text.Length && text[digits] is '.' or ')' ? digits : null;
    }

    private static void Add(StringBuilder page, SituationLine line, int depth, bool quotes)
    {
        page.Append(' ', depth * 2).Append("- ");
        if (line.Margin.Length > 0)
        {
            page.Append("**").Append(Escaped(line.Margin)).Append("** ");
        }

        page.Append(Escaped(line.Words));
        foreach (var tag in line.Tags)
        {
            page.Append(" **\\[").Append(Escaped(tag)).Append("\\]**");
        }

        if (line.Details.Count > 0)
        {
            page.Append(" · ").AppendJoin(" · ", line.Details.Select(Escaped));
        }

        page.Append('\n');
        if (quotes && line.Sentence.Length > 0)
        {
            page.Append(' ', (depth * 2) + 2).Append('“').Append(Escaped(line.Sentence)).Append("”\n");
        }

        foreach (var below in line.Below)
        {
            Add(page, below, depth + 1, quotes);
        }
    }
}
