namespace Sitrep.Places;

/// <summary>What a report's place names and descriptions resolve to.</summary>
/// <param name="Places">The places in order of first mention. Words for people alone, and names within other names, make no place.</param>
/// <param name="Toponyms">What each toponym of the reading means, in its order.</param>
/// <param name="MainCountry">ISO 3166-1 alpha-2 of the country that the report is about. Null: none stands out.</param>
public sealed record PlaceResolution(IReadOnlyList<Place> Places, IReadOnlyList<ResolvedToponym> Toponyms, string? MainCountry);
