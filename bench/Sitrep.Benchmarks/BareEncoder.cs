using Microsoft.ML.OnnxRuntime;
using Sitrep.Language;
using Sitrep.Language.Neural;

namespace Sitrep.Benchmarks;

/// <summary>
/// The pretrained encoder in 32-bit floats, without a head: what any reader that stands on it must at least take. The graph
/// wants <c>input_ids</c>, <c>attention_mask</c> and <c>token_type_ids</c>; <c>training/fetch_encoder.cs</c> fetches it.
/// </summary>
internal sealed class BareEncoder : IDisposable
{
    private const int BatchPieces = 2048;
    private const int MaxPieces = 256;

    private readonly InferenceSession _session;
    private readonly WordPieces _pieces;

    public BareEncoder(string graph, int threads)
    {
        var model = new ModelFolder(ModelFolder.BesideProgram);
        _pieces = WordPieces.Read(model.Vocabulary, Labels.Read(model.Labels).MaxPiecesPerWord);
        using var options = new SessionOptions { IntraOpNumThreads = threads, InterOpNumThreads = 1 };
        _session = new InferenceSession(graph, options);
    }

    /// <summary>The pieces of a sentence, with the marks of begin and end.</summary>
    public long[] PiecesOf(Sentence sentence)
    {
        var pieces = new List<int> { WordPieces.Cls };
        foreach (var token in sentence.Tokens)
        {
            _pieces.Add(token.Text, pieces);
        }

        return [.. pieces.Take(MaxPieces - 1).Append(WordPieces.Sep).Select(p => (long)p)];
    }

    /// <summary>Runs the encoder over sentences in batches of like length.</summary>
    public void Run(IEnumerable<long[]> sentences)
    {
        var batch = new List<long[]>();
        foreach (var sentence in sentences.OrderBy(s => s.Length))
        {
            if ((batch.Count + 1) * sentence.Length > BatchPieces)
            {
                RunBatch(batch);
                batch.Clear();
            }

            batch.Add(sentence);
        }

        RunBatch(batch);
    }

    public void Dispose() => _session.Dispose();

    private void RunBatch(List<long[]> batch)
    {
        if (batch.Count == 0)
        {
            return;
        }

        var length = batch[^1].Length;
        var (ids, mask, types) = (new long[batch.Count * length], new long[batch.Count * length], new long[batch.Count * length]);
        for (var row = 0; row < batch.Count; row++)
        {
            batch[row].CopyTo(ids, row * length);
            Array.Fill(mask, 1, row * length, batch[row].Length);
        }

        long[] shape = [batch.Count, length];
        using var idValue = OrtValue.CreateTensorValueFromMemory(ids, shape);
        using var maskValue = OrtValue.CreateTensorValueFromMemory(mask, shape);
        using var typeValue = OrtValue.CreateTensorValueFromMemory(types, shape);
        using var options = new RunOptions();
        using var output = _session.Run(options, ["input_ids", "attention_mask", "token_type_ids"], [idValue, maskValue, typeValue], _session.OutputNames);
    }
}
