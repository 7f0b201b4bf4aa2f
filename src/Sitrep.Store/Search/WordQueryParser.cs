using System.Globalization;

namespace Sitrep.Store.Search;

/// <summary>What a user types for words to a <see cref="WordQuery"/>. Every text is read; what is no word is passed over.</summary>
internal static class WordQueryParser
{
    // A query of more words is a pasted text, which would take seconds to look up.
    private const int MostPatterns = 32;

    // Fewer letters begin too many words to be looked up.
    private const int ShortestPrefix = 2;

    /// <inheritdoc cref="WordQuery.Parse"/>
    public static WordQuery Parse(string text)
    {
        var (sought, leftOut) = (new List<List<WordPattern>>(), new List<WordPattern>());
        var (isAlternative, isLeftOut) = (false, false);
        foreach (var (written, isQuoted) in Items(text))
        {
            if (!isQuoted && written is "OR" or "|")
            {
                isAlternative = sought.Count > 0;
                continue;
            }

            if (!isQuoted && written is "AND" or "&")
            {
                continue;
            }

            if (!isQuoted && written is "NOT" or "-")
            {
                isLeftOut = true;
                continue;
            }

            var isMinus = !isQuoted && written[0] == '-';
            if (PatternOf(isMinus ? written[1..] : written, isQuoted) is { } pattern)
            {
                if (isMinus || isLeftOut)
                {
                    leftOut.Add(pattern);
                }
                else if (isAlternative)
                {
                    sought[^1].Add(pattern);
                }
                else
                {
                    sought.Add([pattern]);
                }
            }

            (isAlternative, isLeftOut) = (false, false);
        }

        return sought.Count == 0
            ? throw new FormatException(leftOut.Count > 0 ? $"\"{text}\" only says what to leave out; add a word to find" : $"\"{text}\" has no word in it")
            : sought.Sum(s => s.Count) + leftOut.Count > MostPatterns
                ? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"there are more than {MostPatterns} words to find; leave some out"))
                : new WordQuery(sought, leftOut);
    }

    private static WordPattern? PatternOf(string written, bool isQuoted)
    {
        var words = FoldedWords.In(written).ConvertAll(w => w.Folded);
        if (words.Count == 0)
        {
            return null;
        }

        var isPrefix = !isQuoted && written[^1] == '*';
        return isPrefix && words[^1].Length < ShortestPrefix
            ? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{written} begins too many words; write {ShortestPrefix} letters or more before *"))
            : new WordPattern(words, isQuoted, isPrefix);
    }

    // Stretches between blanks and stretches between quotation marks; a mark that is never closed holds to the end.
    private static IEnumerable<(string Written, bool IsQuoted)> Items(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            else if (IsQuote(text[at]))
            {
                var end = IndexOf(text, at + 1, IsQuote);
                yield return (text[(at + 1)..end], true);
                at = end + 1;
            }
            else
            {
                // A quotation mark ends a word too, so that -"just so" is a minus and a phrase.
                var end = IndexOf(text, at, c => char.IsWhiteSpace(c) || IsQuote(c));
                yield return (text[at..end], false);
                at = end;
            }
        }
    }

    private static int IndexOf(string text, int from, Func<char, bool> isEnd)
    {
        while (from < text.Length && !isEnd(text[from]))
        {
            from++;
        }

        return from;
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„';
}
