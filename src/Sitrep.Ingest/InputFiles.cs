namespace Sitrep.Ingest;

/// <summary>
/// The files of a folder that are reports by their name: all below it, in ordinal order of their paths, with an extension
/// that <see cref="FormatSniffer"/> knows or none at all. Leaves hidden files and folders, and links to folders.
/// </summary>
internal static class InputFiles
{
    /// <summary>The files below <paramref name="folder"/>, each path beginning with it.</summary>
    public static IReadOnlyList<string> In(string folder)
    {
        var files = new List<string>();
        Collect(folder, files);
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private static void Collect(string folder, List<string> files)
    {
        foreach (var path in Directory.EnumerateFileSystemEntries(folder))
        {
            var attributes = File.GetAttributes(path);
            if (Path.GetFileName(path).StartsWith('.') || attributes.HasFlag(FileAttributes.Hidden))
            {
                continue;
            }

            if (!attributes.HasFlag(FileAttributes.Directory))
            {
                if (FormatSniffer.FromName(path) is not null || !Path.HasExtension(FormatSniffer.WithoutGz(path)))
                {
                    files.Add(path);
                }
            }
            else if (!attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                // A link to a folder may lead back up and never end.
                Collect(path, files);
            }
        }
    }
}
