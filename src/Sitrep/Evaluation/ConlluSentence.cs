namespace Sitrep.Evaluation;

/// <summary>A sentence of a CoNLL-U file as its annotators left it. Not a <see cref="Language.Sentence"/>: it keeps multiword tokens.</summary>
/// <param name="Id">Its <c>sent_id</c>; empty where the file has none.</param>
/// <param name="Text">Its <c>text</c> comment; the words with spaces where the file has none.</param>
/// <param name="Words">The syntactic words in order.</param>
/// <param name="Multiwords">Surface tokens of several words.</param>
/// <param name="StartsParagraph">Whether a <c>newpar</c> or <c>newdoc</c> comment stands before it.</param>
/// <param name="StartsDocument">Whether a <c>newdoc</c> comment stands before it.</param>
public sealed record ConlluSentence(
    string Id, string Text, IReadOnlyList<ConlluWord> Words, IReadOnlyList<ConlluMultiword> Multiwords, bool StartsParagraph, bool StartsDocument);
