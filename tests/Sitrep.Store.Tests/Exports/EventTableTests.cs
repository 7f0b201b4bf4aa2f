using Sitrep.Record;
using Sitrep.Store.Exports;
using Sitrep.Store.Exports.Tables;

namespace Sitrep.Store.Tests.Exports;

public class EventTableTests
{
    private static HandMadeReport Curfew()
    {
        var report = new HandMadeReport { Title = "Curfew, and \"calm\"\nin Osh", Url = "https://example.org/a?b=1,2" };
        var osh = report.Place("Osh", admin1: "Osh City");
        var jalalabad = report.Place("Jalal-Abad", lat: 40.93, lon: 73.0, km: 5);
        var friday = report.Time("2010-06-11", "2010-06-11");
        var government = report.Actor("interim government", "government");
        var moscow = report.Actor("Russia", "state", "RU");
        var agency = report.Actor("agencies", "media", country: null);
        return report.Tell("The interim government imposed a curfew.", e => e with
        {
            Type = "COERCE",
            Mode = "curfew",
            Contexts = ["executive", "repression"],
            Score = -6.5,
            Cameo = "1723",
            Initiators = [government, moscow],
            Places = [osh, jalalabad],
            Time = friday,
            Valid = new ValidityRecord("2010-06-11", "2010-06-20"),
            Attribution = [new AttributionRecord(agency, null, false, "states"), new AttributionRecord(null, null, false, "claims")],
            Tolls =
            [
                HandMadeReport.Toll("killed", 62, null, "at_least", "at least\n62 deaths", agency),
                HandMadeReport.Toll("killed", 70, 70),
                HandMadeReport.Toll("injured", null, 500, "at_most", "up to 500 hurt"),
            ],
            PartOf = "e9",
        });
    }

    [Fact]
    public async Task Every_field_of_the_event_stands_in_its_column()
    {
        var row = await Exporting.Row(ExportFormat.Csv, Curfew());
        row.Keys.ShouldBe(EventColumns.All.Select(c => c.Name));
        var expected = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["id"] = "3f2a9c0d11aa77be-e1", ["report_id"] = "3f2a9c0d11aa77be", ["local_id"] = "e1", ["story"] = null,
            ["source"] = "The Desk", ["title"] = "Curfew, and \"calm\" in Osh", ["url"] = "https://example.org/a?b=1,2", ["published"] = "2010-06-12",
            ["published_basis"] = "given", ["language"] = "en", ["type"] = "COERCE", ["mode"] = "curfew", ["contexts"] = "executive; repression",
            ["score"] = "-6.5", ["acled"] = null, ["cameo"] = "1723", ["modality"] = "happened", ["polarity"] = "positive", ["background"] = "false", ["confidence"] = "0.9",
            ["timex"] = "2010-06-11", ["day_from"] = "2010-06-11", ["day_until"] = "2010-06-11", ["time_precision"] = "day",
            ["valid_from"] = "2010-06-11", ["valid_until"] = "2010-06-20",
            ["place_name"] = "Jalal-Abad", ["place_kind"] = "city", ["geonames_id"] = null, ["country"] = "KG", ["admin1"] = null,
            ["lat"] = "40.93", ["lon"] = "73", ["precision_km"] = "5", ["places"] = "Osh; Jalal-Abad",
            ["initiators"] = "interim government; Russia", ["initiator_kinds"] = "government; state", ["initiator_countries"] = "KG; RU",
            ["recipients"] = null, ["recipient_kinds"] = null, ["recipient_countries"] = null, ["victims"] = null, ["targets"] = null, ["weapons"] = null,
            ["speakers"] = "agencies;", ["stances"] = "states; claims",
            ["killed_low"] = "62", ["killed_high"] = "70", ["injured_low"] = null, ["injured_high"] = "500",
            ["missing_low"] = null, ["missing_high"] = null, ["detained_low"] = null, ["detained_high"] = null,
            ["displaced_low"] = null, ["displaced_high"] = null, ["abducted_low"] = null, ["abducted_high"] = null,
            ["tolls"] = "killed at_least: at least 62 deaths (agencies); killed exact: the dead; injured at_most: up to 500 hurt",
            ["part_of"] = "3f2a9c0d11aa77be-e9", ["trigger"] = "The interim government imposed a curfew.", ["sentence"] = "The interim government imposed a curfew.",
        };
        row.ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public async Task A_day_that_is_not_told_is_empty_and_never_the_day_of_publication()
    {
        var report = new HandMadeReport();
        report.Tell("Shots were fired.", e => e with { Time = null });
        var row = await Exporting.Row(ExportFormat.Csv, report);
        (row["day_from"], row["day_until"], row["published"]).ShouldBe((null, null, "2010-06-12"));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1 (555) 0100 called")]
    [InlineData("-2+3 things")]
    [InlineData("@SUM(A1)")]
    public async Task Text_that_a_spreadsheet_would_run_gets_an_apostrophe_and_numbers_stay_numbers(string sentence)
    {
        var report = new HandMadeReport();
        var place = report.Place("Lima", country: "PE", lat: -12.05, lon: -77.04);
        report.Tell(sentence, e => e with { Places = [place], Score = -9 });
        var row = await Exporting.Row(ExportFormat.Csv, report);
        row["sentence"].ShouldBe("'" + sentence);
        (row["lat"], row["lon"], row["score"]).ShouldBe(("-12.05", "-77.04", "-9"));
        (await Exporting.Row(ExportFormat.Csv, report, new ExportOptions { RawCells = true }))["sentence"].ShouldBe(sentence);
    }

    [Fact]
    public async Task Without_events_there_is_a_header_and_nothing_else() =>
        (await Exporting.Text(ExportFormat.Csv, [])).ShouldBe(string.Join(',', EventColumns.All.Select(c => c.Name)) + "\n");
}
