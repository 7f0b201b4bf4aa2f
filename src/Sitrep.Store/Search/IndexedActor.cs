namespace Sitrep.Store.Search;

/// <summary>An actor with all its names.</summary>
/// <param name="Names">Its name and the others that the report uses.</param>
/// <param name="Kind">As in the record. Null: not told.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
internal sealed record IndexedActor(IReadOnlyList<string> Names, string? Kind, string? Country);

/// <summary>Where an event happened.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Lat">WGS 84 degrees.</param>
/// <param name="Lon">WGS 84 degrees.</param>
internal sealed record IndexedPlace(string? Country, double? Lat, double? Lon);
