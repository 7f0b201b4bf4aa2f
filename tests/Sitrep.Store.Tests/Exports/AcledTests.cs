using Sitrep.Record;
using Sitrep.Store.Exports;

namespace Sitrep.Store.Tests.Exports;

public class AcledTests
{
    // ACLED's codebook, columns of the export in order.
    private const string Header =
        "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,"
        + "civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp";

    private static HandMadeReport Mob(Func<EventRecord, EventRecord>? with = null)
    {
        var report = new HandMadeReport();
        var osh = report.Place("Osh", admin1: "Osh City");
        var day = report.Time("2010-06-11", "2010-06-11");
        var crowd = report.Actor("armed mobs", "crowd");
        var uzbeks = report.Actor("ethnic Uzbeks", "ethnic_group");
        var ministry = report.Actor("Health Ministry", "government");
        var army = report.Actor("army", "armed_force");
        return report.Tell("Armed mobs attacked ethnic Uzbeks in Osh, killing dozens.", e => (with ?? (x => x))(e with
        {
            Acled = "Mob violence",
            Places = [osh],
            Time = day,
            Initiators = [crowd],
            Recipients = [uzbeks],
            Attribution = [new AttributionRecord(ministry, null, false, "states"), new AttributionRecord(army, null, false, "denies")],
            Tolls = [HandMadeReport.Toll("killed", 24, 99, "vague", "dozens"), HandMadeReport.Toll("injured", 300, 300, text: "300 hurt")],
        }));
    }

