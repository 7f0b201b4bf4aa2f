using System.Text.RegularExpressions;

namespace Sitrep.Ingest;

/// <summary>
/// The block between two lines of <c>---</c> at the start of a text or Markdown file, with <c>title</c>, <c>source</c>,
/// <c>url</c>, <c>published</c> (or <c>date</c>) and <c>language</c> (or <c>lang</c>), a field a line. Other fields are left alone.
/// Not YAML: values are plain or quoted words of one line.
/// </summary>
internal static partial class FrontMatter
{
    // A longer block is a text between two rules. Set by hand.
    private const int MostLines = 100;

    /// <summary>Takes the block off <paramref name="text"/>, with the blank lines below it; a text without one is all body.</summary>
    /// <exception cref="UnreadableReportException">Its <c>published</c> is not a date.</exception>
    public static ReportDraft Split(string text)
    {
        text = KeptText.From(text);
        var lines = text.Split('\n', MostLines + 3);
        if (lines[0].TrimEnd() != "---")
        {
            return new ReportDraft(text);
        }

        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var length = lines[0].Length + 1;
        for (var i = 1; i < Math.Min(lines.Length, MostLines + 2); i++)
        {
            var line = lines[i];
            length += line.Length + 1;
            if (line.TrimEnd() is "---" or "...")
            {
                return fields.Count == 0 ? new ReportDraft(text) : Draft(BodyFrom(text, length), fields);
            }

            if (Field().Match(line) is { Success: true } field)
            {
                fields[field.Groups["name"].Value] = Unquoted(field.Groups["value"].Value);
            }
            else if (!Continuation().IsMatch(line))
            {
                break;
            }
        }

        return new ReportDraft(text);
    }

    private static ReportDraft Draft(string body, Dictionary<string, string> fields) => new(body)
    {
        Title = fields.GetValueOrDefault("title"),
        Source = fields.GetValueOrDefault("source"),
        Url = fields.GetValueOrDefault("url"),
        Published = PublishedDate.Require("published", fields.GetValueOrDefault("published") ?? fields.GetValueOrDefault("date")),
        Language = fields.GetValueOrDefault("language") ?? fields.GetValueOrDefault("lang"),
    };

    private static string BodyFrom(string text, int start)
    {
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0 || !text.AsSpan(start, end - start).IsWhiteSpace())
            {
                break;
            }

            start = end + 1;
        }

        return text[Math.Min(start, text.Length)..];
    }

    private static string Unquoted(string value)
    {
        value = value.Trim();
        return value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;
    }

    [GeneratedRegex(@"^(?<name>[A-Za-z_][\w-]*)\s*:(?:\s+(?<value>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    // Blank lines, comments, and what belongs to a field that we leave alone.
    [GeneratedRegex(@"^\s*(?:$|#|-\s)|^\s", RegexOptions.CultureInvariant)]
    private static partial Regex Continuation();
}
