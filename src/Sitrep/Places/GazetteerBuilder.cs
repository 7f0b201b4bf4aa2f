using System.Collections.Frozen;
using System.Globalization;
using Sitrep.Data;

namespace Sitrep.Places;

/// <summary>Turns table lines and GeoNames lines into entries and names of a gazetteer.</summary>
internal sealed class GazetteerBuilder(GazetteerWriter writer, PlaceWords words, PlaceSpreads spreads)
{
    private readonly Dictionary<string, int> _divisions = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Country, string Name), DivisionFacts> _divisionFacts = [];
    private readonly Dictionary<(string Country, string Name), (int Entry, long Population)> _capitals = [];

    /// <summary>Adds our own tables: countries, former countries, continents, regions, facilities.</summary>
    public void AddTables(string folder)
    {
        AddCountries(Path.Combine(folder, "countries.tsv"));
        AddFormerCountries(Path.Combine(folder, "historical.tsv"));
        AddRegions(Path.Combine(folder, "regions.tsv"));
        AddFacilities(Path.Combine(folder, "facilities.tsv"));
        foreach (var row in Table.Read(Path.Combine(folder, "divisions.tsv")).Rows)
        {
            var facts = new DivisionFacts(row["country"], row["name"], List(row, "names"), List(row, "abbreviations"), [.. List(row, "adjectives"), .. List(row, "people")],
                Number(row, "latitude"), Number(row, "longitude"), Number(row, "radius_km"));
            _divisionFacts[(facts.Country, FoldedName.Of(facts.Name))] = facts;
        }
    }

    /// <summary>Adds divisions that have towns or a GeoNames line of their own.</summary>
    public void AddDivisions(IEnumerable<Division> divisions, PlaceFeature feature)
    {
        foreach (var division in divisions.OrderBy(division => division.Code, StringComparer.Ordinal))
        {
            var bare = BareName(division.Name);
            var facts = feature == PlaceFeature.Division1 ? TakeFacts(division, bare) : null;
            var middle = facts is not null ? (facts.Latitude, facts.Longitude)
                : division.Row is { } row ? (row.Latitude, row.Longitude)
                : spreads.Middle(division.Code);
            if (middle is not var (latitude, longitude) || _divisions.ContainsKey(division.Code))
            {
                continue;
            }

            var radius = facts?.RadiusKm ?? spreads.RadiusKm(division.Code, latitude, longitude) ?? 50;
            var parent = feature == PlaceFeature.Division2 ? _divisions.GetValueOrDefault(division.Parent, -1) : -1;
            var index = writer.Add(
                new GazetteerEntry(0, feature, division.Row?.Id ?? 0, latitude, longitude, division.Row is { Population: > 0 } known ? known.Population : spreads.Population(division.Code), GazetteerEntry.Pack(division.Country), parent, -1, radius),
                division.Name);
            _divisions[division.Code] = index;
            if (feature == PlaceFeature.Division1)
            {
                writer.AddCode(index, division.Code);
            }

            writer.AddName(index, division.Name, NameKind.Main);
            if (!string.Equals(bare, division.Name, StringComparison.Ordinal))
            {
                writer.AddName(index, bare, NameKind.Bare);
            }

            foreach (var name in division.Row is { } line ? AlternateNames.Of(line) : [])
            {
                writer.AddName(index, name, NameKind.Other);
            }

            AddFacts(index, facts);
        }
    }

    /// <summary>Adds the lines of our division table that no GeoNames division answers to.</summary>
    public void FinishTables()
    {
        foreach (var facts in _divisionFacts.Values.OrderBy(facts => facts.Country, StringComparer.Ordinal).ThenBy(facts => facts.Name, StringComparer.Ordinal))
        {
            var index = writer.Add(
                new GazetteerEntry(0, PlaceFeature.Region, 0, facts.Latitude, facts.Longitude, 0, GazetteerEntry.Pack(facts.Country), -1, -1, facts.RadiusKm), facts.Name);
            writer.AddName(index, facts.Name, NameKind.Main);
            AddFacts(index, facts);
        }

        _divisionFacts.Clear();
    }

    /// <summary>Adds a line of a GeoNames dump, if it is of a sort that reports name.</summary>
    public void AddPlace(GeoNamesRow row)
    {
        if (row.Feature is not { } feature)
        {
            return;
        }

        var index = writer.Add(
            new GazetteerEntry(
                0, feature, row.Id, row.Latitude, row.Longitude, row.Population, GazetteerEntry.Pack(row.Country),
                _divisions.GetValueOrDefault($"{row.Country}.{row.Division1}", -1),
                _divisions.GetValueOrDefault($"{row.Country}.{row.Division1}.{row.Division2}", -1),
                RadiusKm(feature, row.Population)),
            row.Name);
        writer.AddName(index, row.Name, NameKind.Main);
        writer.AddName(index, row.AsciiName, NameKind.Main);
        foreach (var name in AlternateNames.Of(row))
        {
            writer.AddName(index, name, NameKind.Other);
        }

        if (feature.IsDivision() && BareName(row.Name) is var bare && !string.Equals(bare, row.Name, StringComparison.Ordinal))
        {
            writer.AddName(index, bare, NameKind.Bare);
        }

        foreach (var name in feature.IsSettlement() ? AlternateNames.Of(row).Append(row.Name).Append(row.AsciiName) : [])
        {
            var key = (row.Country, FoldedName.Of(name));
            if (_capitals.TryGetValue(key, out var best) && best.Population < row.Population)
            {
                _capitals[key] = (index, row.Population);
            }
        }
    }

    /// <summary>Gives each country's code its capital, once all towns are in.</summary>
    public void AddCapitals()
    {
        foreach (var ((country, _), (entry, _)) in _capitals.Where(capital => capital.Value.Entry >= 0).OrderBy(capital => capital.Key.Country, StringComparer.Ordinal))
        {
            writer.AddCode(entry, country + "*");
        }
    }

    /// <summary>A division's name without its generic word: "Rapides" of "Rapides Parish", "Osh" of "Osh Oblasty".</summary>
    internal string BareName(string name)
    {
        foreach (var word in words.Divisions.Keys.OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal))
        {
            if (name.Length > word.Length + 1)
            {
                if (name.EndsWith(word, StringComparison.OrdinalIgnoreCase) && name[^(word.Length + 1)] == ' ')
                {
                    return name[..^(word.Length + 1)];
                }

                if (name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && name[word.Length] == ' ')
                {
                    return name[(word.Length + 1)..];
                }
            }
        }

        return name;
    }

    // A town's houses reach about as far as the root of its people: 200,000 in 10 km, 5 million in 25 km.
    private static double RadiusKm(PlaceFeature feature, long population) => feature switch
    {
        PlaceFeature.Facility => 2,
        PlaceFeature.Section => 3,
        PlaceFeature.Division3 => 15,
        PlaceFeature.Sea or PlaceFeature.River => 50,
        PlaceFeature.Lake or PlaceFeature.Mountain or PlaceFeature.Island => 15,
        PlaceFeature.Region or PlaceFeature.Desert => 40,
        _ => Math.Clamp(Math.Round(0.5 * Math.Pow(Math.Max(population, 1), 0.245)), 2, 30),
    };

    private void AddCountries(string path)
    {
        foreach (var row in Table.Read(path).Rows)
        {
            var code = row["iso2"];
            var (latitude, longitude) = (Number(row, "latitude"), Number(row, "longitude"));
            var index = writer.Add(
                new GazetteerEntry(0, PlaceFeature.Country, 0, latitude, longitude, spreads.Population(code), GazetteerEntry.Pack(code), -1, -1, Math.Ceiling(spreads.RadiusKm(code, latitude, longitude) ?? 100)),
                row["name"]);
            writer.AddCode(index, code);
            AddNames(index, row);
            if (row["capital"] is { Length: > 0 } capital)
            {
                _capitals[(code, FoldedName.Of(capital))] = (-1, -1);
            }
        }
    }

    private void AddFormerCountries(string path)
    {
        foreach (var row in Table.Read(path).Rows)
        {
            var countries = List(row, "countries");
            var index = writer.Add(
                new GazetteerEntry(
                    0, PlaceFeature.FormerCountry, 0, Number(row, "latitude"), Number(row, "longitude"), 0,
                    countries.Length == 1 ? GazetteerEntry.Pack(countries[0]) : (ushort)0, -1, -1, Number(row, "radius_km")),
                row["name"],
                countries);
            AddNames(index, row);
        }
    }

    private void AddRegions(string path)
    {
        foreach (var row in Table.Read(path).Rows)
        {
            var countries = List(row, "countries");
            var feature = RegionKinds.TryGetValue(row["kind"], out var known)
                ? known
                : throw new InvalidDataException($"{row.Where}: `{row["kind"]}` of {row["name"]} is no kind of region; there are {string.Join(", ", RegionKinds.Keys.Order(StringComparer.Ordinal))}.");
            var index = writer.Add(
                new GazetteerEntry(
                    0, feature, 0, Number(row, "latitude"), Number(row, "longitude"), 0,
                    countries.Length == 1 ? GazetteerEntry.Pack(countries[0]) : (ushort)0, -1, -1, Number(row, "radius_km")),
                row["name"],
                countries);
            AddNames(index, row);
        }
    }

    private void AddFacilities(string path)
    {
        foreach (var row in Table.Read(path).Rows)
        {
            var index = writer.Add(
                new GazetteerEntry(0, PlaceFeature.Facility, 0, Number(row, "latitude"), Number(row, "longitude"), 0, GazetteerEntry.Pack(row["country"]), -1, -1, Number(row, "radius_km")),
                row["name"]);
            writer.AddName(index, row["name"], NameKind.Main);
            foreach (var name in List(row, "names"))
            {
                writer.AddName(index, name, NameKind.Other);
            }
        }
    }

    private void AddNames(int index, Table.Row row)
    {
        writer.AddName(index, row["name"], NameKind.Main);
        foreach (var name in List(row, "names"))
        {
            // "the Sudan" is found as "Sudan"; the article never belongs to the name that is looked up.
            writer.AddName(index, name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name, NameKind.Other);
        }

        foreach (var abbreviation in List(row, "abbreviations"))
        {
            writer.AddAbbreviation(index, abbreviation);
        }

        foreach (var word in List(row, "adjectives").Concat(List(row, "people")))
        {
            writer.AddDemonym(index, word);
        }
    }

    private void AddFacts(int index, DivisionFacts? facts)
    {
        if (facts is null)
        {
            return;
        }

        writer.AddName(index, facts.Name, NameKind.Main);
        foreach (var name in facts.Names)
        {
            writer.AddName(index, name, NameKind.Other);
        }

        foreach (var abbreviation in facts.Abbreviations)
        {
            writer.AddAbbreviation(index, abbreviation);
        }

        foreach (var word in facts.Demonyms)
        {
            writer.AddDemonym(index, word);
        }
    }

    private DivisionFacts? TakeFacts(Division division, string bare)
    {
        foreach (var name in new[] { division.Name, bare })
        {
            if (_divisionFacts.Remove((division.Country, FoldedName.Of(name)), out var facts))
            {
                return facts;
            }
        }

        var byOtherName = _divisionFacts.Values.FirstOrDefault(facts => string.Equals(facts.Country, division.Country, StringComparison.Ordinal)
            && facts.Names.Any(name => string.Equals(FoldedName.Of(name), FoldedName.Of(division.Name), StringComparison.Ordinal)));
        if (byOtherName is not null)
        {
            _divisionFacts.Remove((byOtherName.Country, FoldedName.Of(byOtherName.Name)));
        }

        return byOtherName;
    }

    private static string[] List(Table.Row row, string column) => row[column] is { Length: > 0 } cell ? cell.Split('|') : [];

    private static double Number(Table.Row row, string column) => double.TryParse(row[column], CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new InvalidDataException($"{row.Where}: `{row[column]}` under {column} is no number.");

    private static readonly FrozenDictionary<string, PlaceFeature> RegionKinds = new Dictionary<string, PlaceFeature>
    {
        ["continent"] = PlaceFeature.Continent,
        ["region"] = PlaceFeature.Region,
        ["sea"] = PlaceFeature.Sea,
        ["lake"] = PlaceFeature.Lake,
        ["river"] = PlaceFeature.River,
        ["island"] = PlaceFeature.Island,
        ["mountain"] = PlaceFeature.Mountain,
        ["desert"] = PlaceFeature.Desert,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private sealed record DivisionFacts(
        string Country, string Name, IReadOnlyList<string> Names, IReadOnlyList<string> Abbreviations, IReadOnlyList<string> Demonyms,
        double Latitude, double Longitude, double RadiusKm);
}
