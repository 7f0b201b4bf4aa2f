namespace Sitrep.Language.Neural;

/// <summary>What was read of a chunk. Sentence numbers of the links count in the chunk.</summary>
internal sealed record DecodedChunk(List<DecodedSentence> Sentences, List<Coreference> Links);
