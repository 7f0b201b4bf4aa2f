using System.Collections.Frozen;
using System.Globalization;
using Sitrep.Data;

namespace Sitrep.Places;

/// <summary>Words that stand round place names: "province", "river", "air base", "south-eastern", "kilometres". Read from <c>data/places/words.tsv</c>.</summary>
public sealed class PlaceWords
{
    private PlaceWords(ILookup<string, (string Word, double Value)> classes)
    {
        Divisions = Table("division");
        Settlements = Table("settlement");
        Waters = Table("water");
        Lands = Table("land");
        Facilities = Table("facility");
        NamedOnly = Table("named");
        Streets = Table("street");
        Bearings = Table("bearing");
        Units = Table("unit");
        Outskirts = Table("outskirts");
        Centres = Table("centre");
        Never = classes["never"].Select(row => row.Word).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

        FrozenDictionary<string, double> Table(string name) =>
            classes[name].DistinctBy(row => row.Word).ToFrozenDictionary(row => row.Word, row => row.Value, StringComparer.OrdinalIgnoreCase);
    }

    /// <value>Generic words of divisions with their order: 1, 2, or 0 for either.</value>
    public FrozenDictionary<string, double> Divisions { get; }

    /// <value>Generic words of towns.</value>
    public FrozenDictionary<string, double> Settlements { get; }

    /// <value>Generic words of waters.</value>
    public FrozenDictionary<string, double> Waters { get; }

    /// <value>Generic words of natural land.</value>
    public FrozenDictionary<string, double> Lands { get; }

    /// <value>Generic words of things made, with the radius in kilometres that such a thing fits in.</value>
    public FrozenDictionary<string, double> Facilities { get; }

    /// <value>Generic words of things made that tell of a place only within a name: "Street", "Hall"; with the radius in kilometres.</value>
    public FrozenDictionary<string, double> NamedOnly { get; }

    /// <value>Words of streets and roads: a name that ends so is no town's. With the radius in kilometres.</value>
    public FrozenDictionary<string, double> Streets { get; }

    /// <value>Words for directions, in degrees clockwise from north; -1 for "central".</value>
    public FrozenDictionary<string, double> Bearings { get; }

    /// <value>Units of length, in kilometres.</value>
    public FrozenDictionary<string, double> Units { get; }

    /// <value>Words for what lies round a town.</value>
    public FrozenDictionary<string, double> Outskirts { get; }

    /// <value>Words for the middle of a town.</value>
    public FrozenDictionary<string, double> Centres { get; }

    /// <value>Words that stand alone for something else although a village bears them: "Congress", "Monday".</value>
    public FrozenSet<string> Never { get; }

    /// <value>Where the tables lie beside the program: <c>data/places</c>.</value>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "data", "places");

    /// <summary>Reads the words of a folder of tables.</summary>
    /// <exception cref="FileNotFoundException">The folder has no <c>words.tsv</c>.</exception>
    public static PlaceWords Load(string tablesFolder) => new(Table.Read(Path.Combine(tablesFolder, "words.tsv")).Rows
        .ToLookup(row => row["class"], row => (row["word"], row["value"] is { Length: > 0 } value ? double.Parse(value, CultureInfo.InvariantCulture) : 0), StringComparer.Ordinal));
}
