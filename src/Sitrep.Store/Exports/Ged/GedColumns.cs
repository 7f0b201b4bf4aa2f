using System.Globalization;
using Sitrep.Store.Exports.Rows;
using Sitrep.Store.Exports.Tables;

namespace Sitrep.Store.Exports.Ged;

/// <summary>The 49 columns of UCDP's Georeferenced Event Dataset, in the order of its version 23.1.</summary>
internal static class GedColumns
{
    /// <value>The columns.</value>
    public static IReadOnlyList<Column> All { get; } =
    [
        new Column.Count("id", r => NumericId.Of(r)),
        new Column.Text("relid", r => r.Id),
        new Column.Count("year", r => GedEvent.Of(r).DatePrecision is null ? null : r.Days?.First.Year),
        Empty("active_year"),
        new Column.Text("code_status", _ => "Check: read by machine"),
        new Column.Count("type_of_violence", r => GedEvent.Of(r).TypeOfViolence),
        Empty("conflict_dset_id"),
        Empty("conflict_new_id"),
        Empty("conflict_name"),
        Empty("dyad_dset_id"),
        Empty("dyad_new_id"),
        new Column.Text("dyad_name", r => GedEvent.Of(r) is { A: { } a, B: { } b } ? $"{a.Name} - {b.Name}" : null),
        Empty("side_a_dset_id"),
        Empty("side_a_new_id"),
        new Column.Text("side_a", r => GedEvent.Of(r).A?.Name),
        Empty("side_b_dset_id"),
        Empty("side_b_new_id"),
        new Column.Text("side_b", r => GedEvent.Of(r).B?.Name),
        new Column.Count("number_of_sources", _ => 1),
        new Column.Text("source_article", Article),
        new Column.Text("source_office", r => r.Report.Source),
        new Column.Day("source_date", r => DaySpan.Day(r.Report.Published)),
        new Column.Text("source_headline", r => r.Headline),
        new Column.List("source_original", r => r.Speakers()),
        new Column.Count("where_prec", r => GedEvent.Of(r).WherePrecision),
        new Column.Text("where_coordinates", r => r.Place?.Name),
        new Column.Text("where_description", r => r.Place is { Mentions: [{ Text: var words }, ..] } ? words : null),
        new Column.Text("adm_1", r => r.Place?.Admin1),
        Empty("adm_2"),
        new Column.Number("latitude", r => r.Place?.Lat),
        new Column.Number("longitude", r => r.Place?.Lon),
        new Column.Text("geom_wkt", r => r.Place is { Lat: { } lat, Lon: { } lon } ? string.Create(CultureInfo.InvariantCulture, $"POINT ({lon} {lat})") : null),
        new Column.Count("priogrid_gid", r => r.Place is { Lat: { } lat, Lon: { } lon } ? PrioGrid.Cell(lat, lon) : null),
        new Column.Text("country", r => r.Country?.GedName),
        new Column.Count("country_id", r => r.Country?.GleditschWard),
        new Column.Text("region", r => r.Country?.GedRegion),
        new Column.Count("event_clarity", r => GedEvent.Of(r).Clarity),
        new Column.Count("date_prec", r => GedEvent.Of(r).DatePrecision),
        new Column.Text("date_start", r => Midnight(r.Days?.First)),
        new Column.Text("date_end", r => Midnight(r.Days?.Last)),
        new Column.Count("deaths_a", r => GedEvent.Of(r).DeathsA),
        new Column.Count("deaths_b", r => GedEvent.Of(r).DeathsB),
        new Column.Count("deaths_civilians", r => GedEvent.Of(r).DeathsCivilians),
        new Column.Count("deaths_unknown", r => GedEvent.Of(r).DeathsUnknown),
        new Column.Count("best", r => GedEvent.Of(r).Deaths?.Best),
        new Column.Count("high", r => GedEvent.Of(r).Deaths?.High),
        new Column.Count("low", r => GedEvent.Of(r).Deaths?.Low),
        new Column.Count("gwnoa", r => GedEvent.Of(r).A?.GleditschWard),
        new Column.Count("gwnob", r => GedEvent.Of(r).B?.GleditschWard),
    ];

    private static Column.Text Empty(string name) => new(name, _ => null);

    private static string? Midnight(DateOnly? day) => day is { } known ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " 00:00:00.000" : null;

    // "Reuters,2010-06-14,Headline", as far as known.
    private static string? Article(EventRow row) =>
        string.Join(',', new[] { row.Report.Source, row.Report.Published, row.Headline }.OfType<string>()) is { Length: > 0 } article ? article : null;
}
