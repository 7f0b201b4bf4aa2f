using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Sitrep.Store.Tests.Copies;

/// <summary>A dispatch with copies of it and with reports that are none, written for these tests.</summary>
internal sealed partial record WrittenTexts(string Name, string Original, IReadOnlyList<(string What, string Text)> Copies, IReadOnlyList<(string What, string Text)> Others)
{
    /// <value>One for each file of <c>texts/</c>.</value>
    public static IReadOnlyList<WrittenTexts> All { get; } = [.. Directory.GetFiles(Folder(), "*.txt").Order(StringComparer.Ordinal).Select(Read)];

    private static WrittenTexts Read(string file)
    {
        var parts = Part().Split(File.ReadAllText(file)).Skip(1).Chunk(2).Select(p => (What: p[0], Text: p[1].Trim() + "\n")).ToList();
        return new WrittenTexts(Path.GetFileNameWithoutExtension(file), parts.Single(p => p.What == "original").Text, Of("copy: "), Of("other: "));

        List<(string What, string Text)> Of(string kind) => parts.Where(p => p.What.StartsWith(kind, StringComparison.Ordinal)).Select(p => (p.What[kind.Length..], p.Text)).ToList();
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "texts");

    [GeneratedRegex("^--- (.*)\n", RegexOptions.Multiline)]
    private static partial Regex Part();
}
