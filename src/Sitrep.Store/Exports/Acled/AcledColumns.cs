using System.Globalization;
using Sitrep.Store.Exports.Rows;
using Sitrep.Store.Exports.Tables;

namespace Sitrep.Store.Exports.Acled;

/// <summary>ACLED's 31 columns in its order.</summary>
internal static class AcledColumns
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<Column> All(ExportOptions options)
    {
        var asText = options.InteractionText;
        return
        [
            new Column.Text("event_id_cnty", r => r.Id),
            new Column.Day("event_date", r => AcledEvent.TimePrecision(r) is null ? null : r.Days?.Middle),
            new Column.Count("year", r => AcledEvent.TimePrecision(r) is null ? null : r.Days?.Middle.Year),
            new Column.Count("time_precision", r => AcledEvent.TimePrecision(r)),
            new Column.Text("disorder_type", r => r.Codes.Acled(r.Event.Acled)?.DisorderType),
            new Column.Text("event_type", r => r.Codes.Acled(r.Event.Acled)?.EventType),
            new Column.Text("sub_event_type", r => r.Event.Acled),
            new Column.Text("actor1", r => AcledSides.Of(r).One.Actor),
            new Column.List("assoc_actor_1", r => AcledSides.Of(r).One.Associated),
            new Column.Text("inter1", r => AcledSides.Of(r).One.Inter is { } inter ? AcledInterText.Of(inter, asText) : null),
            new Column.Text("actor2", r => AcledSides.Of(r).Two?.Actor),
            new Column.List("assoc_actor_2", r => AcledSides.Of(r).Two?.Associated ?? []),
            new Column.Text("inter2", r => Inter2(AcledSides.Of(r), asText)),
            new Column.Text("interaction", r => Interaction(AcledSides.Of(r), asText)),
            new Column.Text("civilian_targeting", r => AcledEvent.TargetsCivilians(r, AcledSides.Of(r).Two) ? "Civilian targeting" : null),
            new Column.Text("iso", r => r.Country?.IsoNumeric),
            new Column.Text("region", r => r.Country?.AcledRegion),
            new Column.Text("country", r => r.Country?.AcledName),
            new Column.Text("admin1", r => r.Place?.Admin1),
            new Column.Text("admin2", _ => null),
            new Column.Text("admin3", _ => null),
            new Column.Text("location", r => r.Place?.Name),
            new Column.Number("latitude", r => r.Place?.Lat),
            new Column.Number("longitude", r => r.Place?.Lon),
            new Column.Count("geo_precision", r => AcledEvent.GeoPrecision(r)),
            new Column.Text("source", r => r.Report.Source),
            new Column.Text("source_scale", _ => null),
            new Column.Text("notes", AcledEvent.Notes),
            new Column.Count("fatalities", r => AcledEvent.Fatalities(r)),
            new Column.List("tags", Tags),
            new Column.Count("timestamp", r => r.ReceivedAt?.ToUnixTimeSeconds()),
        ];
    }

    // Older files have 0 where there is no second side, newer ones nothing.
    private static string? Inter2(AcledSides sides, bool asText) =>
        sides.Two is null ? asText ? null : "0" : sides.Two.Inter is { } inter ? AcledInterText.Of(inter, asText) : null;

    private static string? Interaction(AcledSides sides, bool asText) =>
        sides.One.Inter is not { } first || sides.Two is { Inter: null } ? null : AcledInterText.Pair(first, sides.Two?.Inter, asText);

    // Not ACLED's tags: what a coder who checks the rows wants to sort by.
    private static IEnumerable<string> Tags(EventRow row)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"confidence={row.Event.Confidence:0.00}");
        if (row.Story is { } story)
        {
            yield return $"story={story}";
        }
    }
}
