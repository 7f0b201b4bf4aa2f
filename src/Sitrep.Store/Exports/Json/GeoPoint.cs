namespace Sitrep.Store.Exports.Json;

/// <summary>A point of GeoJSON.</summary>
/// <param name="Type">Always <c>Point</c>.</param>
/// <param name="Coordinates">Longitude and latitude, WGS 84 degrees, in this order.</param>
internal sealed record GeoPoint(string Type, IReadOnlyList<double> Coordinates);
