using Sitrep.Record;
using Sitrep.Store.Exports;
using Sitrep.Store.Exports.Ged;

namespace Sitrep.Store.Tests.Exports;

public class GedTests
{
    // The header of GED 23.1.
    private const string Header =
        "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,"
        + "side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,"
        + "where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,"
        + "deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";

    private static readonly string[] Deaths = ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"];

    private static HandMadeReport Killing(Func<EventRecord, EventRecord>? with = null)
    {
        var report = new HandMadeReport { Title = "Six shot" };
        var osh = report.Place("Osh", admin1: "Osh City");
        var night = report.Time("2010-06-10", "2010-06-11", "part_of_day");
        var army = report.Actor("army", "armed_force");
        var residents = report.Actor("residents", "civilians");
        var doctor = report.Actor("a doctor", "person");
        return report.Tell("Soldiers shot six residents in Osh, a doctor said.", e => (with ?? (x => x))(e with
        {
            Places = [osh],
            Time = night,
            Initiators = [army],
            Recipients = [residents],
            Victims = [new VictimRecord(residents, 0, 1, "S")],
            Attribution = [new AttributionRecord(doctor, null, false, "states")],
            Tolls = [HandMadeReport.Toll("killed", 6, 6), HandMadeReport.Toll("killed", 8, 10, "range")],
        }));
    }

    [Fact]
    public async Task A_row_has_all_columns_in_UCDPs_order_and_form()
    {
        (await Exporting.Lines(ExportFormat.Ged, Killing().Events))[0].ShouldBe(Header);
        var row = await Exporting.Row(ExportFormat.Ged, Killing());
        row.Where(cell => cell.Value is not null).ToDictionary(StringComparer.Ordinal).ShouldBe(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["id"] = "2275810976678092801", ["relid"] = "3f2a9c0d11aa77be-e1", ["year"] = "2010", ["code_status"] = "Check: read by machine", ["type_of_violence"] = "3",
                ["dyad_name"] = "Government of Kyrgyzstan - Civilians", ["side_a"] = "Government of Kyrgyzstan", ["side_b"] = "Civilians",
                ["number_of_sources"] = "1", ["source_article"] = "The Desk,2010-06-12,Six shot", ["source_office"] = "The Desk", ["source_date"] = "2010-06-12",
                ["source_headline"] = "Six shot", ["source_original"] = "a doctor",
                ["where_prec"] = "1", ["where_coordinates"] = "Osh", ["where_description"] = "Osh", ["adm_1"] = "Osh City", ["latitude"] = "40.53", ["longitude"] = "72.8",
                ["geom_wkt"] = "POINT (72.8 40.53)", ["priogrid_gid"] = "188426", ["country"] = "Kyrgyzstan", ["country_id"] = "703", ["region"] = "Asia",
                ["event_clarity"] = "1", ["date_prec"] = "2", ["date_start"] = "2010-06-10 00:00:00.000", ["date_end"] = "2010-06-11 00:00:00.000",
                ["deaths_a"] = "0", ["deaths_b"] = "0", ["deaths_civilians"] = "6", ["deaths_unknown"] = "0", ["best"] = "6", ["high"] = "10", ["low"] = "6", ["gwnoa"] = "703",
            },
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("armed_force", "armed_group", "1", "Government of Kyrgyzstan", "Dawn Brigade")]
    [InlineData("armed_group", "police", "1", "Government of Kyrgyzstan", "Dawn Brigade")]
    [InlineData("armed_group", "armed_group", "2", "Dawn Brigade", "Dusk Brigade")]
    [InlineData("armed_group", "civilians", "3", "Dawn Brigade", "Civilians")]
    [InlineData("police", "crowd", "3", "Government of Kyrgyzstan", "Civilians")]
    public async Task Type_of_violence_goes_by_the_sides_and_the_government_is_side_a(string kind, string struckKind, string type, string a, string b)
    {
        var report = new HandMadeReport();
        var osh = report.Place("Osh");
        var day = report.Time("2010-06-11", "2010-06-11");
        var actor = report.Actor("Dawn Brigade", kind);
        var struck = report.Actor(kind == struckKind ? "Dusk Brigade" : "Dawn Brigade", struckKind);
        report.Tell("They fought.", e => e with { Places = [osh], Time = day, Initiators = [actor], Recipients = [struck], Tolls = [HandMadeReport.Toll("killed", 3, 3)] });
        var row = await Exporting.Row(ExportFormat.Ged, report);
        (row["type_of_violence"], row["side_a"], row["side_b"]).ShouldBe((type, a, b));
    }

