namespace Sitrep.Stories;

/// <summary>English names of countries and their ISO 3166-1 alpha-2 codes.</summary>
public static class CountryNames
{
    /// <summary>The code of a country that is given by its code or name, in any letter case. Null: there is none of that name.</summary>
    public static string? CodeOf(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var trimmed = words.Trim();
        return StoryTables.Shared.CountryNames.ContainsKey(trimmed.ToUpperInvariant()) ? trimmed.ToUpperInvariant() : StoryTables.Shared.CountryOf(trimmed);
    }

    /// <summary>The name of the country of a code. Null: there is none of that code.</summary>
    public static string? NameOf(string code) => StoryTables.Shared.CountryNames.GetValueOrDefault(code);
}
