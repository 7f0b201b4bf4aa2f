namespace Sitrep.Evaluation;

/// <summary>An entity marked by BIO tags.</summary>
/// <param name="First">Index of its first word in the sentence, from 0.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Type">The corpus's name of its type: <c>PER</c>.</param>
public readonly record struct BioEntity(int First, int End, string Type);
