using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Sitrep.Language.Neural;

/// <summary>
/// Canonical decomposition (NFD, Unicode Standard Annex 15) without combining marks: <c>ś</c> is <c>s</c>. The runtime's own
/// is not used: without ICU it leaves text as it is.
/// </summary>
internal static class Decomposition
{
    private const string Resource = "Sitrep.Language.decomposition.tsv";

    // The Unicode Standard, section 3.12: Hangul syllables are made by arithmetic.
    private const int SyllableBase = 0xAC00, SyllableCount = 11172, LeadBase = 0x1100, VowelBase = 0x1161, TailBase = 0x11A7;
    private const int VowelCount = 21, TailCount = 28;

    private static readonly FrozenDictionary<int, string> Bases = Load();

    /// <summary>The text decomposed, without marks; halves of surrogate pairs become U+FFFD.</summary>
    public static string WithoutMarks(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var syllable = rune.Value - SyllableBase;
            if (syllable is >= 0 and < SyllableCount)
            {
                result.Append((char)(LeadBase + syllable / (VowelCount * TailCount)));
                result.Append((char)(VowelBase + syllable % (VowelCount * TailCount) / TailCount));
                if (syllable % TailCount > 0)
                {
                    result.Append((char)(TailBase + syllable % TailCount));
                }
            }
            else if (!rune.IsAscii && Bases.TryGetValue(rune.Value, out var bases))
            {
                result.Append(bases);
            }
            else if (rune.IsAscii || Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                result.Append(rune);
            }
        }

        return result.ToString();
    }

    private static FrozenDictionary<int, string> Load()
    {
        using var stream = typeof(Decomposition).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"{Resource} is not in the library; build it from a whole checkout.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var bases = new Dictionary<int, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            foreach (var rune in line.AsSpan(tab + 1).EnumerateRunes())
            {
                bases[rune.Value] = line[..tab];
            }
        }

        return bases.ToFrozenDictionary();
    }
}
