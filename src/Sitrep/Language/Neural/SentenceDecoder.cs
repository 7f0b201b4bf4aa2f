using System.Numerics.Tensors;

namespace Sitrep.Language.Neural;

/// <summary>From the network's numbers to the sentences of a chunk: where they end, then each word's tags, head, relation and lemma, and the entities. Immutable.</summary>
internal sealed class SentenceDecoder(Labels labels, Lemmatizer? lemmatizer = null)
{
    private readonly EntityDecoder _entities = new(labels.EntityTags);

    /// <summary>The sentences of a chunk and the coreference links between them.</summary>
    /// <param name="chunk">The chunk's scores.</param>
    /// <param name="words">Its words.</param>
    /// <param name="sentencesGiven">Whether only <see cref="EncodedWord.EndsBlock"/> ends sentences, and not the model too.</param>
    public DecodedChunk Decode(ChunkScores chunk, ReadOnlySpan<EncodedWord> words, bool sentencesGiven)
    {
        var sentences = new List<DecodedSentence>();
        var addresses = new TokenAddress[words.Length];
        var first = 0;
        for (var i = 0; i < words.Length; i++)
        {
            addresses[i] = new TokenAddress(sentences.Count, i - first);
            var ends = i + 1 == words.Length || words[i].EndsBlock || (!sentencesGiven && EndsSentence(chunk, words, i, first));
            if (ends)
            {
                sentences.Add(Decode(chunk, words[first..(i + 1)], first));
                first = i + 1;
            }
        }

        return new DecodedChunk(sentences, CoreferenceDecoder.Decode(chunk, addresses));
    }

    /// <summary>Whether the model ends a sentence here. What closes a quotation or a bracket goes with the sentence before it.</summary>
    private static bool EndsSentence(ChunkScores chunk, ReadOnlySpan<EncodedWord> words, int i, int first)
    {
        if (Closes(words, i + 1))
        {
            return false;
        }

        var at = i;
        while (at > first && chunk.Boundary[at] <= 0 && Closes(words, at))
        {
            at--;
        }

        return chunk.Boundary[at] > 0;
    }

    /// <summary>Whether word <paramref name="i"/> is a mark that closes: one by its form, or a straight quotation mark with white space after it only.</summary>
    private static bool Closes(ReadOnlySpan<EncodedWord> words, int i) => words[i].Form switch
    {
        "”" or "’" or "’’" or ")" or "]" or "»" => true,
        "\"" or "'" or "''" => words[i].Span.Start == words[i - 1].Span.End && (i + 1 == words.Length || words[i + 1].Span.Start > words[i].Span.End),
        _ => false,
    };

    private DecodedSentence Decode(ChunkScores chunk, ReadOnlySpan<EncodedWord> words, int first)
    {
        var heads = TreeDecoder.Decode(chunk, first, words.Length);
        var tokens = new Token[words.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            var head = heads[i] < 0 ? -1 : first + heads[i];
            var relation = RelationDecoder.Decode(chunk, first + i, head, labels.RootRelation);
            var lemma = labels.LemmaScripts[TensorPrimitives.IndexOfMax(chunk.Lemma(first + i))].Apply(words[i].Form);
            var upos = labels.Upos[TensorPrimitives.IndexOfMax(chunk.Upos(first + i))];
            var xpos = labels.Xpos[TensorPrimitives.IndexOfMax(chunk.Xpos(first + i))];
            tokens[i] = new Token(
                i,
                words[i].Span,
                words[i].Form,
                lemmatizer?.LemmaOf(words[i].Form, upos, xpos, lemma) ?? lemma,
                upos,
                xpos,
                heads[i],
                labels.Relations[relation]);
        }

        var width = labels.EntityTags.Length;
        return new DecodedSentence(words[0].Paragraph, tokens, _entities.Decode(chunk.Entity.Slice(first * width, words.Length * width)));
    }
}
