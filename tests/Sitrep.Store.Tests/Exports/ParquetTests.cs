using Sitrep.Store.Exports;
using Sitrep.Store.Exports.Tables;

namespace Sitrep.Store.Tests.Exports;

public class ParquetTests
{
    private static HandMadeReport Report()
    {
        var report = new HandMadeReport();
        var osh = report.Place("Өзгөн", lat: 40.77, lon: 73.3);
        var day = report.Time("1909-12-31", "2010-06-11", "vague");
        var police = report.Actor("police", "police");
        var unknown = report.Actor("youths", "crowd", country: null);
        report.Tell("=Police fired.", e => e with
        {
            Places = [osh],
            Time = day,
            Initiators = [police, unknown],
            Cameo = "0231",
            Background = true,
            Tolls = [HandMadeReport.Toll("killed", 2, 3, "range")],
        });
        return report.Tell("Nobody knows more.", e => e with { Polarity = "negative" });
    }

    [Fact]
    public async Task DuckDB_sees_days_as_days_numbers_as_numbers_and_lists_as_lists()
    {
        var (bytes, _) = await Exporting.Bytes(ExportFormat.Parquet, Report().Events);
        var types = DuckDb.Rows(bytes, "DESCRIBE SELECT * FROM read_parquet($file)").ToDictionary(r => r["column_name"]!, r => r["column_type"], StringComparer.Ordinal);
        types.Keys.ShouldBe(EventColumns.All.Select(c => c.Name));
        (types["id"], types["cameo"], types["published"], types["day_from"], types["lat"], types["confidence"], types["killed_low"], types["geonames_id"], types["background"], types["initiators"])
            .ShouldBe(("VARCHAR", "VARCHAR", "DATE", "DATE", "DOUBLE", "DOUBLE", "BIGINT", "BIGINT", "BOOLEAN", "VARCHAR[]"));
    }

    [Fact]
    public async Task Values_come_back_as_they_were()
    {
        var (bytes, _) = await Exporting.Bytes(ExportFormat.Parquet, Report().Events);
        var rows = DuckDb.Rows(bytes, "SELECT id, cameo, day_from, day_until, place_name, lat, killed_low, killed_high, background, initiators, initiator_countries, recipients, sentence FROM read_parquet($file)");
        rows[0].Values.ShouldBe(
            ["3f2a9c0d11aa77be-e1", "0231", "1909-12-31", "2010-06-11", "Өзгөн", "40.77", "2", "3", "True", "[police, youths]", "[KG, null]", "[]", "=Police fired."]);
        rows[1].Values.ShouldBe(["3f2a9c0d11aa77be-e2", null, null, null, null, null, null, null, "False", "[]", "[]", "[]", "Nobody knows more."]);
    }

    [Fact]
    public async Task More_than_one_row_group_is_one_table()
    {
        var record = Report().Record;
        var events = Enumerable.Range(0, 22_500).Select(i => new ExportedEvent(record, record.Events[i % 2]));
        var (bytes, tally) = await Exporting.Bytes(ExportFormat.Parquet, events);
        tally.Written.ShouldBe(22_500);
        DuckDb.Rows(bytes, "SELECT count(*) AS n, sum(killed_low) AS killed, sum(len(initiators)) AS actors, count(day_from) AS days FROM read_parquet($file)").ShouldHaveSingleItem()
            .Values.ShouldBe(["22500", "22500", "22500", "11250"]);
        DuckDb.Rows(bytes, "SELECT count(DISTINCT row_group_id) AS n FROM parquet_metadata($file)").ShouldHaveSingleItem()["n"].ShouldBe("2");
    }

    [Fact]
    public async Task Without_events_it_is_still_a_table_with_columns()
    {
        var (bytes, _) = await Exporting.Bytes(ExportFormat.Parquet, []);
        DuckDb.Rows(bytes, "SELECT count(*) AS n FROM read_parquet($file)").ShouldHaveSingleItem()["n"].ShouldBe("0");
    }
}
