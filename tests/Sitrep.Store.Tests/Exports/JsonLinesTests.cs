using System.Text.Json.Nodes;
using Sitrep.Record;
using Sitrep.Store.Exports;

namespace Sitrep.Store.Tests.Exports;

public class JsonLinesTests
{
    private static HandMadeReport Report()
    {
        var report = new HandMadeReport();
        var osh = report.Place("Osh");
        report.Place("Bishkek", lat: 42.87, lon: 74.59);
        var night = report.Time("2010-06-10", "2010-06-11", "part_of_day");
        var ministry = report.Actor("Health Ministry", "government");
        var spokesman = report.Actor("spokesman", "person", memberOf: ministry);
        report.Actor("Roza Otunbayeva", "person");
        return report.Tell("Twelve died, a spokesman said.", e => e with
        {
            Places = [osh],
            Time = night,
            Attribution = [new AttributionRecord(spokesman, null, false, "states")],
            Tolls = [HandMadeReport.Toll("killed", 12, 12, speaker: spokesman)],
            Weapons = [new Mention(0, 6, "Twelve")],
        });
    }

    [Fact]
    public async Task A_line_loses_nothing_of_the_event_and_brings_only_what_it_names()
    {
        var record = Report().Record;
        var line = JsonNode.Parse((await Exporting.Lines(ExportFormat.JsonLines, Report().Events)).ShouldHaveSingleItem())!;
        line["id"]!.GetValue<string>().ShouldBe("3f2a9c0d11aa77be-e1");
        line["sentence"]!.GetValue<string>().ShouldBe("Twelve died, a spokesman said.");
        JsonNode.DeepEquals(line["event"], JsonNode.Parse(record.ToJson())!["events"]![0]).ShouldBeTrue();
        line["places"]!.AsArray().Select(p => p!["name"]!.GetValue<string>()).ShouldBe(["Osh"]);
        line["times"]!.AsArray().Select(t => t!["start"]!.GetValue<string>()).ShouldBe(["2010-06-10"]);
        line["actors"]!.AsArray().Select(a => a!["name"]!.GetValue<string>()).ShouldBe(["spokesman", "Health Ministry"]);
        line["report"]!.AsObject().ContainsKey("text").ShouldBeFalse();
    }

    [Fact]
    public async Task It_is_valid_by_the_schema_that_the_docs_ship()
    {
        var line = (await Exporting.Lines(ExportFormat.JsonLines, Report().Events)).ShouldHaveSingleItem();
        await Schemas.ShouldHold("exports.jsonl.schema.json", line);
        await Schemas.ShouldNotHold("exports.jsonl.schema.json", line.Replace("\"sentence\":\"", "\"satz\":\"", StringComparison.Ordinal));
    }
}
