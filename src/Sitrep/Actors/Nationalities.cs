using System.Collections.Frozen;
using Sitrep.Data;

namespace Sitrep.Actors;

/// <summary>Countries by the words that stand for them: names, adjectives, peoples, capitals. From <c>data/places/countries.tsv</c> and <c>historical.tsv</c>.</summary>
internal sealed class Nationalities
{
    private readonly FrozenDictionary<string, string> _names;
    private readonly FrozenDictionary<string, string> _adjectives;
    private readonly FrozenDictionary<string, string> _peoples;
    private readonly FrozenDictionary<string, string> _capitals;
    private readonly FrozenDictionary<string, string> _nameOf;

    private Nationalities(IReadOnlyList<(string Code, Table.Row Row)> rows)
    {
        _names = Index(rows, "name", "names", "abbreviations");
        _adjectives = Index(rows, "adjectives");
        _peoples = Index(rows, "people");
        _capitals = Index(rows, "capital");
        _nameOf = rows.GroupBy(r => r.Code, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First().Row["name"], StringComparer.Ordinal);
    }

    /// <summary>Reads the tables.</summary>
    public static Nationalities Read(DataFolder data)
    {
        var rows = Table.Read(data.File("places/countries.tsv")).Rows.Select(r => (r["iso2"], r)).ToList();
        // A state that is no more counts as the first of those that lie there today.
        rows.AddRange(Table.Read(data.File("places/historical.tsv")).Rows.Select(r => (r["countries"].Split('|')[0], r)));
        return new Nationalities(rows);
    }

    /// <summary>ISO code of the country of that name. Null: none.</summary>
    public string? OfName(string words) => _names.GetValueOrDefault(Fold(words));

    /// <summary>ISO code of the country that an adjective or a word for its people belongs to: "Kyrgyz", "Russians". Null: none.</summary>
    public string? OfDemonym(string words) => _adjectives.GetValueOrDefault(Fold(words)) ?? _peoples.GetValueOrDefault(Fold(words));

    /// <summary>ISO code of the country whose capital it is. Null: none.</summary>
    public string? OfCapital(string words) => _capitals.GetValueOrDefault(Fold(words));

    /// <summary>The English name of a country by its ISO code; the code itself where it is not known.</summary>
    public string NameOf(string code) => _nameOf.GetValueOrDefault(code, code);

    private static string Fold(string words)
    {
        var folded = words.Trim().ToLowerInvariant();
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;
    }

    private static FrozenDictionary<string, string> Index(IReadOnlyList<(string Code, Table.Row Row)> rows, params string[] columns)
    {
        var index = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, row) in rows)
        {
            foreach (var column in columns)
            {
                foreach (var word in row[column].Split('|', StringSplitOptions.RemoveEmptyEntries))
                {
                    index.TryAdd(Fold(word), code);
                }
            }
        }

        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
