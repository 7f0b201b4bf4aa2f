namespace Sitrep.Record;

/// <summary>A place that the report names.</summary>
public sealed record PlaceRecord
{
    /// <value><c>p1</c>, <c>p2</c>, ...</value>
    public required string Id { get; init; }

    /// <value>The gazetteer's name, or the report's words.</value>
    public required string Name { get; init; }

    /// <value>city, town, village, region, country, facility or area.</value>
    public required string Kind { get; init; }

    /// <value>Where the report names it.</value>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <value>GeoNames' id.</value>
    public int? GeonamesId { get; init; }

    /// <value>ISO 3166-1 alpha-2.</value>
    public string? Country { get; init; }

    /// <value>First-order division.</value>
    public string? Admin1 { get; init; }

    /// <value>WGS 84 latitude, degrees.</value>
    public double? Lat { get; init; }

    /// <value>WGS 84 longitude, degrees.</value>
    public double? Lon { get; init; }

    /// <value>Radius in kilometres that surely holds the place.</value>
    public double? PrecisionKm { get; init; }

    /// <value>How the report places it by others: <c>20 km east of p2</c>.</value>
    public string? Relation { get; init; }
}
