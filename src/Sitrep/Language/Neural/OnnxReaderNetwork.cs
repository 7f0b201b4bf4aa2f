using Microsoft.ML.OnnxRuntime;

namespace Sitrep.Language.Neural;

/// <summary>The network in ONNX Runtime, on the processor. One session serves all threads.</summary>
internal sealed class OnnxReaderNetwork : IReaderNetwork
{
    private static readonly string[] Inputs = ["ids", "cases", "mask", "words"];
    private static readonly string[] Outputs = [.. NetworkHeads.Names];

    private readonly InferenceSession _session;

    /// <summary>Loads <c>reader.onnx</c> and checks that its outputs are as wide as the labels say.</summary>
    /// <exception cref="InvalidDataException">The file is no network of this kind, or it and the labels are not of one release.</exception>
    public OnnxReaderNetwork(ModelFolder folder, Labels labels, int threads)
    {
        using var options = new SessionOptions
        {
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        // Threads that wait give the processor to others: several reports are read at once, and the machine is not ours alone.
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        try
        {
            _session = new InferenceSession(folder.Network, options);
        }
        catch (OnnxRuntimeException error)
        {
            throw new InvalidDataException($"{folder.Network} can't be loaded: {error.Message}. Fetch the model's folder anew.", error);
        }

        try
        {
            Check(folder, labels);
        }
        catch (InvalidDataException)
        {
            _session.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public INetworkOutput Run(NetworkInput input, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        long[] pieces = [input.Rows, input.Pieces];
        long[] words = [input.Rows, input.Words];
        var memory = OrtMemoryInfo.DefaultInstance;
        using var ids = OrtValue.CreateTensorValueFromMemory(memory, input.Ids, pieces);
        using var cases = OrtValue.CreateTensorValueFromMemory(memory, input.Cases, pieces);
        using var mask = OrtValue.CreateTensorValueFromMemory(memory, input.Mask, pieces);
        using var firstPieces = OrtValue.CreateTensorValueFromMemory(memory, input.FirstPieces, words);
        using var options = new RunOptions();
        // Terminate makes Run throw; then the caller hears of the cancellation, not of ONNX Runtime.
        using var registration = cancellation.Register(() => options.Terminate = true);
        try
        {
            return new Output(_session.Run(options, Inputs, [ids, cases, mask, firstPieces], Outputs));
        }
        catch (OnnxRuntimeException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private void Check(ModelFolder folder, Labels labels)
    {
        foreach (var input in Inputs)
        {
            if (!_session.InputMetadata.ContainsKey(input))
            {
                throw new InvalidDataException($"{folder.Network} has no input \"{input}\": it is another network, or one of another version. Fetch the model's folder anew.");
            }
        }

        CheckWidth(folder, "upos", labels.UposNames.Length, "parts of speech");
        CheckWidth(folder, "xpos", labels.Xpos.Length, "Penn tags");
        CheckWidth(folder, "lemma", labels.LemmaScripts.Length, "lemma scripts");
        CheckWidth(folder, "entity", labels.EntityTagNames.Length, "entity tags");
        CheckWidth(folder, "relation_head", labels.RelationDimensions + 1, "numbers a relation vector");
        CheckWidth(folder, "relation_child", labels.RelationDimensions + 1, "numbers a relation vector");
        CheckWidth(folder, "relation_child", labels.Relations.Length, "relations", fromEnd: 2);
        CheckWidth(folder, "coref_anaphor", labels.CorefDimensions, "numbers a coreference vector");
        CheckWidth(folder, "coref_antecedent", labels.CorefDimensions, "numbers a coreference vector");
        foreach (var output in Outputs)
        {
            Dimensions(folder, output);
        }
    }

    private void CheckWidth(ModelFolder folder, string output, int expected, string what, int fromEnd = 1)
    {
        var dimensions = Dimensions(folder, output);
        var width = dimensions.Length < fromEnd ? 0 : dimensions[^fromEnd];
        // A negative width is one that the graph leaves open.
        if (width >= 0 && width != expected)
        {
            throw new InvalidDataException($"{folder.Path}: labels.json has {expected} {what}, the network gives {width}. Fetch both from one release.");
        }
    }

    private int[] Dimensions(ModelFolder folder, string output) => _session.OutputMetadata.TryGetValue(output, out var metadata)
        ? metadata.Dimensions
        : throw new InvalidDataException($"{folder.Network} has no output \"{output}\": it is another network, or one of another version. Fetch the model's folder anew.");

    private sealed class Output(IDisposableReadOnlyCollection<OrtValue> values) : INetworkOutput
    {
        public ReadOnlySpan<float> Of(NetworkHead head) => values[(int)head].GetTensorDataAsSpan<float>();

        public void Dispose() => values.Dispose();
    }
}
