using Sitrep.Store.Exports.Rows;

namespace Sitrep.Store.Exports.Tables;

/// <summary>The columns of the HXL table with their hashtags (HXL 1.1; attributes of our own where its core has none).</summary>
internal static class HxlColumns
{
    /// <value>The columns in order.</value>
    public static IReadOnlyList<Column> All { get; } =
    [
        new Column.Text("Event id", r => r.Id) { Hashtag = "#event+id" },
        new Column.Text("Event type", r => r.Event.Type) { Hashtag = "#event+type" },
        new Column.Text("Event mode", r => r.Event.Mode) { Hashtag = "#event+mode" },
        new Column.Text("ACLED sub-event type", r => r.Event.Acled) { Hashtag = "#event+type+acled" },
        new Column.Text("Modality", r => r.Event.Modality) { Hashtag = "#status+modality" },
        new Column.Text("Polarity", r => r.Event.Polarity) { Hashtag = "#status+polarity" },
        new Column.Flag("Background", r => r.Event.Background) { Hashtag = "#status+background" },
        new Column.Number("Confidence", r => r.Event.Confidence) { Hashtag = "#indicator+confidence+num" },
        new Column.Day("First day", r => DaySpan.Day(r.Time?.Start)) { Hashtag = "#date+occurred+start" },
        new Column.Day("Last day", r => DaySpan.Day(r.Time?.End)) { Hashtag = "#date+occurred+end" },
        new Column.Text("Country", r => r.Country?.Name) { Hashtag = "#country+name" },
        new Column.Text("ISO country code", r => r.Country?.Iso3) { Hashtag = "#country+code+iso3" },
        new Column.Text("First-order division", r => r.Place?.Admin1) { Hashtag = "#adm1+name" },
        new Column.Text("Place", r => r.Place?.Name) { Hashtag = "#loc+name" },
        new Column.Number("Latitude", r => r.Place?.Lat) { Hashtag = "#geo+lat" },
        new Column.Number("Longitude", r => r.Place?.Lon) { Hashtag = "#geo+lon" },
        new Column.Number("Radius in km that surely holds the place", r => r.Place?.PrecisionKm) { Hashtag = "#geo+precision+km" },
        new Column.List("Who did it", r => r.Initiators.Select(a => a.Name)) { Hashtag = "#group+name+first" },
        new Column.List("To whom", r => r.Recipients.Select(a => a.Name)) { Hashtag = "#group+name+second" },
        .. new[] { "killed", "injured", "missing", "detained", "displaced", "abducted" }.SelectMany(Affected),
        new Column.List("Weapons", r => (r.Event.Weapons ?? []).Select(w => w.Text)) { Hashtag = "#weapons" },
        new Column.Text("Sentence", r => r.Sentence) { Hashtag = "#description" },
        new Column.List("Who says so", r => r.Speakers()) { Hashtag = "#meta+speaker" },
        new Column.Text("Source", r => r.Report.Source) { Hashtag = "#meta+source" },
        new Column.Text("Address", r => r.Report.Url) { Hashtag = "#meta+url" },
        new Column.Day("Published", r => DaySpan.Day(r.Report.Published)) { Hashtag = "#date+published" },
    ];

    // HXL's core has no tag for the low and high end of a figure.
    private static IEnumerable<Column> Affected(string kind) =>
    [
        new Column.Count($"{Capital(kind)}, at least", r => r.Event.Tolls?.Where(t => t.Kind == kind).Min(t => t.Low)) { Hashtag = $"#affected+{kind}+min" },
        new Column.Count($"{Capital(kind)}, at most", r => r.Event.Tolls?.Where(t => t.Kind == kind).Max(t => t.High)) { Hashtag = $"#affected+{kind}+max" },
    ];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
