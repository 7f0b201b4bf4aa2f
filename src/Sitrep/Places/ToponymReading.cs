namespace Sitrep.Places;

/// <summary>What the reader of toponyms finds in a report, in text order, before anything is resolved.</summary>
/// <param name="Toponyms">Place names and words for people of places.</param>
/// <param name="Descriptions">Places told by others.</param>
public sealed record ToponymReading(IReadOnlyList<Toponym> Toponyms, IReadOnlyList<PlaceDescription> Descriptions);
