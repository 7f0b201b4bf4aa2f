namespace Sitrep.Stories.Strands;

/// <summary>What a store has to write when a report comes in, is read anew, or goes.</summary>
/// <param name="Removed">Ids of strands that are no more.</param>
/// <param name="Added">Strands that are new.</param>
/// <param name="Moved">Strands that were kept before and now continue another one or belong to another story.</param>
/// <param name="Redirects">Ids of stories that are no more, with the story that most of each went to.</param>
public sealed record Reconciliation(
    IReadOnlyList<string> Removed,
    IReadOnlyList<PlacedStrand> Added,
    IReadOnlyList<PlacedStrand> Moved,
    IReadOnlyDictionary<string, string> Redirects)
{
    /// <value>Ids of the stories that a strand came into or left.</value>
    public required IReadOnlySet<string> Stories { get; init; }
}
