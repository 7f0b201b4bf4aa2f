namespace Sitrep.Store.Search;

/// <summary>A matching event before it is ranked.</summary>
/// <param name="Key">See <see cref="SearchKey"/>.</param>
/// <param name="EventId">Its row.</param>
/// <param name="Sentence">The sentence that tells it.</param>
internal sealed record Candidate(long Key, long EventId, string Sentence);

/// <summary>A matching event with its rank.</summary>
/// <param name="EventId">Its row.</param>
/// <param name="Score">Higher is better. Null: not ranked.</param>
/// <param name="Key">See <see cref="SearchKey"/>.</param>
internal sealed record RankedEvent(long EventId, double? Score, long Key);
