using Sitrep.Record;
using Sitrep.Store.Exports.Rows;

namespace Sitrep.Store.Exports.Plover;

/// <summary>PLOVER's location object.</summary>
/// <param name="ExtractedPlace">The report's words. Null: not known.</param>
/// <param name="ResolvedPlace">The place's name.</param>
/// <param name="Geonameid">GeoNames' id. Null: it has none.</param>
/// <param name="Lat">Latitude. Null: not known.</param>
/// <param name="Lon">Longitude. Null: not known.</param>
/// <param name="City">Name, for a city, town or village. Null: it is none.</param>
/// <param name="Province">First-order division. Null: not known.</param>
/// <param name="Country">English name. Null: not known.</param>
/// <param name="CountryCode">ISO 3166-1 alpha-3. Null: not known.</param>
/// <param name="Resolution">5 below a city, 4 city, 3 district, 2 province, 1 country. Null: an area that is none of these.</param>
internal sealed record PloverLocation(
    string? ExtractedPlace, string ResolvedPlace, int? Geonameid, double? Lat, double? Lon, string? City, string? Province, string? Country, string? CountryCode, int? Resolution)
{
    /// <summary>The object of a place.</summary>
    public static PloverLocation Of(EventRow row, PlaceRecord place)
    {
        var country = row.Codes.Country(place.Country);
        return new PloverLocation(
            place.Mentions is [{ Text: var words }, ..] ? words : null,
            place.Name,
            place.GeonamesId,
            place.Lat,
            place.Lon,
            place.Kind is "city" or "town" or "village" ? place.Name : null,
            place.Admin1,
            country?.Name,
            country?.Iso3,
            Level(place));
    }

    private static int? Level(PlaceRecord place) => place.Kind switch
    {
        "country" => 1,
        "region" => place.Admin1 is null ? null : place.Admin1 == place.Name ? 2 : 3,
        "city" or "town" or "village" => 4,
        "facility" => 5,
        _ => null,
    };
}
