namespace Sitrep.Places;

/// <summary>A place as the gazetteer lists it. Not yet the place that a report means: see <see cref="Place"/>.</summary>
/// <param name="Index">Its place in the gazetteer.</param>
/// <param name="Feature">What it is.</param>
/// <param name="GeonamesId">GeoNames' id; 0: from our own tables.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Population">People; 0: not known.</param>
/// <param name="CountryCode">ISO 3166-1 alpha-2, two ASCII letters packed low byte first; 0: several or none.</param>
/// <param name="Division1">Index of the first-order division's entry; -1: none.</param>
/// <param name="Division2">Index of the second-order division's entry; -1: none.</param>
/// <param name="RadiusKm">Kilometres round the coordinates that hold the place.</param>
public readonly record struct GazetteerEntry(
    int Index,
    PlaceFeature Feature,
    int GeonamesId,
    double Latitude,
    double Longitude,
    long Population,
    ushort CountryCode,
    int Division1,
    int Division2,
    double RadiusKm)
{
    /// <value>ISO 3166-1 alpha-2. Null: several countries or none.</value>
    public string? Country => CountryCode == 0 ? null : string.Create(2, CountryCode, static (letters, code) =>
    {
        letters[0] = (char)(code & 0xFF);
        letters[1] = (char)(code >> 8);
    });

    /// <value>What the record calls it.</value>
    public PlaceKind Kind => Feature switch
    {
        PlaceFeature.Country or PlaceFeature.FormerCountry => PlaceKind.Country,
        PlaceFeature.Facility => PlaceKind.Facility,
        PlaceFeature.Section => PlaceKind.Area,
        PlaceFeature.Capital or PlaceFeature.DivisionSeat => PlaceKind.City,
        PlaceFeature.LowerSeat or PlaceFeature.Settlement or PlaceFeature.FormerSettlement =>
            Population >= 100_000 ? PlaceKind.City : Population >= 5_000 ? PlaceKind.Town : PlaceKind.Village,
        _ => PlaceKind.Region,
    };

    /// <summary>Packs two letters of a country code as <see cref="CountryCode"/> holds them; 0 for anything else.</summary>
    public static ushort Pack(ReadOnlySpan<char> country) =>
        country.Length == 2 && char.IsAsciiLetterUpper(country[0]) && char.IsAsciiLetterUpper(country[1]) ? (ushort)(country[0] | (country[1] << 8)) : (ushort)0;
}
