using System.Globalization;
using Sitrep.Places;

namespace Sitrep.Store.Search;

/// <summary>Decides which place or country a name in a query means. Not in a report: there the other names help.</summary>
/// <param name="gazetteer">The list of places.</param>
public sealed class AreaResolver(Gazetteer gazetteer)
{
    // A day's drive is "near" to most who ask; a region that is larger is taken whole.
    private const double UsualKm = 50;

    private static readonly char[] Comma = [','];

    /// <summary>
    /// The area round a place: <c>Osh</c> (of several the most populous), <c>Tripoli, Lebanon</c> (country or first-order division
    /// after the comma), or <c>40.53,72.80</c> (latitude, longitude).
    /// </summary>
    /// <param name="near">What the user typed.</param>
    /// <param name="withinKm">Radius in kilometres. Null: 50, or the place's own where that is larger.</param>
    /// <returns>The area, and the place that was taken, to be told to the user.</returns>
    /// <exception cref="FormatException">No such place; the message says what to do.</exception>
    public (SearchArea Area, string Place) Near(string near, double? withinKm)
    {
        if (Point(near) is { } point)
        {
            return (new SearchArea(point.Lat, point.Lon, withinKm ?? UsualKm), near);
        }

        var entry = Entry(near);
        if (entry.Feature.IsCountry() && withinKm is null)
        {
            throw new FormatException($"{near} is a country: ask for events in it by its code {entry.Country}, or say within how many kilometres of its middle");
        }

        var place = string.Create(CultureInfo.InvariantCulture, $"{gazetteer.NameOf(entry.Index)}{(entry.Country is { } c ? $", {c}" : "")} ({entry.Latitude:0.00}, {entry.Longitude:0.00})");
        return (new SearchArea(entry.Latitude, entry.Longitude, withinKm ?? Math.Max(UsualKm, entry.RadiusKm)), place);
    }

    /// <summary>The ISO 3166-1 alpha-2 code of a country, by its name or code.</summary>
    /// <exception cref="FormatException">No such country.</exception>
    public string Country(string nameOrCode) => TryCountry(nameOrCode) ?? throw new FormatException($"{nameOrCode} is no country; write its English name or its code, as KG");

    /// <summary>The ISO 3166-1 alpha-2 code of a country, by its name or code. Null: none.</summary>
    public string? TryCountry(string nameOrCode)
    {
        var upper = nameOrCode.Trim().ToUpperInvariant();
        return upper.Length == 2 && gazetteer.Country(upper) is not null
            ? upper
            : gazetteer.Find(nameOrCode).Select(m => gazetteer.Entry(m.Entry)).FirstOrDefault(e => e.Feature == PlaceFeature.Country).Country;
    }

    /// <summary>An actor by its name; a country's state and government by the country's.</summary>
    public ActorFilter Actor(string name) => new(name, name.Length == 2 ? null : TryCountry(name));

    private GazetteerEntry Entry(string near)
    {
        var parts = near.Split(Comma, 2, StringSplitOptions.TrimEntries);
        var entries = gazetteer.Find(parts[0]).Select(m => gazetteer.Entry(m.Entry)).ToList();
        if (parts is [_, var within])
        {
            var country = TryCountry(within);
            entries.RemoveAll(e => e.Country != country && (e.Division1 < 0 || FoldedName.Of(gazetteer.NameOf(e.Division1)) != FoldedName.Of(within)));
        }

        if (entries.Count == 0)
        {
            throw new FormatException($"{near} is not in the gazetteer; write another spelling, or latitude and longitude as 40.53,72.80");
        }

        // A name may be listed for what it once was; whoever asks without more means what is there. Of a town and the province called after it, the town.
        var first = entries.OrderBy(e => e.Feature is PlaceFeature.FormerCountry or PlaceFeature.FormerSettlement).First();
        var town = entries.Find(e => first.Feature.IsDivision() && e.Feature.IsSettlement() && e.CountryCode == first.CountryCode);
        return town.CountryCode == 0 ? first : town;
    }

    private static (double Lat, double Lon)? Point(string near) =>
        near.Split(',', StringSplitOptions.TrimEntries) is [var lat, var lon] && Degrees(lat) is { } latitude && Degrees(lon) is { } longitude
            ? Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180
                ? (latitude, longitude)
                : throw new FormatException($"{near} is not on the earth; write latitude (-90 to 90), then longitude (-180 to 180)")
            : null;

    private static double? Degrees(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;
}
