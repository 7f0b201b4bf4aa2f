using Sitrep.Store.Exports.Rows;

namespace Sitrep.Store.Exports.Json;

/// <summary>An event as a feature of GeoJSON (RFC 7946).</summary>
/// <param name="Type">Always <c>Feature</c>.</param>
/// <param name="Id">Id outside the report.</param>
/// <param name="Geometry">Where it happened. Null: no place is told, or its coordinates are not known.</param>
/// <param name="Properties">What else is known.</param>
internal sealed record GeoFeature(
    string Type,
    string Id,
    [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)] GeoPoint? Geometry,
    GeoProperties Properties)
{
    /// <summary>The feature of an event.</summary>
    public static GeoFeature Of(EventRow row) =>
        new("Feature", row.Id, row.Place is { Lat: { } lat, Lon: { } lon } ? new GeoPoint("Point", [lon, lat]) : null, GeoProperties.Of(row));
}
