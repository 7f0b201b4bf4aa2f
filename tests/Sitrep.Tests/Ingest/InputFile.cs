using System.Runtime.CompilerServices;

namespace Sitrep.Tests.Ingest;

/// <summary>The input files that stand beside these tests.</summary>
internal static class InputFile
{
    public static string At(string name, [CallerFilePath] string test = "") => Path.Combine(Path.GetDirectoryName(test)!, "inputs", name);

    public static byte[] Bytes(string name) => File.ReadAllBytes(At(name));
}
