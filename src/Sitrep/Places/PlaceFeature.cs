namespace Sitrep.Places;

/// <summary>What a gazetteer entry is. Finer than <see cref="PlaceKind"/>, coarser than GeoNames' feature codes.</summary>
public enum PlaceFeature : byte
{
    /// <summary>A country or territory with an ISO 3166-1 code.</summary>
    Country,

    /// <summary>A state that is no more: Zaire, Yugoslavia.</summary>
    FormerCountry,

    /// <summary>A continent.</summary>
    Continent,

    /// <summary>A first-order division: state, province, oblast (GeoNames ADM1).</summary>
    Division1,

    /// <summary>A second-order division: county, district, rayon (GeoNames ADM2).</summary>
    Division2,

    /// <summary>A division of the third order or lower.</summary>
    Division3,

    /// <summary>A region that newspapers use: Donbas, the Sahel.</summary>
    Region,

    /// <summary>The capital of a country (GeoNames PPLC).</summary>
    Capital,

    /// <summary>The seat of a first-order division (GeoNames PPLA).</summary>
    DivisionSeat,

    /// <summary>The seat of a lower division (GeoNames PPLA2 and lower).</summary>
    LowerSeat,

    /// <summary>Another populated place (GeoNames PPL).</summary>
    Settlement,

    /// <summary>A part of a populated place (GeoNames PPLX).</summary>
    Section,

    /// <summary>A populated place that is no more.</summary>
    FormerSettlement,

    /// <summary>A sea, strait, gulf or bay.</summary>
    Sea,

    /// <summary>A lake.</summary>
    Lake,

    /// <summary>A river or canal.</summary>
    River,

    /// <summary>An island or a group of islands.</summary>
    Island,

    /// <summary>A mountain or range.</summary>
    Mountain,

    /// <summary>A desert.</summary>
    Desert,

    /// <summary>A base, airport, square, camp, prison or other thing made.</summary>
    Facility,
}

/// <summary>What may be said of a feature by its sort alone.</summary>
public static class PlaceFeatures
{
    /// <summary>Whether people live there as in a city, town, village or part of one.</summary>
    public static bool IsSettlement(this PlaceFeature feature) => feature is >= PlaceFeature.Capital and <= PlaceFeature.FormerSettlement;

    /// <summary>Whether it is an administrative division of a country.</summary>
    public static bool IsDivision(this PlaceFeature feature) => feature is >= PlaceFeature.Division1 and <= PlaceFeature.Division3;

    /// <summary>Whether it is a country, present or former.</summary>
    public static bool IsCountry(this PlaceFeature feature) => feature is PlaceFeature.Country or PlaceFeature.FormerCountry;

    /// <summary>Whether it is water.</summary>
    public static bool IsWater(this PlaceFeature feature) => feature is >= PlaceFeature.Sea and <= PlaceFeature.River;
}