    [Fact]
    public async Task A_row_has_all_columns_in_ACLEDs_order_and_form()
    {
        (await Exporting.Lines(ExportFormat.Acled, Mob().Events))[0].ShouldBe(Header);
        var row = await Exporting.Row(ExportFormat.Acled, Mob());
        row.ShouldBe(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["event_id_cnty"] = "3f2a9c0d11aa77be-e1", ["event_date"] = "2010-06-11", ["year"] = "2010", ["time_precision"] = "1",
                ["disorder_type"] = "Political violence", ["event_type"] = "Riots", ["sub_event_type"] = "Mob violence",
                ["actor1"] = "Rioters (Kyrgyzstan)", ["assoc_actor_1"] = null, ["inter1"] = "5",
                ["actor2"] = "Civilians (Kyrgyzstan)", ["assoc_actor_2"] = "Uzbek Ethnic Group (Kyrgyzstan)", ["inter2"] = "7", ["interaction"] = "57",
                ["civilian_targeting"] = "Civilian targeting", ["iso"] = "417", ["region"] = "Caucasus and Central Asia", ["country"] = "Kyrgyzstan",
                ["admin1"] = "Osh City", ["admin2"] = null, ["admin3"] = null, ["location"] = "Osh", ["latitude"] = "40.53", ["longitude"] = "72.8", ["geo_precision"] = "1",
                ["source"] = "The Desk", ["source_scale"] = null,
                ["notes"] = "On 11 June 2010: Armed mobs attacked ethnic Uzbeks in Osh, killing dozens. [According to: Health Ministry.] [Denied by: army.] [Injured: 300 hurt.]",
                ["fatalities"] = "12", ["tags"] = "confidence=0.90", ["timestamp"] = null,
            },
            ignoreOrder: true);
    }

    [Fact]
    public async Task What_the_store_knows_besides_goes_into_tags_and_timestamp()
    {
        var told = Mob().Events.Single() with { Story = "s7", ReceivedAt = new DateTimeOffset(2010, 6, 12, 6, 0, 0, TimeSpan.FromHours(6)) };
        var row = (await Exporting.Table(ExportFormat.Acled, [told])).ShouldHaveSingleItem();
        (row["tags"], row["timestamp"]).ShouldBe(("confidence=0.90; story=s7", "1276300800"));
    }

    [Theory]
    // What the initiator is, what ACLED's sub-event type is, how the side is called, which type it has.
    [InlineData("police", "police", "KG", "Attack", "Police Forces of Kyrgyzstan", "1")]
    [InlineData("army", "armed_force", "KG", "Armed clash", "Military Forces of Kyrgyzstan", "1")]
    [InlineData("Russian army", "armed_force", "RU", "Air/drone strike", "Military Forces of Russia", "8")]
    [InlineData("interim government", "government", "KG", "Arrests", "Government of Kyrgyzstan", "1")]
    [InlineData("rebels", "armed_group", "KG", "Armed clash", "rebels", "2")]
    [InlineData("gunmen", "armed_group", null, "Attack", "Unidentified Armed Group (Kyrgyzstan)", "3")]
    [InlineData("Boko Haram", "armed_group", "NG", "Attack", "Boko Haram", "2")]
    [InlineData("Dawn Brigade", "armed_group", "KG", "Attack", "Dawn Brigade", null)]
    [InlineData("Uzbeks", "ethnic_group", "KG", "Armed clash", "Uzbek Ethnic Militia (Kyrgyzstan)", "4")]
    [InlineData("youths", "crowd", "KG", "Mob violence", "Rioters (Kyrgyzstan)", "5")]
    [InlineData("students", "crowd", "KG", "Peaceful protest", "Protesters (Kyrgyzstan)", "6")]
    [InlineData("Ata-Zhurt", "party", "KG", "Peaceful protest", "Protesters (Kyrgyzstan)", "6")]
    [InlineData("UN mission", "international_organization", null, "Agreement", "UN mission", "8")]
    [InlineData("Almazbek Atambayev", "person", "KG", "Agreement", "Almazbek Atambayev", null)]
    public async Task Who_acts_is_named_by_ACLEDs_patterns(string name, string kind, string? country, string acled, string actor1, string? inter1)
    {
        var report = new HandMadeReport();
        var osh = report.Place("Osh");
        var day = report.Time("2010-06-11", "2010-06-11");
        var actor = report.Actor(name, kind, country);
        report.Tell("They did it.", e => e with { Acled = acled, Places = [osh], Time = day, Initiators = [actor] });
        var row = await Exporting.Row(ExportFormat.Acled, report);
        (row["actor1"], row["inter1"]).ShouldBe((actor1, inter1));
    }

    [Theory]
    [InlineData("residents", "civilians", "Attack", "Civilians (Kyrgyzstan)", null, "7")]
    [InlineData("Uzbeks", "ethnic_group", "Attack", "Civilians (Kyrgyzstan)", "Uzbek Ethnic Group (Kyrgyzstan)", "7")]
    [InlineData("Reporters' Union", "organization", "Attack", "Civilians (Kyrgyzstan)", "Reporters' Union", "7")]
    [InlineData("a cameraman", "media", "Attack", "Civilians (Kyrgyzstan)", "Journalists (Kyrgyzstan)", "7")]
    [InlineData("protesters", "crowd", "Excessive force against protesters", "Protesters (Kyrgyzstan)", null, "6")]
    [InlineData("troops", "armed_force", "Armed clash", "Military Forces of Kyrgyzstan", null, "1")]
    [InlineData("government", "government", "Violent demonstration", null, null, "0")]
    [InlineData("police", "police", "Violent demonstration", "Police Forces of Kyrgyzstan", null, "1")]
    public async Task Whom_it_strikes_is_the_second_side(string name, string kind, string acled, string? actor2, string? associated, string? inter2)
    {
        var report = new HandMadeReport();
        var osh = report.Place("Osh");
        var day = report.Time("2010-06-11", "2010-06-11");
        var actor = report.Actor("youths", "crowd");
        var struck = report.Actor(name, kind);
        report.Tell("They did it.", e => e with { Acled = acled, Places = [osh], Time = day, Initiators = [actor], Recipients = [struck] });
        var row = await Exporting.Row(ExportFormat.Acled, report);
        (row["actor2"], row["assoc_actor_2"], row["inter2"]).ShouldBe((actor2, associated, inter2));
    }

    [Theory]
    [InlineData("Mob violence", "Rioters (Kyrgyzstan)", "Rioters (Kyrgyzstan)", "55")]
    [InlineData("Armed clash", "Kyrgyz Ethnic Militia (Kyrgyzstan)", "Uzbek Ethnic Militia (Kyrgyzstan)", "44")]
    [InlineData("Peaceful protest", "Protesters (Kyrgyzstan)", null, "60")]
    public async Task Two_who_fight_each_other_are_the_two_sides(string acled, string actor1, string? actor2, string interaction)
    {
        var report = new HandMadeReport();
        var osh = report.Place("Osh");
        var day = report.Time("2010-06-11", "2010-06-11");
        string[] both = [report.Actor("Kyrgyz", "ethnic_group"), report.Actor("Uzbeks", "ethnic_group")];
        report.Tell("Kyrgyz and Uzbeks clashed.", e => e with { Acled = acled, Places = [osh], Time = day, Initiators = both });
        var row = await Exporting.Row(ExportFormat.Acled, report);
        (row["actor1"], row["actor2"], row["interaction"]).ShouldBe((actor1, actor2, interaction));
    }

    [Theory]
    [InlineData("police", "civilians", "Attack", "17", "State forces-Civilians")]
    [InlineData("armed_force", "police", "Armed clash", "11", "State forces-State forces")]
    [InlineData("crowd", null, "Peaceful protest", "60", "Protesters only")]
    [InlineData("police", null, "Attack", "17", "State forces-Civilians")]
    [InlineData("police", null, "Armed clash", null, null)]
    [InlineData("organization", null, "Looting/property destruction", null, null)]
    public async Task Interaction_joins_the_two_types_the_lower_first(string kind, string? struckKind, string acled, string? number, string? text)
    {
        var report = new HandMadeReport();
        var osh = report.Place("Osh");
        var day = report.Time("2010-06-11", "2010-06-11");
        var actor = report.Actor("they", kind);
        string[] struck = struckKind is null ? [] : [report.Actor("others", struckKind)];
        report.Tell("They did it.", e => e with { Acled = acled, Places = [osh], Time = day, Initiators = [actor], Recipients = struck });
        (await Exporting.Row(ExportFormat.Acled, report))["interaction"].ShouldBe(number);
        (await Exporting.Row(ExportFormat.Acled, report, new ExportOptions { InteractionText = true }))["interaction"].ShouldBe(text);
    }

    [Theory]
    [InlineData("2010-06-11", "2010-06-11", "2010-06-11", "1")]
    [InlineData("2010-06-11", "2010-06-13", "2010-06-12", "2")]
    [InlineData("2010-06-07", "2010-06-13", "2010-06-10", "2")]
    [InlineData("2010-06-01", "2010-06-30", "2010-06-15", "3")]
    [InlineData("2010-06-01", "2010-07-31", null, null)]
    [InlineData("2010-06-11", null, null, null)]
    public async Task The_day_is_the_middle_of_what_is_known(string start, string? end, string? date, string? precision)
    {
        var report = new HandMadeReport();
        var osh = report.Place("Osh");
        var time = report.Time(start, end);
        report.Tell("Shops were looted.", e => e with { Acled = "Looting/property destruction", Places = [osh], Time = time });
        var row = await Exporting.Row(ExportFormat.Acled, report, new ExportOptions { All = true });
        (row["event_date"], row["time_precision"]).ShouldBe((date, precision));
    }

    [Theory]
    [InlineData("city", 10.0, null, "1")]
    [InlineData("facility", 10.0, "in p1", "1")]
    [InlineData("city", 15.0, "near p1", "2")]
    [InlineData("area", 8.0, "20 km east of p1", "2")]
    [InlineData("area", 200.0, "southern part of p1", "3")]
    [InlineData("region", 90.0, null, "3")]
    [InlineData("country", 400.0, null, null)]
    [InlineData("facility", 400.0, "in p2", null)]
    [InlineData("facility", 400.0, "in Kyrgyzstan", null)]
    public async Task Precision_of_place_goes_by_its_kind_and_radius(string kind, double km, string? relation, string? precision)
    {
        var report = new HandMadeReport();
        report.Place("Osh");
        report.Place("Kyrgyzstan", "country");
        var place = report.Place("there", kind, km: km, relation: relation);
        report.Tell("Shops were looted.", e => e with { Acled = "Looting/property destruction", Places = [place] });
        (await Exporting.Row(ExportFormat.Acled, report, new ExportOptions { All = true }))["geo_precision"].ShouldBe(precision);
    }

    [Fact]
    public async Task The_dead_of_a_part_that_is_no_row_count_for_the_whole_and_once()
    {
        var report = new HandMadeReport();
        var osh = report.Place("Osh");
        var day = report.Time("2010-06-11", "2010-06-11");
        report.Tell("Crowds fought in Osh.", e => e with { Acled = "Mob violence", Places = [osh], Time = day });
        report.Tell("Twelve people died.", e => e with { PartOf = "e1", Tolls = [HandMadeReport.Toll("killed", 12, 12)] });
        report.Tell("Among the 12 dead were two policemen.", e => e with { PartOf = "e1", Tolls = [HandMadeReport.Toll("killed", 2, 2)] });
        report.Tell("A grenade killed three.", e => e with { PartOf = "e1", Acled = "Grenade", Places = [osh], Time = day, Tolls = [HandMadeReport.Toll("killed", 3, 3)] });
        (await Exporting.Table(ExportFormat.Acled, report.Events)).Select(r => (r["sub_event_type"], r["fatalities"])).ShouldBe([("Mob violence", "12"), ("Grenade", "3")]);
    }

    [Theory]
    [InlineData(5, 9, "range", "5")]
    [InlineData(62, null, "at_least", "62")]
    [InlineData(null, 80, "at_most", "80")]
    [InlineData(3, 9, "vague", "3")]
    [InlineData(200, 999, "vague", "100")]
    public async Task Fatalities_are_the_lowest_figure_told(int? low, int? high, string bound, string fatalities) =>
        (await Exporting.Row(ExportFormat.Acled, Mob(e => e with { Tolls = [HandMadeReport.Toll("killed", low, high, bound)] })))["fatalities"].ShouldBe(fatalities);

    [Fact]
    public async Task Nothing_said_of_the_dead_is_none_by_the_codebook() =>
        (await Exporting.Row(ExportFormat.Acled, Mob(e => e with { Tolls = null })))["fatalities"].ShouldBe("0");
}
