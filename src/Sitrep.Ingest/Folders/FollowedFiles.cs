namespace Sitrep.Ingest.Folders;

/// <summary>
/// Which files of a folder are to be read next: those that are new or changed since they were last handed out, once they
/// have settled, since a file that is still being written would be read half.
/// </summary>
internal sealed class FollowedFiles
{
    /// <summary>A file that has not changed for so long is whole. Set by hand: programs write in bursts well below it.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, FileVersion> _handedOut = new(StringComparer.Ordinal);
    private Dictionary<string, (FileVersion Version, DateTimeOffset Seen)> _unsettled = new(StringComparer.Ordinal);

    /// <value>Whether files wait to settle.</value>
    public bool HasUnsettled => _unsettled.Count > 0;

    /// <summary>The paths to read now, in the order given; each version of a file is handed out once.</summary>
    /// <param name="files">All files of the folder. Null: it could not be listed, and nothing is known to have gone.</param>
    /// <param name="now">The time of the look.</param>
    public IReadOnlyList<string> Look(IReadOnlyList<FileVersion>? files, DateTimeOffset now)
    {
        if (files is null)
        {
            return [];
        }

        var ready = new List<string>();
        var unsettled = new Dictionary<string, (FileVersion Version, DateTimeOffset Seen)>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => !_handedOut.TryGetValue(file.Path, out var known) || known != file))
        {
            if (HasSettled(file, now, out var seen))
            {
                _handedOut[file.Path] = file;
                ready.Add(file.Path);
            }
            else
            {
                unsettled[file.Path] = (file, seen);
            }
        }

        _unsettled = unsettled;
        ForgetGone(files);
        return ready;
    }

    // By the file's own time, or by ours where that is ahead: clocks of file servers differ.
    private bool HasSettled(FileVersion file, DateTimeOffset now, out DateTimeOffset seen)
    {
        seen = _unsettled.TryGetValue(file.Path, out var before) && before.Version == file ? before.Seen : now;
        return now - file.Written >= Settling || now - seen >= Settling;
    }

    private void ForgetGone(IReadOnlyList<FileVersion> files)
    {
        if (_handedOut.Count > files.Count)
        {
            var there = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
            foreach (var path in _handedOut.Keys.Where(path => !there.Contains(path)).ToList())
            {
                _handedOut.Remove(path);
            }
        }
    }
}
