using System.Runtime.InteropServices;
using Sitrep.Text;

namespace Sitrep.Language.Neural;

/// <summary>
/// Reads text with the model: paragraphs and words by rule, then one run of the encoder gives sentence ends, parts of speech,
/// lemmas, trees, entities and coreference. The same text gives the same analysis. Safe for several threads.
/// </summary>
public sealed class NeuralLanguageReader : ILanguageReader, IDisposable
{
    // A chunk is enough work for a thread. More in a run gained nothing on one thread and two, and takes memory.
    private const int BatchPieces = 512;

    // Shorter chunks than this share of the longest start a batch of their own: padding costs as much as words do.
    private const double LeastFill = 0.85;

    // On the dev parts of EWT and GUM entities and sentence ends are found best near 128; longer chunks cost more and give no more.
    private const int PreferredPieces = 128;

    private readonly Labels _labels;
    private readonly WordPieces _pieces;
    private readonly IReaderNetwork _network;
    private readonly SentenceDecoder _decoder;

    internal NeuralLanguageReader(Labels labels, WordPieces pieces, IReaderNetwork network, Lemmatizer? lemmatizer = null)
    {
        (_labels, _pieces, _network) = (labels, pieces, network);
        _decoder = new SentenceDecoder(labels, lemmatizer);
    }

    /// <summary>Loads the model beside the program.</summary>
    /// <inheritdoc cref="Load(string, NeuralLanguageReaderOptions?)"/>
    public static NeuralLanguageReader Load(NeuralLanguageReaderOptions? options = null) => Load(ModelFolder.BesideProgram, options);

    /// <summary>Loads the model in <paramref name="folder"/>.</summary>
    /// <exception cref="FileNotFoundException">A file of the model is missing.</exception>
    /// <exception cref="InvalidDataException">A file of the model is broken, or its files are not of one release.</exception>
    public static NeuralLanguageReader Load(string folder, NeuralLanguageReaderOptions? options = null)
    {
        options ??= new NeuralLanguageReaderOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1, nameof(options));
        var files = new ModelFolder(folder);
        var labels = Labels.Read(files.Labels);
        return new NeuralLanguageReader(labels, WordPieces.Read(files.Vocabulary, labels.MaxPiecesPerWord), new OnnxReaderNetwork(files, labels, options.Threads), options.Lemmatizer);
    }

    /// <inheritdoc/>
    public Analysis Read(string text, CancellationToken cancellation = default)
    {
        var words = new List<EncodedWord>(text.Length / 5);
        var pieces = new List<int>(text.Length / 4);
        foreach (var paragraph in ParagraphReader.Read(text))
        {
            var spans = Tokenizer.Read(text, paragraph.Span);
            for (var i = 0; i < spans.Count; i++)
            {
                words.Add(Encode(text, spans[i], paragraph.Index, i + 1 == spans.Count, pieces));
            }
        }

        return Read(words, pieces, sentencesGiven: false, cancellation);
    }

    /// <summary>
    /// Reads sentences whose words are given, as evaluation on gold words needs it: <see cref="EncodedWord.EndsBlock"/> stands for the sentence end.
    /// </summary>
    internal Analysis Read(string text, IReadOnlyList<IReadOnlyList<TextSpan>> sentences, CancellationToken cancellation = default)
    {
        var words = new List<EncodedWord>();
        var pieces = new List<int>();
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var i = 0; i < sentences[s].Count; i++)
            {
                words.Add(Encode(text, sentences[s][i], s, i + 1 == sentences[s].Count, pieces));
            }
        }

        return Read(words, pieces, sentencesGiven: true, cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();

    private EncodedWord Encode(string text, TextSpan span, int paragraph, bool endsBlock, List<int> pieces)
    {
        var form = span.In(text);
        var seen = InvisibleCharacters.Without(form);
        var first = pieces.Count;
        var count = _pieces.Add(seen, pieces);
        return new EncodedWord(span, form, first, count, LetterCases.Of(seen), paragraph, endsBlock);
    }

    private Analysis Read(List<EncodedWord> words, List<int> pieces, bool sentencesGiven, CancellationToken cancellation)
    {
        var chunks = Chunker.Cut(words, PreferredPieces, _labels.MaxPieces, sentencesGiven);
        var found = new DecodedChunk[chunks.Count];
        foreach (var batch in Batches(chunks))
        {
            using var input = new NetworkInput(batch.Count, batch.Max(c => chunks[c].Pieces), batch.Max(c => chunks[c].Words));
            for (var row = 0; row < batch.Count; row++)
            {
                input.Fill(row, chunks[batch[row]], words, pieces);
            }

            using var output = _network.Run(input, cancellation);
            for (var row = 0; row < batch.Count; row++)
            {
                var chunk = chunks[batch[row]];
                var scores = new ChunkScores(output, _labels, row, input.Words);
                found[batch[row]] = _decoder.Decode(scores, CollectionsMarshal.AsSpan(words)[chunk.First..chunk.End], sentencesGiven);
            }
        }

        return Assemble(found);
    }

    /// <summary>Chunks of like length together, so that little is padding. Only chunks of one report, so that its reading depends on nothing else.</summary>
    private static IEnumerable<List<int>> Batches(List<Chunk> chunks)
    {
        var batch = new List<int>();
        // Longest first: the first row tells how many fit. OrderBy is stable.
        foreach (var chunk in Enumerable.Range(0, chunks.Count).OrderByDescending(c => chunks[c].Pieces))
        {
            var longest = batch.Count > 0 ? chunks[batch[0]].Pieces : 0;
            if (batch.Count > 0 && ((batch.Count + 1) * longest > BatchPieces || chunks[chunk].Pieces < longest * LeastFill))
            {
                yield return batch;
                batch = [];
            }

            batch.Add(chunk);
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static Analysis Assemble(DecodedChunk[] chunks)
    {
        var sentences = new List<Sentence>();
        var coreferences = new List<Coreference>();
        foreach (var chunk in chunks)
        {
            var before = sentences.Count;
            coreferences.AddRange(chunk.Links.Select(l => l with
            {
                Anaphor = l.Anaphor with { Sentence = l.Anaphor.Sentence + before },
                Antecedent = l.Antecedent with { Sentence = l.Antecedent.Sentence + before },
            }));
            foreach (var sentence in chunk.Sentences)
            {
                sentences.Add(new Sentence(sentences.Count, sentence.Paragraph, sentence.Tokens, sentence.Entities));
            }
        }

        return new Analysis(sentences, coreferences);
    }
}
