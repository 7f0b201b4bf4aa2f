using System.Text;

namespace Sitrep.Ingest;

/// <summary>
/// The text as a report keeps it, which all offsets count in: line ends are LF, control characters and NUL are gone,
/// halves of surrogate pairs are U+FFFD. Everything else, spaces and blank lines included, stays as it came.
/// </summary>
internal static class KeptText
{
    /// <summary>The kept form of <paramref name="text"/>. Twice gives the same as once.</summary>
    public static string From(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '\r':
                    if (i + 1 == text.Length || text[i + 1] != '\n')
                    {
                        kept.Append('\n');
                    }

                    break;
                case '\n' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029':
                    kept.Append('\n');
                    break;
                case '\uFEFF' when i == 0:
                    break;
                case '\t':
                    kept.Append(c);
                    break;
                case var _ when char.IsControl(c):
                    break;
                case var _ when char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]):
                    kept.Append(c).Append(text[++i]);
                    break;
                case var _ when char.IsSurrogate(c):
                    kept.Append('\uFFFD');
                    break;
                default:
                    kept.Append(c);
                    break;
            }
        }

        return kept.ToString();
    }

    /// <summary>A title or name in one line: white space of any kind is one space, none at the ends. Null: nothing left.</summary>
    public static string? Line(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var line = string.Join(' ', From(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line;
    }
}
