using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Sitrep.Places;

/// <summary>
/// Makes a gazetteer file from our own tables (<c>data/places/*.tsv</c>) and a GeoNames dump. The same input gives the
/// same bytes. Divisions get the middle and the radius of their towns, countries their radius, neighbours their border.
/// </summary>
public static class GazetteerCompiler
{
    /// <summary>Compiles the gazetteer that ships: towns over 500 people and the names of divisions.</summary>
    /// <param name="tablesFolder">Folder of our own tables.</param>
    /// <param name="citiesPath">GeoNames' <c>cities500.txt</c>.</param>
    /// <param name="division1Path">JSON list of <c>{"code":"KG.08","name":"Osh"}</c>, first-order divisions.</param>
    /// <param name="division2Path">The same for second-order divisions.</param>
    /// <param name="outputPath">File to write.</param>
    /// <returns>Number of places.</returns>
    public static int Compile(string tablesFolder, string citiesPath, string division1Path, string division2Path, string outputPath)
    {
        var divisions1 = ReadDivisions(division1Path);
        var divisions2 = ReadDivisions(division2Path);
        return Build(tablesFolder, divisions1, divisions2, () => ReadText(citiesPath), outputPath);
    }

    /// <summary>Compiles a gazetteer from GeoNames' full dump, villages, rivers and facilities included.</summary>
    /// <param name="tablesFolder">Folder of our own tables.</param>
    /// <param name="dumpPath">GeoNames' <c>allCountries.zip</c> or a country's zip or txt file.</param>
    /// <param name="outputPath">File to write.</param>
    /// <returns>Number of places.</returns>
    /// <exception cref="InvalidDataException">The file isn't a GeoNames dump.</exception>
    public static int Import(string tablesFolder, string dumpPath, string outputPath)
    {
        var divisions1 = new List<Division>();
        var divisions2 = new List<Division>();
        foreach (var row in ReadDump(dumpPath))
        {
            if (row is { FeatureClass: 'A', FeatureCode: "ADM1", Division1.Length: > 0 })
            {
                divisions1.Add(new Division($"{row.Country}.{row.Division1}", row.Name, row));
            }
            else if (row is { FeatureClass: 'A', FeatureCode: "ADM2", Division2.Length: > 0 })
            {
                divisions2.Add(new Division($"{row.Country}.{row.Division1}.{row.Division2}", row.Name, row));
            }
        }

        return Build(tablesFolder, divisions1, divisions2, () => ReadDump(dumpPath).Where(row => row.FeatureCode is not ("ADM1" or "ADM2")), outputPath);
    }

    private static int Build(string tablesFolder, List<Division> divisions1, List<Division> divisions2, Func<IEnumerable<GeoNamesRow>> places, string outputPath)
    {
        var scratch = outputPath + ".parts";
        using var writer = new GazetteerWriter(scratch);
        var spreads = new PlaceSpreads();
        foreach (var row in places().Where(row => row.FeatureClass == 'P'))
        {
            spreads.Add(row);
        }

        var builder = new GazetteerBuilder(writer, PlaceWords.Load(tablesFolder), spreads);
        builder.AddTables(tablesFolder);
        builder.AddDivisions(divisions1, PlaceFeature.Division1);
        builder.AddDivisions(divisions2, PlaceFeature.Division2);
        builder.FinishTables();
        foreach (var row in places())
        {
            builder.AddPlace(row);
        }

        builder.AddCapitals();
        foreach (var (a, b, stretch) in spreads.Borders())
        {
            writer.AddBorder(a, b, stretch);
        }

        writer.Write(outputPath);
        return writer.Count;
    }

    private static List<Division> ReadDivisions(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. json.RootElement.EnumerateArray().Select(element =>
            new Division(element.GetProperty("code").GetString() ?? "", element.GetProperty("name").GetString() ?? "", null))];
    }

    private static IEnumerable<GeoNamesRow> ReadText(string path)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        foreach (var row in GeoNamesRow.Read(reader))
        {
            yield return row;
        }
    }

    private static IEnumerable<GeoNamesRow> ReadDump(string path)
    {
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var row in ReadText(path))
            {
                yield return row;
            }

            yield break;
        }

        using var zip = ZipFile.OpenRead(path);
        // A country's zip also holds a readme.txt.
        var table = zip.Entries.FirstOrDefault(entry => entry.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && !entry.Name.Equals("readme.txt", StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidDataException($"{path} holds no GeoNames table.");
        using var reader = new StreamReader(table.Open(), Encoding.UTF8);
        foreach (var row in GeoNamesRow.Read(reader))
        {
            yield return row;
        }
    }
}
