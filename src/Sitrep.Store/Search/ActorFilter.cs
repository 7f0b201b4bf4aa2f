namespace Sitrep.Store.Search;

/// <summary>An actor that did it, had it done to it, or was harmed. Not who says so.</summary>
/// <param name="Name">Words of its name or of another name that the report uses, in their order.</param>
/// <param name="Country">ISO 3166-1 alpha-2 where the name is a country's: its state and its government count, too. Null: it is not.</param>
public sealed record ActorFilter(string Name, string? Country = null);
