using Sitrep.Language.Neural;

namespace Sitrep.Tests.Language.Neural;

/// <summary>A network that hangs each word on the one before it and ends sentences at the word pieces a test names.</summary>
internal sealed class FakeNetwork(params int[] sentenceEnds) : IReaderNetwork
{
    public static readonly Labels Labels = ReadLabels();

    public List<(int Rows, int Pieces, int Words)> Runs { get; } = [];

    public INetworkOutput Run(NetworkInput input, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Runs.Add((input.Rows, input.Pieces, input.Words));
        return new Output(input, sentenceEnds);
    }

    public void Dispose()
    {
    }

    private static Labels ReadLabels()
    {
        const string json = """
            {"version": "test", "max_pieces": 16, "max_pieces_per_word": 8, "upos": ["NOUN", "VERB", "PUNCT"], "xpos": ["NN", "VBD"],
             "relations": ["dep", "root", "nsubj", "obj:sub"], "relation_dimensions": 2, "coref_dimensions": 2,
             "entity_tags": ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"],
             "lemma_scripts": [{"lower": true, "strip": 0, "append": ""}, {"lower": true, "strip": 1, "append": "y"}]}
            """;
        var path = Path.Combine(Path.GetTempPath(), $"sitrep-labels-{Environment.ProcessId}.json");
        File.WriteAllText(path, json);
        try
        {
            return Labels.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private sealed class Output : INetworkOutput
    {
        private readonly Dictionary<NetworkHead, float[]> _heads = [];

        public Output(NetworkInput input, int[] sentenceEnds)
        {
            var (rows, words) = (input.Rows, input.Words);
            var sizes = new Dictionary<NetworkHead, int>
            {
                [NetworkHead.Boundary] = words,
                [NetworkHead.Upos] = words * 3,
                [NetworkHead.Xpos] = words * 2,
                [NetworkHead.Lemma] = words * 2,
                [NetworkHead.Entity] = words * 5,
                [NetworkHead.Mention] = words,
                [NetworkHead.Arc] = words * (words + 1),
                [NetworkHead.RelationHead] = (words + 1) * 3,
                [NetworkHead.RelationChild] = words * 4 * 3,
                [NetworkHead.CorefAnaphor] = words * 2,
                [NetworkHead.CorefAntecedent] = words * 2,
                [NetworkHead.CorefNew] = words,
            };
            foreach (var (head, size) in sizes)
            {
                _heads[head] = new float[rows * size];
            }

            for (var row = 0; row < rows; row++)
            {
                for (var w = 0; w < words; w++)
                {
                    var first = (int)input.FirstPieces.Span[row * words + w];
                    var piece = (int)input.Ids.Span[row * input.Pieces + first];
                    _heads[NetworkHead.Boundary][row * words + w] = sentenceEnds.Contains(piece) ? 3 : -3;
                    // Column w is the word before word w.
                    _heads[NetworkHead.Arc][(row * words + w) * (words + 1) + w] = 5;
                }
            }
        }

        public ReadOnlySpan<float> Of(NetworkHead head) => _heads[head];

        public void Dispose()
        {
        }
    }
}
