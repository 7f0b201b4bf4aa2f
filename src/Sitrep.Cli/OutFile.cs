namespace Sitrep.Cli;

/// <summary>A file of results that appears under its name only when all of it is written: half a table looks like a whole one.</summary>
internal static class OutFile
{
    /// <summary>Writes a file, over one that may be there.</summary>
    /// <param name="path">Its path, as <c>--out</c> gave it.</param>
    /// <param name="write">Writes it.</param>
    /// <returns>What writing came to.</returns>
    /// <exception cref="UsageException">It can't be written.</exception>
    public static async Task<T> WriteAsync<T>(string path, Func<Stream, Task<T>> write)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new UsageException($"--out {path}: the folder {folder} does not exist");
        }

        var unfinished = path + ".part";
        try
        {
            T result;
            await using (var file = new FileStream(unfinished, FileMode.Create))
            {
                result = await write(file).ConfigureAwait(false);
            }

            File.Move(unfinished, path, overwrite: true);
            return result;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(unfinished);
            throw new UsageException($"{path} can't be written: {e.Message}", e);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
