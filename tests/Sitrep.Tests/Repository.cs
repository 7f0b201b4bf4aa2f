using System.Runtime.CompilerServices;

namespace Sitrep.Tests;

/// <summary>Where the checkout lies that these tests were built from.</summary>
internal static class Repository
{
    /// <value>The folder of <c>Sitrep.slnx</c>.</value>
    public static string Root { get; } = Find();

    /// <summary>A path in the checkout, given with forward slashes.</summary>
    public static string At(string path) => Path.GetFullPath(Path.Combine(Root, path));

    /// <summary>Files of a folder and below, without what building leaves there, in ordinal order.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(At(folder), pattern, SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal)];

    /// <summary>A file that only some checkouts have beside them; the test is skipped where it is missing.</summary>
    public static string Beside(string path)
    {
        var full = At(Path.Combine("..", path));
        Assert.SkipUnless(File.Exists(full), $"{path} does not lie beside this checkout.");
        return full;
    }

    private static string Find([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}
