using System.Collections.Frozen;

namespace Sitrep.Data;

/// <summary>A list of words as text: one a line, lines that start with <c>#</c> for comments.</summary>
public static class WordList
{
    /// <summary>The words of a file, as they stand, without doubles.</summary>
    public static FrozenSet<string> Read(string path) =>
        File.ReadLines(path).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#').ToFrozenSet(StringComparer.Ordinal);
}
