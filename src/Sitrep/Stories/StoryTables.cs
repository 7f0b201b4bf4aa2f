using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Sitrep.Stories;

/// <summary>The words and kinds that decide about stories, from <c>data/stories</c> and <c>data/places</c>; embedded in the library.</summary>
internal sealed class StoryTables
{
    private readonly FrozenDictionary<(string Type, string Mode), (HappeningKinds Kind, int Days)> _happenings;
    private readonly FrozenDictionary<string, FrozenSet<string>> _words;
    private readonly FrozenDictionary<string, Regex> _phrases;
    private readonly FrozenDictionary<string, string> _countryNames;

    private StoryTables()
    {
        _happenings = Rows("happenings.tsv").ToFrozenDictionary(r => (r[0], r[1]), r => (Enum.Parse<HappeningKinds>(r[2], ignoreCase: true), int.Parse(r[3], System.Globalization.CultureInfo.InvariantCulture)));
        _words = Rows("words.tsv").GroupBy(r => r[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Select(r => r[1]).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        _phrases = _words.ToFrozenDictionary(
            w => w.Key,
            w => new Regex(@"\b(?:" + string.Join('|', w.Value.OrderByDescending(p => p.Length).ThenBy(p => p, StringComparer.Ordinal).Select(Regex.Escape)) + @")\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
            StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var countries = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Rows("countries.tsv"))
        {
            names.TryAdd(row[0], row[2]);
            foreach (var name in new[] { row[2], row[3], row[5], row[6] }.SelectMany(cell => cell.Split('|', StringSplitOptions.RemoveEmptyEntries)))
            {
                countries.TryAdd(name, row[0]);
            }
        }

        CountryNames = names.ToFrozenDictionary(StringComparer.Ordinal);
        _countryNames = countries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <value>The tables; read once, never changed.</value>
    public static StoryTables Shared { get; } = new();

    /// <value>English names of countries by their ISO 3166-1 alpha-2 codes.</value>
    public FrozenDictionary<string, string> CountryNames { get; }

    /// <summary>The kind of happening of a PLOVER type and mode, and its longest lull in days.</summary>
    public (HappeningKinds Kind, int Days) HappeningOf(string type, string? mode) =>
        _happenings.TryGetValue((type, mode ?? ""), out var found) || _happenings.TryGetValue((type, ""), out found) ? found : (HappeningKinds.Other, 3);

    /// <summary>Whether a word belongs to a class of <c>words.tsv</c>; small letters.</summary>
    public bool Is(string word, string wordClass) => _words[wordClass].Contains(word);

    /// <summary>Where words of a class stand in a text.</summary>
    public IEnumerable<Match> Find(string text, string wordClass) => _phrases[wordClass].Matches(text);

    /// <summary>Whether a text has a word of a class.</summary>
    public bool Has(string text, string wordClass) => _phrases[wordClass].IsMatch(text);

    /// <summary>The country whose name, adjective or people a word is. Null: none.</summary>
    public string? CountryOf(string word) => _countryNames.GetValueOrDefault(word);

    private static IEnumerable<string[]> Rows(string table)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Sitrep.Stories." + table)!;
        using var reader = new StreamReader(stream);
        var width = 0;
        foreach (var line in reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
        {
            var cells = line.Split('\t');
            if (width == 0)
            {
                width = cells.Length;
                continue;
            }

            yield return [.. cells.Concat(Enumerable.Repeat("", width - cells.Length))];
        }
    }
}
