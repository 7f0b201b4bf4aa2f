using System.Text.RegularExpressions;
using Sitrep.Store.Exports;

namespace Sitrep.Store.Tests.Exports;

public class HxlTests
{
    // The hashtags of HXL 1.1 that the table uses; #weapons is in use on HDX and not in the core list.
    private static readonly string[] Known = ["#event", "#status", "#indicator", "#date", "#country", "#adm1", "#loc", "#geo", "#group", "#affected", "#description", "#meta", "#weapons"];

    private static HandMadeReport Report()
    {
        var report = new HandMadeReport();
        var osh = report.Place("Osh", admin1: "Osh City");
        var day = report.Time("2010-06-11", "2010-06-11");
        var police = report.Actor("police", "police");
        return report.Tell("Police fired, killing at least two.", e => e with { Places = [osh], Time = day, Initiators = [police], Tolls = [HandMadeReport.Toll("killed", 2, null, "at_least")] });
    }

    [Fact]
    public async Task The_row_under_the_header_is_of_hashtags_each_once()
    {
        var lines = await Exporting.Lines(ExportFormat.Hxl, Report().Events);
        lines.Count.ShouldBe(3);
        var tags = lines[1].Split(',');
        tags.ShouldAllBe(tag => Regex.IsMatch(tag, @"^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$") && Known.Contains(tag.Split('+')[0]));
        tags.Distinct().Count().ShouldBe(tags.Length);
        lines[0].Count(c => c == ',').ShouldBeGreaterThanOrEqualTo(tags.Length - 1);
    }

    [Fact]
    public async Task A_reader_that_goes_by_hashtags_finds_the_cells()
    {
        var (bytes, _) = await Exporting.Bytes(ExportFormat.Hxl, Report().Events);
        var row = DuckDb.Rows(bytes, "SELECT * FROM read_csv($file, skip = 1, header = true, all_varchar = true)").ShouldHaveSingleItem();
        (row["#event+id"], row["#date+occurred+start"], row["#country+code+iso3"], row["#adm1+name"], row["#geo+lat"], row["#group+name+first"], row["#affected+killed+min"], row["#affected+killed+max"], row["#meta+source"])
            .ShouldBe(("3f2a9c0d11aa77be-e1", "2010-06-11", "KGZ", "Osh City", "40.53", "police", "2", null, "The Desk"));
    }
}
