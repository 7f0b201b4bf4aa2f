using Sitrep.Language;
using Sitrep.Language.Grammar;
using Sitrep.Text;

namespace Sitrep.Events.Attributions;

/// <summary>
/// Who says what stands in quotation marks where the sentence itself doesn't tell: "'We are talking. There will be no
/// bloodshed,' a colonel said." has one teller for both sentences, and a quotation that is a sentence of its own goes on
/// with the teller of the one before.
/// </summary>
internal static class QuotationTeller
{
    /// <summary>The verb of saying and its sentence. Null: none is told.</summary>
    /// <param name="sentences">The sentences of the report.</param>
    /// <param name="sentence">The sentence of the event.</param>
    /// <param name="quotation">The quoted words that the event stands in.</param>
    /// <param name="isSaying">Whether a word is a verb of saying.</param>
    public static (Sentence Sentence, Token Verb)? Find(IReadOnlyList<Sentence> sentences, Sentence sentence, TextSpan quotation, Func<Token, bool> isSaying)
    {
        // Within the quotation's own sentences: the one that it ends in, then the one that it begins in.
        for (var index = sentences.Count - 1; index >= 0; index--)
        {
            var told = sentences[index];
            if (told.Span.Start < quotation.End && told.Span.End > quotation.Start && VerbIn(told) is { } verb)
            {
                return (told, verb);
            }
        }

        // "..., he said. 'Nobody came.'"
        var before = sentence.Index - 1;
        return before >= 0 && sentences[before].Paragraph >= sentence.Paragraph - 1 && Covers(sentence) && VerbIn(sentences[before]) is { } teller
            ? (sentences[before], teller)
            : null;

        Token? VerbIn(Sentence told) => told.Tokens.FirstOrDefault(t => !quotation.Contains(t.Span) && isSaying(t)
            && Clause.Child(told, t, "nsubj") is { } subject && !quotation.Contains(subject.Span));

        bool Covers(Sentence told) => told.Tokens.All(t => t.Upos == Upos.PUNCT || quotation.Contains(t.Span));
    }
}
