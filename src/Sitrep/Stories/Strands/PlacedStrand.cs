namespace Sitrep.Stories.Strands;

/// <summary>A strand with its place in a story.</summary>
/// <param name="Strand">The strand.</param>
/// <param name="Antecedent">Id of the strand that it continues. Null: it is the first of its story.</param>
/// <param name="Score">How well it continues that one; 0 where it continues none.</param>
/// <param name="Story">Id of the story: that of the story's first strand.</param>
public sealed record PlacedStrand(Strand Strand, string? Antecedent, double Score, string Story);
