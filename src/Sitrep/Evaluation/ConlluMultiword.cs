namespace Sitrep.Evaluation;

/// <summary>A surface token of a CoNLL-U file that stands for several words: <c>don't</c>.</summary>
/// <param name="First">Index of its first word in the sentence, from 0.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Form">The token.</param>
public sealed record ConlluMultiword(int First, int End, string Form);
