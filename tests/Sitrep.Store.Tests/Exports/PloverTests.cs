using System.Text.Json.Nodes;
using Sitrep.Record;
using Sitrep.Store.Exports;

namespace Sitrep.Store.Tests.Exports;

public class PloverTests
{
    private static HandMadeReport Request(Func<EventRecord, EventRecord>? with = null)
    {
        var report = new HandMadeReport { Title = "Appeal" };
        var osh = report.Place("Osh", admin1: "Osh City");
        var day = report.Time("2010-06-12", "2010-06-13");
        var state = report.Actor("Kyrgyzstan", "state");
        var president = report.Actor("Roza Otunbayeva", "person", memberOf: state, role: "interim president");
        var russia = report.Actor("Russia", "state", "RU");
        return report.Tell("Otunbayeva asked Russia for troops.", e => (with ?? (x => x))(e with
        {
            Type = "REQUEST",
            Mode = "assist",
            Contexts = ["military"],
            Score = 0.5,
            Places = [osh],
            Time = day,
            Initiators = [president],
            Recipients = [russia],
            Tolls = [HandMadeReport.Toll("killed", 62, null, "at_least")],
        }));
    }

    [Fact]
    public async Task The_manuals_fields_hold_what_the_record_tells()
    {
        var line = (await Exporting.Lines(ExportFormat.Plover, Request().Events)).ShouldHaveSingleItem();
        JsonNode.DeepEquals(JsonNode.Parse(line), JsonNode.Parse("""
            {"id":"3f2a9c0d11aa77be-e1","has_event":true,"date":"2010-06-12","enddate":"2010-06-13",
             "actor":[{"code":"KGZ","entity_text":"Roza Otunbayeva","office":"interim president"}],
             "recipient":[{"code":"RUS","entity_text":"Russia"}],
             "event":["REQUEST"],
             "event_loc":{"extracted_place":"Osh","resolved_place":"Osh","lat":40.53,"lon":72.8,"city":"Osh","province":"Osh City","country":"Kyrgyzstan","country_code":"KGZ","resolution":4},
             "event_text":["Otunbayeva asked Russia for troops."],"quad_code":3,"event_scale":0.5,"mode":["assist"],"context":["military"],
             "text":"Otunbayeva asked Russia for troops.","text_info":{"start":0,"end":35},"size":{"dead":62},
             "cite_info":{"citation":"3f2a9c0d11aa77be","title":"Appeal","language":"en","publication":"The Desk","coder":"sitrep","codebook":"plover-0.8"},
             "coder":"sitrep","comment":"modality=happened; confidence=0.90"}
            """)).ShouldBeTrue(line);
        await Schemas.ShouldHold("exports.plover.schema.json", line);
    }

    [Theory]
    [InlineData("happened", "positive", true, "historical")]
    [InlineData("planned", "positive", false, "future")]
    [InlineData("conditional", "positive", false, "hypothetical")]
    [InlineData("happened", "negative", false, "negation")]
    [InlineData("ongoing", "positive", false, null)]
    public async Task What_did_not_happen_or_not_now_is_told_by_an_auxiliary_mode(string modality, string polarity, bool background, string? mode)
    {
        var report = Request(e => e with { Modality = modality, Polarity = polarity, Background = background });
        var line = JsonNode.Parse((await Exporting.Lines(ExportFormat.Plover, report.Events)).ShouldHaveSingleItem())!;
        line["mode"]!.AsArray().Select(m => m!.GetValue<string>()).ShouldBe(mode is null ? ["assist"] : ["assist", mode]);
    }

    [Fact]
    public async Task Without_a_day_or_an_actor_there_is_no_record_unless_all_are_asked_for()
    {
        var report = Request(e => e with { Time = null, Initiators = null });
        var (bytes, tally) = await Exporting.Bytes(ExportFormat.Plover, report.Events);
        bytes.ShouldBeEmpty();
        tally.LeftOut.ShouldBe(new Dictionary<string, long> { ["no day to begin with"] = 1 });
        var line = JsonNode.Parse((await Exporting.Lines(ExportFormat.Plover, report.Events, new ExportOptions { All = true })).ShouldHaveSingleItem())!;
        line.AsObject().ContainsKey("date").ShouldBeFalse();
    }

    [Theory]
    [InlineData("rebels", "armed_group", "REB")]
    [InlineData("gunmen", "armed_group", "UAF")]
    [InlineData("Movement of the Seventh Hill", "armed_group", "UAF")]
    [InlineData("Special Forces", "armed_force", "MIL")]
    [InlineData("residents", "civilians", "CVL")]
    [InlineData("Ata-Zhurt", "party", "PTY")]
    [InlineData("Kyrgyzstan", "state", null)]
    public async Task Kinds_of_actors_are_sectors(string name, string kind, string? sector)
    {
        var report = new HandMadeReport();
        var day = report.Time("2010-06-12", "2010-06-12");
        var actor = report.Actor(name, kind);
        report.Tell("They came.", e => e with { Initiators = [actor], Time = day });
        var line = JsonNode.Parse((await Exporting.Lines(ExportFormat.Plover, report.Events)).ShouldHaveSingleItem())!;
        line["actor"]![0]!["sector"]?.GetValue<string>().ShouldBe(sector);
        (line["actor"]![0]!["sector"] is null).ShouldBe(sector is null);
    }

    [Theory]
    [InlineData("UN Security Council", "UNO")]
    [InlineData("European Union", "EUR")]
    [InlineData("Collective Security Treaty Organization", "IGO")]
    public async Task Organizations_of_states_have_codes_in_place_of_a_country(string name, string code)
    {
        var report = new HandMadeReport();
        var day = report.Time("2010-06-12", "2010-06-12");
        var actor = report.Actor(name, "international_organization", null);
        report.Tell("They met.", e => e with { Initiators = [actor], Time = day });
        var line = JsonNode.Parse((await Exporting.Lines(ExportFormat.Plover, report.Events)).ShouldHaveSingleItem())!;
        line["actor"]![0]!["code"]!.GetValue<string>().ShouldBe(code);
    }
}
