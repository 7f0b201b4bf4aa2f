namespace Sitrep.Places;

/// <summary>Whether one place lies in another, by the gazetteer's codes, and by distance where codes don't tell.</summary>
internal static class Containment
{
    /// <summary>Whether <paramref name="outer"/> holds <paramref name="inner"/>. A place doesn't hold itself.</summary>
    public static bool Holds(Gazetteer gazetteer, GazetteerEntry outer, GazetteerEntry inner)
    {
        if (outer.Index == inner.Index)
        {
            return false;
        }

        switch (outer.Feature)
        {
            case PlaceFeature.Country:
                return inner.CountryCode == outer.CountryCode;
            case PlaceFeature.Division1:
                return inner.Division1 == outer.Index;
            case PlaceFeature.Division2:
                return inner.Division2 == outer.Index;
            case PlaceFeature.FormerCountry or PlaceFeature.Region or PlaceFeature.Island or PlaceFeature.Continent:
                var countries = gazetteer.CountriesOf(outer.Index);
                return (countries.Count == 0 || inner.Country is not { } country || countries.Contains(country, StringComparer.Ordinal)) && IsWithinReach(outer, inner);
            default:
                // A town holds its parts and the things in it.
                return inner.Feature is PlaceFeature.Section or PlaceFeature.Facility or PlaceFeature.Settlement && inner.Population < outer.Population
                    && inner.CountryCode == outer.CountryCode && IsWithinReach(outer, inner);
        }
    }

    private static bool IsWithinReach(GazetteerEntry outer, GazetteerEntry inner) =>
        GreatCircle.DistanceKm(outer.Latitude, outer.Longitude, inner.Latitude, inner.Longitude) <= (outer.RadiusKm * 1.1) + 2;
}
