namespace Sitrep.Places;

/// <summary>What sort of place it is, as the record tells it.</summary>
public enum PlaceKind
{
    /// <summary>A city: a capital, a seat of a first-order division or a town of 100,000 people and more.</summary>
    City,

    /// <summary>A town: 5,000 to 100,000 people.</summary>
    Town,

    /// <summary>A village, or a town whose size is not known.</summary>
    Village,

    /// <summary>A division of a country, or a region that newspapers use.</summary>
    Region,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A building, base, square, road or other thing made.</summary>
    Facility,

    /// <summary>A stretch of land that no gazetteer lists: "southern Kyrgyzstan", "20 km east of Osh".</summary>
    Area,
}
