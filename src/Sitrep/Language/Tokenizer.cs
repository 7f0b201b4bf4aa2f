using System.Globalization;
using Sitrep.Text;

namespace Sitrep.Language;

/// <summary>
/// Cuts text into syntactic words as UD English-EWT does, by rule: <c>do|n't</c>, <c>Osh|'s</c>, <c>Jalal|-|Abad</c>,
/// <c>anti-government</c>, <c>$|5</c>, <c>10:30</c>, <c>U.S.</c>, <c>35|mm</c>. Words cover all that is seen of the text,
/// in order, and nothing twice; white space, controls and invisible format characters lie between them. Not sentences: the
/// model decides those. Any string of UTF-16 code units is read, well-formed or not.
/// </summary>
public static partial class Tokenizer
{
    /// <summary>The words of the whole of <paramref name="text"/> as one paragraph.</summary>
    public static IReadOnlyList<TextSpan> Read(string text) => Read(text, new TextSpan(0, text.Length));

    /// <summary>The words of a paragraph. Spans count in <paramref name="text"/>.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="paragraph">The stretch to read; a period at its end is a full stop even after an abbreviation.</param>
    public static IReadOnlyList<TextSpan> Read(string text, TextSpan paragraph)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<TextSpan>(paragraph.Length / 5);
        var cut = new Cut(text.AsSpan(0, paragraph.End), words);
        var at = paragraph.Start;
        while (at < paragraph.End)
        {
            if (IsBetweenWords(cut.Text, at, out var length))
            {
                at += length;
                continue;
            }

            var end = at;
            while (end < paragraph.End && Letters.At(cut.Text, end, out length) != Letter.Blank)
            {
                end += length;
            }

            cut.Run(at, end);
            at = end;
        }

