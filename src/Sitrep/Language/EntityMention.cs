namespace Sitrep.Language;

/// <summary>Words of one sentence that the model takes for an entity. Not the entity: readers of places, times and actors decide what it is.</summary>
/// <param name="First">Index of its first token in the sentence.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Type">What it is.</param>
/// <param name="Score">The model's probability for the type over the words, 0 to 1.</param>
public readonly record struct EntityMention(int First, int End, EntityType Type, double Score = 1);
