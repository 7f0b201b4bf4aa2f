using System.Globalization;

[assembly: AssemblyFixture(typeof(Sitrep.Store.Tests.SqliteFolder))]

namespace Sitrep.Store.Tests;

/// <summary>A folder for stores in files, gone after the last test.</summary>
public sealed class SqliteFolder : IStorePlaces, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sitrep-store-").FullName;
    private int _files;

    public Task<string> NewAsync() => Task.FromResult(Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _files)}.db")));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
