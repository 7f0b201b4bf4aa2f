using Sitrep.Text;

namespace Sitrep.Places;

/// <summary>What mentions of a place resolve to: a gazetteer entry, or a stretch of land described by one. Not the words: those are its mentions.</summary>
public sealed record Place
{
    /// <value>The gazetteer's name, or the report's words where no gazetteer lists it.</value>
    public required string Name { get; init; }

    /// <value>What sort of place it is.</value>
    public required PlaceKind Kind { get; init; }

    /// <value>Where the report names it, in text order; at least one.</value>
    public required IReadOnlyList<TextSpan> Mentions { get; init; }

    /// <value>GeoNames' id. Null: not a GeoNames entry.</value>
    public int? GeonamesId { get; init; }

    /// <value>ISO 3166-1 alpha-2. Null: not known, or in several countries.</value>
    public string? Country { get; init; }

    /// <value>Name of the first-order division. Null: not known.</value>
    public string? Admin1 { get; init; }

    /// <value>WGS 84 latitude in degrees. Null: the place could not be resolved.</value>
    public double? Latitude { get; init; }

    /// <value>WGS 84 longitude in degrees. Null: the place could not be resolved.</value>
    public double? Longitude { get; init; }

    /// <value>Radius in kilometres round the coordinates that surely holds the place. Null: no coordinates.</value>
    public double? PrecisionKm { get; init; }

    /// <value>How the report places it by others. Null: it stands by itself.</value>
    public PlaceRelation? Relation { get; init; }

    /// <value>0 to 1: how sure the resolver is of this reading of the name.</value>
    public double Confidence { get; init; } = 1;
}
