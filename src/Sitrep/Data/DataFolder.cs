namespace Sitrep.Data;

/// <summary>The folder that holds the tables the readers need: word lists, frames, countries, the gazetteer.</summary>
/// <param name="Path">The folder.</param>
public sealed record DataFolder(string Path)
{
    /// <summary>The tables that lie beside the program.</summary>
    public static DataFolder BesideTheProgram() => new(System.IO.Path.Combine(AppContext.BaseDirectory, "data"));

    /// <summary>A file of the folder.</summary>
    /// <param name="relativePath">Its path in the folder, with forward slashes.</param>
    /// <exception cref="FileNotFoundException">It is not there; the message says what to do.</exception>
    public string File(string relativePath)
    {
        var file = System.IO.Path.Combine(Path, relativePath.Replace('/', System.IO.Path.DirectorySeparatorChar));
        return System.IO.File.Exists(file)
            ? file
            : throw new FileNotFoundException($"{file} is missing. It belongs beside the program; publish or install Sitrep again.", file);
    }

    /// <summary>The files of a folder in the folder, in ordinal order of their names; none where the folder is not there.</summary>
    /// <param name="relativePath">Its path, with forward slashes.</param>
    /// <param name="pattern">Which files: <c>*.tsv</c>.</param>
    public IReadOnlyList<string> Files(string relativePath, string pattern)
    {
        var folder = System.IO.Path.Combine(Path, relativePath.Replace('/', System.IO.Path.DirectorySeparatorChar));
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var files = Directory.GetFiles(folder, pattern);
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }
}
