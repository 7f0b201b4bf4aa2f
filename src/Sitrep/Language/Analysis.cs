namespace Sitrep.Language;

/// <summary>What the words of a report are and how they hang together: the output of the language model, before anything is resolved.</summary>
/// <param name="Sentences">The sentences in text order.</param>
/// <param name="Coreferences">Which words may mean the same as earlier ones, by the model.</param>
public sealed record Analysis(IReadOnlyList<Sentence> Sentences, IReadOnlyList<Coreference> Coreferences);

/// <summary>Where a token stands: the sentence's index in the report and the token's in the sentence.</summary>
public readonly record struct TokenAddress(int Sentence, int Token);

/// <summary>A link from the head word of a mention to the head word of an earlier one that the model takes for the same.</summary>
/// <param name="Anaphor">The later mention's head.</param>
/// <param name="Antecedent">The earlier mention's head.</param>
/// <param name="Score">Probability that the link holds, 0 to 1.</param>
public readonly record struct Coreference(TokenAddress Anaphor, TokenAddress Antecedent, double Score);
