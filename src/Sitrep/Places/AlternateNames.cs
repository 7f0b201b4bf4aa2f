using System.Collections.Frozen;

namespace Sitrep.Places;

/// <summary>Which of GeoNames' alternate names are worth a search: real names in any script, without codes, links and machine transcriptions.</summary>
internal static class AlternateNames
{
    // Of places smaller than this, names in a script that their own country doesn't write are transcriptions nobody uses.
    private const long TownPopulation = 5_000;

    // Scripts that few reports come in are kept for cities only.
    private const long CityPopulation = 100_000;

    // A village with more Latin spellings than this has them from machines.
    private const int SpellingsOfAVillage = 3;

    /// <summary>The names to keep of a row.</summary>
    public static IEnumerable<string> Of(GeoNamesRow row)
    {
        var spellings = 0;
        foreach (var name in row.AlternateNames.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!IsWorthKeeping(name, row) || (IsLatin(name) && row.Population < TownPopulation && ++spellings > SpellingsOfAVillage))
            {
                continue;
            }

            yield return name;
        }
    }

    private static bool IsLatin(string name) => name[0] < 0x0250;

    private static bool IsWorthKeeping(string name, GeoNamesRow row)
    {
        var first = name[0];
        // Machine transcriptions from Chinese and Japanese begin lower case ("sheng hu li ya"); so do a few real ones ("'s-Gravenhage").
        if (char.IsAsciiLetterLower(first) && name.Contains(' ', StringComparison.Ordinal))
        {
            return false;
        }

        if (name.Contains("://", StringComparison.Ordinal) || name.AsSpan().ContainsAny('#', '/', '_'))
        {
            return false;
        }

        if (IsLatin(name))
        {
            // Airport and port codes.
            var isCode = name.Length <= 4 && name.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
            return !isCode && name.Length >= 3;
        }

        return first switch
        {
            >= '\u0370' and <= '\u03FF' => row.Population >= TownPopulation || row.Country is "GR" or "CY",
            >= '\u0400' and <= '\u052F' => row.Population >= TownPopulation || WriteCyrillic.Contains(row.Country),
            >= '\u0590' and <= '\u05FF' => row.Population >= TownPopulation || row.Country is "IL" or "PS",
            >= '\u0600' and <= '\u06FF' => row.Population >= TownPopulation || WriteArabic.Contains(row.Country),
            >= '\u4E00' and <= '\u9FFF' => row.Population >= TownPopulation || row.Country is "CN" or "TW" or "HK" or "MO" or "JP",
            _ => row.Population >= CityPopulation,
        };
    }

    private static readonly FrozenSet<string> WriteCyrillic =
        new[] { "RU", "UA", "BY", "KZ", "KG", "TJ", "UZ", "TM", "MN", "BG", "RS", "MK", "ME", "BA", "MD", "GE", "AM", "AZ", "XK" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> WriteArabic =
        new[] { "AF", "PK", "IR", "IQ", "SY", "LB", "JO", "PS", "IL", "EG", "SD", "LY", "TN", "DZ", "MA", "EH", "MR", "SA", "YE", "OM", "AE", "QA", "BH", "KW", "SO", "DJ", "KM", "TD" }.ToFrozenSet(StringComparer.Ordinal);
}