    [Theory]
    [InlineData("soldiers", "armed_force", "deaths_a")]
    [InlineData("Dawn Brigade", "armed_group", "deaths_b")]
    [InlineData("villagers", "civilians", "deaths_civilians")]
    [InlineData("people", "crowd", "deaths_unknown")]
    public async Task The_dead_are_of_the_side_that_the_victims_are_of(string victims, string kind, string column)
    {
        var report = new HandMadeReport();
        var osh = report.Place("Osh");
        var day = report.Time("2010-06-11", "2010-06-11");
        var army = report.Actor("army", "armed_force");
        var group = report.Actor("Dawn Brigade", "armed_group");
        var dead = report.Actor(victims, kind);
        report.Tell("They fought.", e => e with
        {
            Places = [osh],
            Time = day,
            Initiators = [army],
            Recipients = [group],
            Victims = [new VictimRecord(dead, 0, 1, "T")],
            Tolls = [HandMadeReport.Toll("killed", 3, 3)],
        });
        var row = await Exporting.Row(ExportFormat.Ged, report);
        Deaths.ShouldAllBe(c => row[c] == (c == column ? "3" : "0"));
        row["best"].ShouldBe("3");
    }

    [Theory]
    [InlineData(6, 6, "exact", 6, 6, 6)]
    [InlineData(10, 15, "range", 10, 10, 15)]
    [InlineData(62, null, "at_least", 62, 62, 62)]
    [InlineData(null, 80, "at_most", 0, 80, 80)]
    public async Task Low_best_and_high_bound_the_figures_told(int? low, int? high, string bound, int lowest, int best, int highest)
    {
        var row = await Exporting.Row(ExportFormat.Ged, Killing(e => e with { Tolls = [HandMadeReport.Toll("killed", low, high, bound)] }));
        (row["low"], row["best"], row["high"]).ShouldBe((Text(lowest), Text(best), Text(highest)));

        static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("2010-06-11", "2010-06-11", "1")]
    [InlineData("2010-06-11", "2010-06-16", "2")]
    [InlineData("2010-06-07", "2010-06-13", "3")]
    [InlineData("2010-06-01", "2010-06-30", "4")]
    [InlineData("2010-01-01", "2010-12-31", "5")]
    [InlineData("2009-01-01", "2010-12-31", null)]
    public async Task Precision_of_date_goes_by_the_number_of_days(string start, string end, string? precision)
    {
        var report = new HandMadeReport();
        var time = report.Time(start, end);
        report.Tell("They died.", e => e with { Time = time });
        (await Exporting.Row(ExportFormat.Ged, report, new ExportOptions { All = true }))["date_prec"].ShouldBe(precision);
    }

    [Theory]
    [InlineData("Osh", "city", "Osh City", 10.0, null, "1")]
    [InlineData("bazaar", "facility", "Osh City", 10.0, "in p1", "1")]
    [InlineData("Osh", "city", "Osh City", 15.0, "near p1", "2")]
    [InlineData("twenty kilometers east", "area", null, 8.0, "20 km east of p1", "2")]
    [InlineData("Kara-Suu District", "region", "Osh", 40.0, null, "3")]
    [InlineData("Osh City", "region", "Osh City", 90.0, null, "4")]
    [InlineData("the south", "area", null, 200.0, "southern part of p2", "5")]
    [InlineData("Fergana Valley", "region", null, 150.0, null, "5")]
    [InlineData("Kyrgyzstan", "country", null, 400.0, null, "6")]
    [InlineData("a prison", "facility", null, 400.0, "in p2", "6")]
    public async Task Precision_of_place_goes_by_its_kind_and_radius(string name, string kind, string? admin1, double km, string? relation, string? precision)
    {
        var report = new HandMadeReport();
        report.Place("Osh");
        report.Place("Kyrgyzstan", "country");
        var place = report.Place(name, kind, km: km, admin1: admin1, relation: relation);
        report.Tell("They died.", e => e with { Places = [place] });
        (await Exporting.Row(ExportFormat.Ged, report, new ExportOptions { All = true }))["where_prec"].ShouldBe(precision);
    }

    [Theory]
    [InlineData(-90, -180, 1)]
    [InlineData(-90, 179.9, 720)]
    [InlineData(0, 0, 129_961)]
    [InlineData(89.9, 179.9, 259_200)]
    [InlineData(90, 180, 259_200)]
    public void Cells_of_half_a_degree_are_numbered_from_the_south_west(double latitude, double longitude, int cell) =>
        PrioGrid.Cell(latitude, longitude).ShouldBe(cell);
}
