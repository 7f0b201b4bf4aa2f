using Sitrep.Places;
using Sitrep.Record;

namespace Sitrep.Stories;

/// <summary>A place of a happening: a point with the radius that surely holds it. Not its mention in a report: see <see cref="PlaceRecord"/>.</summary>
/// <param name="Name">Name as the record has it.</param>
/// <param name="Kind">city, town, village, region, country, facility or area.</param>
/// <param name="Country">ISO 3166-1 alpha-2. Null: not known.</param>
/// <param name="Lat">Degrees. Null: not known.</param>
/// <param name="Lon">Degrees. Null: not known.</param>
/// <param name="RadiusKm">Kilometres that surely hold it; 0 where not known.</param>
public sealed record StoryPlace(string Name, string Kind, string? Country, double? Lat, double? Lon, double RadiusKm)
{
    // Beyond this a "near Osh" that lies in another land was resolved to a namesake. Kilometres.
    private const double FarthestNear = 200;

    /// <value>First-order division. Null: not known.</value>
    public string? Admin1 { get; init; }

    /// <value>Whether it is a whole country.</value>
    internal bool IsCountry => Kind == "country";

    /// <value>Whether it is a settlement, a part of one, or smaller.</value>
    internal bool IsPoint => Lat is not null && Kind is not ("country" or "region") && RadiusKm <= 60;

    /// <value>What tells it from others: name and country.</value>
    internal string Key => $"{Name.ToLowerInvariant()}|{Country}";

    /// <summary>Kilometres between two places. Null: one has no coordinates.</summary>
    internal double? DistanceTo(StoryPlace other) =>
        Lat is { } lat && Lon is { } lon && other.Lat is { } otherLat && other.Lon is { } otherLon ? GreatCircle.DistanceKm(lat, lon, otherLat, otherLon) : null;

    /// <summary>Whether it holds the other: a country its towns, a region those within its radius.</summary>
    internal bool Holds(StoryPlace other) => IsCountry ? other.Country == Country
        : Kind == "region" && Admin1 is { } division && other.Admin1 is { } within && Name == division ? within == division && other.Country == Country
        : RadiusKm > other.RadiusKm && DistanceTo(other) is { } distance && distance <= RadiusKm && (other.Country == Country || Country is null || other.Country is null);

    /// <summary>The places of an event, as the record has them; one that lies "near" another is where that other is.</summary>
    internal static IReadOnlyList<StoryPlace> Of(ReportRecord record, IReadOnlyList<string>? ids) =>
        ids is null ? [] : [.. ids.Select(id => record.Places.FirstOrDefault(p => p.Id == id)).OfType<PlaceRecord>().Select(p => Of(record, p))];

    /// <summary>A place of a record.</summary>
    internal static StoryPlace Of(ReportRecord record, PlaceRecord place)
    {
        var own = new StoryPlace(place.Name, place.Kind, place.Country, place.Lat, place.Lon, place.PrecisionKm ?? 0) { Admin1 = place.Admin1 };
        if (place.Relation is { } relation && record.Places.FirstOrDefault(p => p.Id == relation.Split(' ')[^1] && p.Id != place.Id) is { Relation: null } anchor)
        {
            var at = new StoryPlace(anchor.Name, anchor.Kind, anchor.Country, anchor.Lat, anchor.Lon, anchor.PrecisionKm ?? 0);
            if (own.DistanceTo(at) is null || (own.DistanceTo(at) > FarthestNear && !relation.Contains(" km ", StringComparison.Ordinal) && !at.IsCountry))
            {
                return own with { Name = place.Mentions.Count > 0 ? place.Mentions[0].Text ?? place.Name : place.Name, Country = at.Country, Admin1 = anchor.Admin1, Lat = at.Lat, Lon = at.Lon, RadiusKm = Math.Max(own.RadiusKm, at.RadiusKm) };
            }
        }

        return own;
    }
}
