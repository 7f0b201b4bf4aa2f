using System.Globalization;
using Sitrep.Record;
using Sitrep.Store.Exports;

namespace Sitrep.Store.Tests.Exports;

public class GdeltTests
{
    private static HandMadeReport Curfew(string place = "Osh", string kind = "city", string? country = "KG", string? admin1 = "Osh City", string start = "2010-06-11", string end = "2010-06-11", string cameo = "1723")
    {
        var report = new HandMadeReport { Url = "https://example.org/1" };
        var where = report.Place(place, kind, country, admin1: admin1);
        var day = report.Time(start, end);
        var government = report.Actor("interim government", "government");
        var crowd = report.Actor("youths", "crowd");
        return report.Tell("The interim government\nimposed a\tcurfew on youths.", e => e with { Type = "COERCE", Mode = "curfew", Cameo = cameo, Places = [where], Time = day, Initiators = [government], Recipients = [crowd] });
    }

    // Columns by their number in GDELT's codebook.
    private static async Task<string?> Cell(HandMadeReport report, int column) =>
        (await Exporting.Row(ExportFormat.Gdelt, report)).ElementAt(column - 1).Value;

    [Fact]
    public async Task A_line_has_sixty_one_cells_and_no_header()
    {
        var line = (await Exporting.Lines(ExportFormat.Gdelt, Curfew().Events)).ShouldHaveSingleItem();
        line.Split('\t').ShouldBe(
        [
            "2275810976678092801", "20100611", "201006", "2010", "2010.4438",
            "KGZGOV", "INTERIM GOVERNMENT", "KGZ", "", "", "", "", "GOV", "", "",
            "KGZCVL", "YOUTHS", "KGZ", "", "", "", "", "CVL", "", "",
            "1", "1723", "172", "17", "4", "-5", "1", "1", "1", "",
            "", "", "", "", "", "", "", "",
            "", "", "", "", "", "", "", "",
            "4", "Osh, Osh City, Kyrgyzstan", "KG", "", "", "40.53", "72.8", "",
            "", "https://example.org/1",
        ]);
    }

    [Theory]
    [InlineData("2010-06-11", "2010-06-12", null, "201006", "2010", null)]
    [InlineData("2010-06-30", "2010-07-01", null, null, "2010", null)]
    [InlineData("2009-12-31", "2010-01-01", null, null, null, null)]
    [InlineData("2012-12-31", "2012-12-31", "20121231", "201212", "2012", "2013.0000")]
    public async Task A_day_stands_as_exactly_as_it_is_known(string start, string end, string? day, string? month, string? year, string? fraction)
    {
        var report = Curfew(start: start, end: end);
        (await Cell(report, 2), await Cell(report, 3), await Cell(report, 4), await Cell(report, 5)).ShouldBe((day, month, year, fraction));
    }

    [Theory]
    [InlineData("031", "031", "03", "1", "5.2")]
    [InlineData("0231", "023", "02", "1", "3.4")]
    [InlineData("0874", "087", "08", "2", "10")]
    [InlineData("112", "112", "11", "3", "-2")]
    [InlineData("145", "145", "14", "4", "-7.5")]
    public async Task Codes_keep_their_leading_zero_and_tell_base_root_quad_and_score(string cameo, string code, string root, string quad, string score)
    {
        var report = Curfew(cameo: cameo);
        (await Cell(report, 27), await Cell(report, 28), await Cell(report, 29), await Cell(report, 30), await Cell(report, 31)).ShouldBe((cameo, code, root, quad, score));
    }

    [Theory]
    [InlineData("Kyrgyzstan", "country", "KG", null, "1", "Kyrgyzstan", "KG", "KG")]
    [InlineData("Texas", "region", "US", "Texas", "2", "Texas, United States", "US", null)]
    [InlineData("Austin", "city", "US", "Texas", "3", "Austin, Texas, United States", "US", null)]
    [InlineData("Kyiv", "city", "UA", null, "4", "Kyiv, Ukraine", "UP", null)]
    [InlineData("Osh Region", "region", "KG", "Osh Region", "5", "Osh Region, Kyrgyzstan", "KG", null)]
    [InlineData("the high sea", "area", null, null, "5", "the high sea", null, null)]
    public async Task Places_have_GDELTs_types_and_FIPS_codes(string name, string kind, string? country, string? admin1, string type, string full, string? fips, string? feature)
    {
        var report = Curfew(name, kind, country, admin1);
        (await Cell(report, 52), await Cell(report, 53), await Cell(report, 54), await Cell(report, 59)).ShouldBe((type, full, fips, feature));
    }

    [Fact]
    public async Task What_stands_after_the_lead_is_no_root_event()
    {
        var record = Curfew().Record;
        var later = record with
        {
            Report = record.Report with { Text = "The lead.\n\nThe interim government imposed a curfew." },
            Events = [record.Events[0] with { Trigger = new Mention(34, 41, "imposed"), Sentence = new Mention(11, 51) }],
        };
        var row = (await Exporting.Table(ExportFormat.Gdelt, [new ExportedEvent(later, later.Events[0])])).ShouldHaveSingleItem();
        row.ElementAt(25).Value.ShouldBe("0");
    }

    [Fact]
    public async Task Numbers_of_events_differ_and_stay()
    {
        var record = Curfew().Record;
        var events = Enumerable.Range(1, 8191).Select(i => new ExportedEvent(record, record.Events[0] with { Id = string.Create(CultureInfo.InvariantCulture, $"e{i}") })).ToList();
        var first = (await Exporting.Lines(ExportFormat.Gdelt, events)).Select(l => long.Parse(l.Split('\t')[0], CultureInfo.InvariantCulture)).ToList();
        first.Distinct().Count().ShouldBe(8191);
        first.ShouldAllBe(id => id > 0);
        (await Exporting.Lines(ExportFormat.Gdelt, events)).Select(l => long.Parse(l.Split('\t')[0], CultureInfo.InvariantCulture)).ShouldBe(first);
    }
}
