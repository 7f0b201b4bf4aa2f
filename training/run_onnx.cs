// Runs batches through an ONNX graph with the runtime that Sitrep uses; evaluate.py's way to the shipped numbers.
//
//     dotnet run run_onnx.cs -- reader.onnx IN OUT THREADS REPEAT
//
// IN:  int32 count; for each batch int32 B, L, W, then int64 ids, cases, mask [B,L] and words [B,W].
// OUT: for each batch and each output in the graph's order int32 rank, int32 dimensions, float32 values.
#:package Microsoft.ML.OnnxRuntime@1.31.1
#:property ManagePackageVersionsCentrally=false
#:property TreatWarningsAsErrors=false
#:property PublishAot=false

using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

using var options = new SessionOptions { IntraOpNumThreads = int.Parse(args[3]), GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL };
if (args.Length > 5)
{
    options.EnableProfiling = true;
}

using var session = new InferenceSession(args[0], options);
using var input = new BinaryReader(File.OpenRead(args[1]));
using var output = new BinaryWriter(new BufferedStream(File.Create(args[2]), 1 << 20));
var names = session.OutputNames.ToArray();
long pieces = 0;
var clock = new Stopwatch();
for (int batch = input.ReadInt32(); batch > 0; batch--)
{
    int rows = input.ReadInt32(), length = input.ReadInt32(), words = input.ReadInt32();
    OrtValue Tensor(int columns) => OrtValue.CreateTensorValueFromMemory(
        MemoryMarshal.Cast<byte, long>(input.ReadBytes(rows * columns * 8)).ToArray(), [rows, columns]);
    using OrtValue ids = Tensor(length), cases = Tensor(length), mask = Tensor(length), first = Tensor(words);
    foreach (long one in mask.GetTensorDataAsSpan<long>())
    {
        pieces += one;
    }

    var inputs = new Dictionary<string, OrtValue> { ["ids"] = ids, ["cases"] = cases, ["mask"] = mask, ["words"] = first };
    using var run = new RunOptions();
    for (int repeat = int.Parse(args[4]); repeat > 0; repeat--)
    {
        clock.Start();
        using var results = session.Run(run, inputs, names);
        clock.Stop();
        if (repeat > 1)
        {
            continue;
        }

        foreach (var result in results)
        {
            var shape = result.GetTensorTypeAndShape().Shape;
            output.Write(shape.Length);
            foreach (long size in shape)
            {
                output.Write((int)size);
            }

            output.Write(MemoryMarshal.AsBytes(result.GetTensorDataAsSpan<float>()));
        }
    }
}

Console.WriteLine($"{pieces * int.Parse(args[4]) / clock.Elapsed.TotalSeconds:F0} pieces a second, {clock.Elapsed.TotalSeconds:F1} s");
