using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Sitrep.Ingest.Folders;

/// <summary>
/// The files that come into a folder or change there, those that are in it already first. The system's notices of changes
/// only say when to look: they are lost when many come at once, and network folders give none. So it also looks by itself.
/// </summary>
public sealed class FolderFollowing : IDisposable
{
    // Set by hand: listing ten thousand files takes a tenth of a second.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);

    // Notices come in swarms, several for each file that is copied; one look answers them all. Set by hand.
    private static readonly TimeSpan Swarm = TimeSpan.FromMilliseconds(200);

    private readonly string _folder;
    private readonly TimeProvider _time;
    private readonly FollowedFiles _files = new();
    private readonly Channel<bool> _notices = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly FileSystemWatcher? _watcher;

    /// <summary>Starts to listen for changes.</summary>
    /// <param name="folder">The folder, which is there; what is below it counts, as for reading it once.</param>
    /// <param name="time">The clock.</param>
    public FolderFollowing(string folder, TimeProvider time)
    {
        (_folder, _time) = (folder, time);
        try
        {
            _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size };
            _watcher.Created += (_, _) => _notices.Writer.TryWrite(true);
            _watcher.Changed += (_, _) => _notices.Writer.TryWrite(true);
            _watcher.Renamed += (_, _) => _notices.Writer.TryWrite(true);
            _watcher.Error += (_, _) => _notices.Writer.TryWrite(true);
            _watcher.EnableRaisingEvents = true;
        }
        catch (Exception e) when (e is IOException or ArgumentException or PlatformNotSupportedException)
        {
            // Linux lets a user watch so many folders and no more: looking by itself has to do.
            _watcher?.Dispose();
            _watcher = null;
            WatchingProblem = string.Create(CultureInfo.InvariantCulture, $"changes are noticed after up to {LookEvery.TotalSeconds:0} seconds: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <value>Why the system gives no notices of changes, in one line. Null: it does.</value>
    public string? WatchingProblem { get; }

    /// <summary>The paths of files that are new, or changed, and whole; until cancelled. Looks that find none are left out. To be read once.</summary>
    public async IAsyncEnumerable<IReadOnlyList<string>> FollowAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (true)
        {
            var ready = _files.Look(List(), _time.GetUtcNow());
            if (ready.Count > 0)
            {
                yield return ready;
            }

            await WaitAsync(_files.HasUnsettled ? FollowedFiles.Settling : LookEvery, cancellation).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _watcher?.Dispose();

    private async Task WaitAsync(TimeSpan longest, CancellationToken cancellation)
    {
        using var timer = new CancellationTokenSource(longest, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timer.Token);
        try
        {
            await _notices.Reader.ReadAsync(either.Token).ConfigureAwait(false);
            await Task.Delay(Swarm, _time, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // No notice came: time to look all the same.
        }
    }

    private List<FileVersion>? List()
    {
        try
        {
            return Versions(InputFiles.In(_folder));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A network folder that is away for a moment, or a file that went while it was listed: the next look tells.
            return null;
        }
    }

    private static List<FileVersion> Versions(IReadOnlyList<string> paths)
    {
        var versions = new List<FileVersion>(paths.Count);
        foreach (var path in paths)
        {
            var file = new FileInfo(path);
            if (file.Exists)
            {
                versions.Add(new FileVersion(path, file.Length, file.LastWriteTimeUtc));
            }
        }

        return versions;
    }
}
