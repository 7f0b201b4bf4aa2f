using System.Globalization;
using Sitrep.Record;
using Sitrep.Store.Exports.Codes;
using Sitrep.Store.Exports.Rows;
using Sitrep.Store.Exports.Tables;

namespace Sitrep.Store.Exports.Gdelt;

/// <summary>The 61 columns of GDELT 2.0's event table in its order (codebook V2.0 of 2015). The file has no header.</summary>
internal static class GdeltColumns
{
    /// <value>The columns.</value>
    public static IReadOnlyList<Column> All { get; } =
    [
        new Column.Count("GlobalEventID", NumericId.Of),
        new Column.Text("Day", r => Day(r, "yyyyMMdd", (a, b) => a == b)),
        new Column.Text("MonthYear", r => Day(r, "yyyyMM", (a, b) => (a.Year, a.Month) == (b.Year, b.Month))),
        new Column.Text("Year", r => Day(r, "yyyy", (a, b) => a.Year == b.Year)),
        new Column.Text("FractionDate", Fraction),
        .. Actor("Actor1", r => CameoActor.Of(r, r.Initiators)),
        .. Actor("Actor2", r => CameoActor.Of(r, r.Recipients.Count > 0 ? r.Recipients : r.Victims)),
        new Column.Count("IsRootEvent", r => r.Event.Trigger.Start < LeadEnd(r.Report.Text) ? 1 : 0),
        new Column.Text("EventCode", r => r.Event.Cameo),
        new Column.Text("EventBaseCode", r => r.Event.Cameo is { } code ? code[..Math.Min(3, code.Length)] : null),
        new Column.Text("EventRootCode", r => r.Event.Cameo is { } code ? FieldCodes.Root(code) : null),
        new Column.Count("QuadClass", r => r.Event.Cameo is { } code ? FieldCodes.CameoQuad(code) : null),
        new Column.Number("GoldsteinScale", r => r.Event.Cameo is { } code ? r.Codes.Goldstein(code) : null),
        new Column.Count("NumMentions", _ => 1),
        new Column.Count("NumSources", _ => 1),
        new Column.Count("NumArticles", _ => 1),
        new Column.Number("AvgTone", _ => null),
        .. Place("Actor1Geo", _ => null),
        .. Place("Actor2Geo", _ => null),
        .. Place("ActionGeo", r => r.Place),
        new Column.Text("DATEADDED", r => r.ReceivedAt?.ToUniversalTime().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)),
        new Column.Text("SOURCEURL", r => r.Report.Url),
    ];

    /// <summary>Why GDELT has no row for the event. Null: it has.</summary>
    public static string? Admits(EventRow row) => Admission.Happened(row) ?? (row.Event.Cameo is null ? "no CAMEO code" : null);

    private static string? Day(EventRow row, string format, Func<DateOnly, DateOnly, bool> isSame) =>
        row.Days is { } days && isSame(days.First, days.Last) ? days.First.ToString(format, CultureInfo.InvariantCulture) : null;

    // The share of the year that is gone by, in 365ths as GDELT has it.
    private static string? Fraction(EventRow row) =>
        row.Days is { Count: 1, First: var day } ? (day.Year + (Math.Min(day.DayOfYear, 365) / 365.0)).ToString("0.0000", CultureInfo.InvariantCulture) : null;

    private static Column[] Actor(string prefix, Func<EventRow, CameoActor> actor) =>
    [
        new Column.Text($"{prefix}Code", r => actor(r).Code),
        new Column.Text($"{prefix}Name", r => actor(r).Name),
        new Column.Text($"{prefix}CountryCode", r => actor(r).Country),
        new Column.Text($"{prefix}KnownGroupCode", r => actor(r).KnownGroup),
        new Column.Text($"{prefix}EthnicCode", _ => null),
        new Column.Text($"{prefix}Religion1Code", _ => null),
        new Column.Text($"{prefix}Religion2Code", _ => null),
        new Column.Text($"{prefix}Type1Code", r => actor(r).Type),
        new Column.Text($"{prefix}Type2Code", _ => null),
        new Column.Text($"{prefix}Type3Code", _ => null),
    ];

    private static Column[] Place(string prefix, Func<EventRow, PlaceRecord?> place) =>
    [
        new Column.Count($"{prefix}_Type", r => place(r) is { } p ? Resolution(p) : null),
        new Column.Text($"{prefix}_FullName", r => place(r) is { } p ? FullName(r, p) : null),
        new Column.Text($"{prefix}_CountryCode", r => place(r) is { } p ? r.Codes.Country(p.Country)?.Fips : null),
        new Column.Text($"{prefix}_ADM1Code", r => place(r) is { Kind: "country" } p ? r.Codes.Country(p.Country)?.Fips : null),
        new Column.Text($"{prefix}_ADM2Code", _ => null),
        new Column.Number($"{prefix}_Lat", r => place(r)?.Lat),
        new Column.Number($"{prefix}_Long", r => place(r)?.Lon),
        new Column.Text($"{prefix}_FeatureID", r => place(r) is { Kind: "country" } p ? r.Codes.Country(p.Country)?.Fips : null),
    ];

    // 1 country, 2 state of the USA, 3 town of the USA, 4 other town or landmark, 5 other division.
    private static int Resolution(PlaceRecord place) => (place.Kind, place.Country) switch
    {
        ("country", _) => 1,
        ("region" or "area", "US") => 2,
        ("region" or "area", _) => 5,
        (_, "US") => 3,
        _ => 4,
    };

    private static string FullName(EventRow row, PlaceRecord place) => string.Join(", ", new[]
    {
        place.Name,
        place.Admin1 == place.Name ? null : place.Admin1,
        place.Kind == "country" ? null : row.Codes.Country(place.Country)?.Name,
    }.OfType<string>());

    // The first paragraph is the lead.
    private static int LeadEnd(string text) => text.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var end ? end : text.Length;
}
