namespace Sitrep.Evaluation;

/// <summary>A syntactic word of a CoNLL-U file, its columns spelt as in the file.</summary>
/// <param name="Form">The word.</param>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">The treebank's own tag; Penn's in English.</param>
/// <param name="Head">Index of its head in the sentence, from 0; -1 for the root.</param>
/// <param name="Relation">Relation to the head, with subtype.</param>
/// <param name="SpaceAfter">Whether white space follows it in the text. False inside a multiword token.</param>
public sealed record ConlluWord(string Form, string Lemma, string Upos, string Xpos, int Head, string Relation, bool SpaceAfter);
