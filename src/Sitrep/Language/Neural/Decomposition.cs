using System.Text;

namespace Sitrep.Language.Neural;

/// <summary>Canonical decomposition (NFD, Unicode Standard Annex 15), Hangul included, which the runtime leaves whole where it has no ICU.</summary>
internal static class Decomposition
{
    // The Unicode Standard, section 3.12: Hangul syllables are made by arithmetic.
    private const int SyllableBase = 0xAC00, SyllableCount = 11172, LeadBase = 0x1100, VowelBase = 0x1161, TailBase = 0x11A7;
    private const int VowelCount = 21, TailCount = 28;

    /// <summary>The decomposed text; halves of surrogate pairs become U+FFFD.</summary>
    public static string Of(string text)
    {
        var whole = Whole(text).Normalize(NormalizationForm.FormD);
        if (!whole.Any(IsSyllable))
        {
            return whole;
        }

        var result = new StringBuilder(whole.Length * 3);
        foreach (var c in whole)
        {
            if (!IsSyllable(c))
            {
                result.Append(c);
                continue;
            }

            var index = c - SyllableBase;
            result.Append((char)(LeadBase + index / (VowelCount * TailCount)));
            result.Append((char)(VowelBase + index % (VowelCount * TailCount) / TailCount));
            if (index % TailCount > 0)
            {
                result.Append((char)(TailBase + index % TailCount));
            }
        }

        return result.ToString();
    }

    private static bool IsSyllable(char c) => c is >= (char)SyllableBase and < (char)(SyllableBase + SyllableCount);

    private static string Whole(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune);
        }

        return result.ToString();
    }
}
