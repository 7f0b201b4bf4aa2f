using Sitrep.Text;

namespace Sitrep.Language;

/// <summary>
/// One syntactic word of a sentence, as Universal Dependencies counts words: <c>don't</c> is two (<c>do</c>, <c>n't</c>),
/// <c>Osh's</c> is two, hyphenated compounds are split as English-EWT splits them.
/// </summary>
/// <param name="Index">Place in the sentence, from 0.</param>
/// <param name="Span">Where it stands in the report's text.</param>
/// <param name="Text">The word as written.</param>
/// <param name="Lemma">Dictionary form, lower case except for names.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Penn Treebank tag, as English-EWT uses it (VBN, NNS, ...).</param>
/// <param name="Head">Index of the word it depends on; -1 for the root of the sentence.</param>
/// <param name="Relation">Universal Dependencies relation to the head, with subtype where the model gives one (<c>nsubj:pass</c>).</param>
public sealed record Token(int Index, TextSpan Span, string Text, string Lemma, Upos Upos, string Xpos, int Head, string Relation)
{
    /// <value>The relation without its subtype: <c>nsubj</c> of <c>nsubj:pass</c>.</value>
    public string MainRelation { get; } = Relation.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? Relation[..colon] : Relation;
}
