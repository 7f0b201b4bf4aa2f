using System.Globalization;

namespace Sitrep.Language.Neural;

/// <summary>Soft hyphens, joiners and direction marks inside words: part of the text, but nothing that the model should see.</summary>
internal static class InvisibleCharacters
{
    /// <summary>The word without characters of category Cf; the word itself where it has none, or nothing else.</summary>
    public static string Without(string word)
    {
        if (System.Text.Ascii.IsValid(word) || !word.Any(IsInvisible))
        {
            return word;
        }

        var seen = string.Concat(word.Where(c => !IsInvisible(c)));
        return seen.Length == 0 ? word : seen;
    }

    private static bool IsInvisible(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