        return words;
    }

    private static bool IsBetweenWords(ReadOnlySpan<char> text, int at, out int length) =>
        Letters.At(text, at, out length) is Letter.Blank or Letter.Joiner;

    /// <summary>Cuts the runs of one paragraph. A run is what stands between two stretches of white space.</summary>
    private readonly ref partial struct Cut(ReadOnlySpan<char> text, List<TextSpan> words)
    {
        // From the start of the report to the end of the paragraph.
        public readonly ReadOnlySpan<char> Text = text;

        private static WordLexicon Lexicon => WordLexicon.English;

        public void Run(int start, int end)
        {
            var at = start;
            while (at < end)
            {
                var kind = Letters.At(Text, at, out var length);
                if (kind is Letter.Joiner or Letter.Blank)
                {
                    at += length;
                    continue;
                }

                var next = AddressEnd(start, at, end);
                if (next <= at)
                {
                    next = kind == Letter.Word ? WordEnd(start, at, end) : SignEnd(start, at, end);
                }

                at = Add(at, next);
            }
        }

        private int Add(int start, int end)
        {
            var word = Text[start..end];
            // "cannot" is two words without a mark between them. Longer ones are not in the list.
            if (word.Length is > 1 and < 8 && char.IsAsciiLetter(word[0]) && ContractionCut(word) is > 0 and var cut)
            {
                words.Add(new TextSpan(start, start + cut));
                words.Add(new TextSpan(start + cut, end));
                return end;
            }

            words.Add(new TextSpan(start, end));
            return end;
        }

        private static int ContractionCut(ReadOnlySpan<char> word)
        {
            Span<char> lower = stackalloc char[word.Length];
            word.ToLowerInvariant(lower);
            return Lexicon.Contractions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var cut) ? cut : 0;
        }

        /// <summary>The end of a mark, a run of like marks, an emoticon, a clitic or a word that a mark opens.</summary>
        private int SignEnd(int start, int at, int end)
        {
            var rest = Text[at..end];
            var c = rest[0];
            var afterWord = at > start && Letters.At(Text, at - 1, out _) == Letter.Word;
            if (Letters.IsApostrophe(c))
            {
                // "Osh's"; a mark between, as in "Times"'s, changes nothing.
                var clitic = CliticLength(rest);
                if (clitic > 0 && (at > start || at + clitic == end))
                {
                    return at + clitic;
                }

                if (!afterWord && ElisionLength(rest) is > 0 and var elision)
                {
                    return at + elision;
                }
            }

            foreach (var emoticon in Lexicon.Emoticons)
            {
                if (rest.StartsWith(emoticon, StringComparison.Ordinal) && (rest.Length == emoticon.Length || rest[emoticon.Length] is '.' or ',' or '!' or '?'))
                {
                    return at + emoticon.Length;
                }
            }

            // "#Osh", "@osh": one word; "#1", "@ 5" are two.
            if (c is '#' or '@' && !afterWord && rest.Length > 1 && char.IsLetter(rest[1]))
            {
                return AlphanumericEnd(at + 1, end);
            }

            // "+44"
            if (c == '+' && !afterWord && rest.Length > 1 && char.IsAsciiDigit(rest[1]))
            {
                return NumberEnd(at + 1, end);
            }

            if (c is '.' or '?' or '!' or '…')
            {
                var stops = rest.IndexOfAnyExcept(".?!…");
                return stops < 0 ? end : at + stops;
            }

            if (c is '-' or '–' or '—' or '=' or '*' or '~' or '<' or '>' or '+' or '#' or '^' or '|' or '`' or '\'' or '’' or '‘' or '$' or '/' or '\\')
            {
                // ‘’ is a quotation mark made of two.
                var like = c is '‘' or '’' ? rest.IndexOfAnyExcept('‘', '’') : rest.IndexOfAnyExcept(c);
                return like < 0 ? end : at + like;
            }

            // One character as a reader sees it: an emoji with its modifiers, a mark with its accents.
            return c < 128 && (rest.Length == 1 || rest[1] < 128) ? at + 1 : at + StringInfo.GetNextTextElementLength(rest);
        }

        /// <summary>Length of <c>'s 'm 'd 're 've 'll</c> (and <c>n't</c>'s tail <c>'t</c> is not one) that nothing alphanumeric follows; else 0.</summary>
        private static int CliticLength(ReadOnlySpan<char> rest)
        {
            var length = rest.Length < 2 ? 0 : char.ToLowerInvariant(rest[1]) switch
            {
                's' or 'm' or 'd' => 2,
                'r' or 'v' when rest.Length > 2 && char.ToLowerInvariant(rest[2]) == 'e' => 3,
                'l' when rest.Length > 2 && char.ToLowerInvariant(rest[2]) == 'l' => 3,
                _ => 0,
            };
            return length > 0 && !Letters.IsWordAt(rest, length) ? length : 0;
        }

        /// <summary>Length of <c>'em</c>, <c>'90s</c>, <c>'72</c>; else 0.</summary>
        private static int ElisionLength(ReadOnlySpan<char> rest)
        {
            var length = 1;
            while (length < rest.Length && char.IsAsciiLetterOrDigit(rest[length]))
            {
                length++;
            }

            if (Letters.IsWordAt(rest, length) || (length < rest.Length && Letters.IsApostrophe(rest[length])))
            {
                return 0;
            }

            var word = rest[1..length];
            var year = word.Length is 2 or 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && (word.Length == 2 || word[2] == 's');
            return year || WordLexicon.Knows(Lexicon.Elisions, word) ? length : 0;
        }

        /// <summary>The end of letters, digits and marks from <paramref name="at"/>, invisible joiners inside included.</summary>
        private int AlphanumericEnd(int at, int end)
        {
            var last = at;
            while (at < end)
            {
                var kind = Letters.At(Text, at, out var length);
                if (kind is not (Letter.Word or Letter.Joiner))
                {
                    break;
                }

                at += length;
                if (kind == Letter.Word)
                {
                    last = at;
                }
            }

            return last;
        }
    }
}
