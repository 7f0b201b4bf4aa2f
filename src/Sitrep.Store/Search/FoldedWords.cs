using System.Globalization;
using System.Text;
using Sitrep.Places;

namespace Sitrep.Store.Search;

/// <summary>A word of a text in the form that is searched, and where it stands.</summary>
/// <param name="Folded">Lower case, without accents, apostrophes and signs; letters and digits only.</param>
/// <param name="Start">First code unit in the text.</param>
/// <param name="End">The code unit after the last.</param>
internal readonly record struct FoldedWord(string Folded, int Start, int End);

/// <summary>
/// Cuts texts and queries alike into words: runs of letters and digits. "minister's" is <c>minister</c>, "N'Djamena" is
/// <c>ndjamena</c>, "Jalal-Abad" are two words, "Mädchen" is <c>madchen</c>. Not the reader's tokens, which keep signs.
/// </summary>
internal static class FoldedWords
{
    // No word of a language is longer, and an index entry has an upper size on both engines.
    private const int Longest = 64;

    /// <summary>The words in order.</summary>
    public static List<FoldedWord> In(string text)
    {
        var words = new List<FoldedWord>();
        for (var at = 0; at < text.Length;)
        {
            if (!IsWord(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && (IsWord(text[at]) || (IsInner(text[at]) && at + 1 < text.Length && IsWord(text[at + 1]))))
            {
                at++;
            }

            var end = IsGenitive(text.AsSpan(start, at - start)) ? at - 2 : at;
            if (Fold(text.AsSpan(start, end - start)) is { Length: > 0 } folded)
            {
                words.Add(new FoldedWord(folded, start, end));
            }
        }

        return words;
    }

    private static string Fold(ReadOnlySpan<char> word)
    {
        // Most words are plain, and folding is most of the work of indexing.
        var folded = Ascii.IsValid(word) && !word.ContainsAny("'`") ? Lower(word) : FoldedName.Of(word).Replace(" ", "", StringComparison.Ordinal);
        return folded.Length <= Longest ? folded : folded[..Longest];
    }

    private static string Lower(ReadOnlySpan<char> word) => string.Create(word.Length, word, static (letters, source) => source.ToLowerInvariant(letters));

    private static bool IsGenitive(ReadOnlySpan<char> word) => word.Length > 2 && word[^1] is 's' or 'S' && IsApostrophe(word[^2]);

    private static bool IsInner(char c) => IsApostrophe(c) || c is '\u00AD' or '\u200C' or '\u200D';

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`';

    // Halves of pairs are left out: what they write is mostly pictures, and a half alone no database keeps.
    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || (c > 127 && (char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark));
}
