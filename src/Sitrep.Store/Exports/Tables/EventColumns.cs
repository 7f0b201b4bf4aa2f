using Sitrep.Record;
using Sitrep.Store.Exports.Rows;

namespace Sitrep.Store.Exports.Tables;

/// <summary>Sitrep's own table, one event a row: the fields of the record under their own names. Used by CSV and Parquet.</summary>
internal static class EventColumns
{
    /// <value>The columns in order. Lists of kinds and countries have an item for each actor; an unknown one is nothing.</value>
    public static IReadOnlyList<Column> All { get; } =
    [
        new Column.Text("id", r => r.Id),
        new Column.Text("report_id", r => r.Report.Id),
        new Column.Text("local_id", r => r.Event.Id),
        new Column.Text("story", r => r.Story),
        new Column.Text("source", r => r.Report.Source),
        new Column.Text("title", r => r.Headline),
        new Column.Text("url", r => r.Report.Url),
        new Column.Day("published", r => DaySpan.Day(r.Report.Published)),
        new Column.Text("published_basis", r => r.Report.PublishedBasis),
        new Column.Text("language", r => r.Report.Language),
        new Column.Text("type", r => r.Event.Type),
        new Column.Text("mode", r => r.Event.Mode),
        new Column.List("contexts", r => r.Event.Contexts ?? []),
        new Column.Number("score", r => r.Event.Score),
        new Column.Text("acled", r => r.Event.Acled),
        new Column.Text("cameo", r => r.Event.Cameo),
        new Column.Text("modality", r => r.Event.Modality),
        new Column.Text("polarity", r => r.Event.Polarity),
        new Column.Flag("background", r => r.Event.Background),
        new Column.Number("confidence", r => r.Event.Confidence),
        new Column.Text("timex", r => r.Time?.Timex),
        new Column.Day("day_from", r => DaySpan.Day(r.Time?.Start)),
        new Column.Day("day_until", r => DaySpan.Day(r.Time?.End)),
        new Column.Text("time_precision", r => r.Time?.Precision),
        new Column.Text("valid_from", r => r.Event.Valid?.From),
        new Column.Text("valid_until", r => r.Event.Valid?.Until),
        new Column.Text("place_name", r => r.Place?.Name),
        new Column.Text("place_kind", r => r.Place?.Kind),
        new Column.Count("geonames_id", r => r.Place?.GeonamesId),
        new Column.Text("country", r => r.Place?.Country),
        new Column.Text("admin1", r => r.Place?.Admin1),
        new Column.Number("lat", r => r.Place?.Lat),
        new Column.Number("lon", r => r.Place?.Lon),
        new Column.Number("precision_km", r => r.Place?.PrecisionKm),
        new Column.List("places", r => r.Places.Select(p => p.Name)),
        .. Actors("initiator", r => r.Initiators),
        .. Actors("recipient", r => r.Recipients),
        new Column.List("victims", r => (r.Event.Victims ?? []).Select(v => v.Text)),
        new Column.List("targets", r => Words(r.Event.Targets)),
        new Column.List("weapons", r => Words(r.Event.Weapons)),
        new Column.List("speakers", r => (r.Event.Attribution ?? []).Select(a => r.Actor(a.Actor)?.Name)),
        new Column.List("stances", r => (r.Event.Attribution ?? []).Select(a => a.Stance)),
        .. new[] { "killed", "injured", "missing", "detained", "displaced", "abducted" }.SelectMany(Toll),
        new Column.List("tolls", r => (r.Event.Tolls ?? []).Select(t => TollWords(r, t))),
        new Column.Text("part_of", r => r.Event.PartOf is { } whole ? r.IdOf(whole) : null),
        new Column.Text("trigger", r => r.Event.Trigger.Text),
        new Column.Text("sentence", r => r.Sentence),
    ];

    private static IEnumerable<Column> Actors(string part, Func<EventRow, IReadOnlyList<ActorRecord>> actors) =>
    [
        new Column.List($"{part}s", r => actors(r).Select(a => a.Name)),
        new Column.List($"{part}_kinds", r => actors(r).Select(a => a.Kind)),
        new Column.List($"{part}_countries", r => actors(r).Select(a => a.Country)),
    ];

    private static IEnumerable<Column> Toll(string kind) =>
    [
        new Column.Count($"{kind}_low", r => r.Event.Tolls?.Where(t => t.Kind == kind).Min(t => t.Low)),
        new Column.Count($"{kind}_high", r => r.Event.Tolls?.Where(t => t.Kind == kind).Max(t => t.High)),
    ];

    private static IEnumerable<string> Words(IReadOnlyList<Mention>? mentions) => (mentions ?? []).Select(m => m.Text).OfType<string>().Select(EventRow.OneLine);

    // "killed at_least: at least 62 deaths (Health Ministry)": what the two numbers of a kind can't hold.
    private static string TollWords(EventRow row, TollRecord toll)
    {
        var speakers = string.Join(", ", (toll.Attribution ?? []).Select(a => row.Actor(a.Actor)?.Name).OfType<string>());
        var words = $"{toll.Kind} {toll.Bound}: {EventRow.OneLine(toll.Text)}";
        return speakers.Length == 0 ? words : $"{words} ({speakers})";
    }
}
