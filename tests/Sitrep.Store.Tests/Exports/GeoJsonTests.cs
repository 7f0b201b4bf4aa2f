using System.Text.Json;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;
using Sitrep.Store.Exports;

namespace Sitrep.Store.Tests.Exports;

public class GeoJsonTests
{
    private static readonly JsonSerializerOptions Reader = new() { Converters = { new GeoJsonConverterFactory() } };

    private static HandMadeReport Report()
    {
        var report = new HandMadeReport { Url = "https://example.org/1" };
        var osh = report.Place("Osh", admin1: "Osh City");
        var police = report.Actor("police", "police");
        report.Tell("Police fired \"into the air\".", e => e with { Places = [osh], Initiators = [police], Tolls = [HandMadeReport.Toll("killed", 1, 1)] });
        return report.Tell("Somewhere a house burnt.", e => e with { Type = "PROTEST" });
    }

    [Fact]
    public async Task NetTopologySuite_reads_a_point_an_event_and_no_point_where_no_place_is_told()
    {
        var features = JsonSerializer.Deserialize<FeatureCollection>(await Exporting.Text(ExportFormat.GeoJson, Report().Events), Reader).ShouldNotBeNull();
        features.Count.ShouldBe(2);
        features[0].Geometry.ShouldBeOfType<Point>().Coordinate.ShouldBe(new Coordinate(72.8, 40.53));
        features[0].GetOptionalId("id").ShouldBe("3f2a9c0d11aa77be-e1");
        features[0].Attributes["sentence"].ShouldBe("Police fired \"into the air\".");
        features[1].Geometry.ShouldBeNull();
    }

    [Fact]
    public async Task It_is_valid_by_the_schema_that_the_docs_ship()
    {
        await Schemas.ShouldHold("exports.geojson.schema.json", await Exporting.Text(ExportFormat.GeoJson, Report().Events));
        await Schemas.ShouldHold("exports.geojson.schema.json", await Exporting.Text(ExportFormat.GeoJson, []));
    }

    [Fact]
    public async Task Each_feature_has_a_line_of_its_own()
    {
        var lines = await Exporting.Lines(ExportFormat.GeoJson, Report().Events);
        lines.Count.ShouldBe(4);
        lines[1].ShouldStartWith("""{"type":"Feature","id":"3f2a9c0d11aa77be-e1","geometry":{"type":"Point","coordinates":[72.8,40.53]},"properties":{""");
    }
}
