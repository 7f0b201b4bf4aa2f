namespace Sitrep.Store.Rows;

/// <summary>A row of <c>event_place</c>: one of the places where an event happened.</summary>
/// <param name="EventId">Row of the event.</param>
/// <param name="Name">The gazetteer's name, or the report's words.</param>
/// <param name="Kind">As the record spells it.</param>
/// <param name="GeonamesId">GeoNames' id. Null: not known.</param>
/// <param name="Country">ISO 3166-1 alpha-2. Null: not known.</param>
/// <param name="Admin1">First-order division. Null: not known.</param>
/// <param name="Lat">WGS 84 latitude, degrees. Null: the place could not be placed.</param>
/// <param name="Lon">WGS 84 longitude, degrees. Null with <paramref name="Lat"/>.</param>
/// <param name="PrecisionKm">Radius in kilometres that surely holds the place. Null: not known.</param>
internal sealed record EventPlaceRow(
    long EventId, string Name, string Kind, int? GeonamesId, string? Country, string? Admin1, double? Lat, double? Lon, double? PrecisionKm)
{
    /// <value>Columns in the order of <see cref="Values"/>.</value>
    public static IReadOnlyList<string> Columns { get; } = ["event_id", "name", "kind", "geonames_id", "country", "admin1", "lat", "lon", "precision_km"];

    /// <value>One value for each of <see cref="Columns"/>.</value>
    public IReadOnlyList<object?> Values => [EventId, Name, Kind, GeonamesId, Country, Admin1, Lat, Lon, PrecisionKm];
}
