namespace Sitrep.Store.Search;

/// <summary>A circle on the earth that events must lie in. Not a place: a place has a name and a kind.</summary>
/// <param name="Latitude">WGS 84 degrees, -90 to 90.</param>
/// <param name="Longitude">WGS 84 degrees, -180 to 180.</param>
/// <param name="RadiusKm">Kilometres; more than 0.</param>
public sealed record SearchArea(double Latitude, double Longitude, double RadiusKm)
{
    // A town's own radius is up to this, and a town must be found also by who looks close by.
    private const double TownKm = 25;

    /// <value>
    /// Kilometres: events whose place is known less exactly than this are not in the area, though their coordinates may be.
    /// A report that says "in Kyrgyzstan" tells of nothing near the middle of Kyrgyzstan.
    /// </value>
    public double CoarsestKm => Math.Max(RadiusKm, TownKm);
}
