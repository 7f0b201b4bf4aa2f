namespace Sitrep.Evaluation;

/// <summary>A sentence of a BIO file: words, and the entities that its tags mark.</summary>
/// <param name="Words">The words in order.</param>
/// <param name="Entities">The entities, in order.</param>
public sealed record BioSentence(IReadOnlyList<string> Words, IReadOnlyList<BioEntity> Entities);
