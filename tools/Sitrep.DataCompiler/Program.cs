using Sitrep.Places;

const string Usage = """
    usage: Sitrep.DataCompiler gazetteer TABLES CITIES DIVISIONS1 DIVISIONS2 OUTPUT

      TABLES      folder of our own tables (data/places)
      CITIES      GeoNames' cities500.txt
      DIVISIONS1  JSON list of first-order divisions, DIVISIONS2 of second-order ones: [{"code": "KG.08", "name": "Osh"}, ...]
      OUTPUT      the gazetteer file to write
    """;

if (args is not ["gazetteer", var tables, var cities, var divisions1, var divisions2, var output])
{
    Console.Error.WriteLine(Usage);
    return 2;
}

var count = GazetteerCompiler.Compile(tables, cities, divisions1, divisions2, output);
using var gazetteer = Gazetteer.Open(output);
Console.WriteLine($"{count} places, {gazetteer.NameCount} names, {new FileInfo(output).Length} bytes");
return 0;
