namespace Sitrep.Ingest;

/// <summary>
/// Finds the headline in a text that has none in its metadata: a first line that is short, doesn't end like a sentence
/// or a salutation, and is followed by a blank line and more text. The line stays in the text.
/// </summary>
internal static class Headline
{
    // Longer first lines are paragraphs. Set by hand: newspapers' headlines stay under 120.
    private const int Longest = 140;

    /// <summary>The headline. Null: the first line is none.</summary>
    public static string? Find(string text)
    {
        var body = text.AsSpan().TrimStart();
        var end = body.IndexOf('\n');
        if (end < 0)
        {
            return null;
        }

        var line = body[..end].Trim();
        var rest = body[(end + 1)..];
        var next = rest.IndexOf('\n');
        var blankFollows = next >= 0 && rest[..next].IsWhiteSpace() && !rest[next..].IsWhiteSpace();
        if (!blankFollows || line.Length > Longest || !line.ToString().Any(char.IsLetter))
        {
            return null;
        }

        var bare = line.TrimEnd("\"'”’»)] ");
        return bare.Length == 0 || bare[^1] is '.' or ',' or ':' or ';' or '-' or '–' or '—' ? null : KeptText.Line(line.ToString());
    }
}
