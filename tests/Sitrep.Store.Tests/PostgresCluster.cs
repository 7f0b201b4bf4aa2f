using System.Diagnostics;
using System.Globalization;

[assembly: AssemblyFixture(typeof(Sitrep.Store.Tests.PostgresCluster))]

namespace Sitrep.Store.Tests;

/// <summary>
/// PostgreSQL with PostGIS of our own: a cluster in a temporary folder that listens on a socket of that folder only, started where a
/// test needs it and gone after the last. Where PostgreSQL is not installed those tests are skipped; with <c>CI</c> set they fail.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly Lazy<Task<string?>> _problem;
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "sitrep-pg-" + Guid.NewGuid().ToString("N")[..8]);
    private string? _programs;
    private int _databases;

    public PostgresCluster() => _problem = new Lazy<Task<string?>>(StartAsync);

    /// <summary>The address of a database that is empty.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        if (await _problem.Value is { } problem)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is not "true", problem);
            Assert.Fail(problem);
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"store{Interlocked.Increment(ref _databases)}");
        await RunAsync("psql", "-h", _folder, "-U", "postgres", "-d", "postgres", "-q", "-c", $"CREATE DATABASE {name}");
        return $"Host={_folder};Username=postgres;Database={name};Pooling=true;Maximum Pool Size=20";
    }

    public async ValueTask DisposeAsync()
    {
        if (_problem.IsValueCreated && await _problem.Value is null)
        {
            await RunAsync("pg_ctl", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "-w", "stop");
        }

        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    // Null, or why there is none.
    private async Task<string?> StartAsync()
    {
        _programs = FindPrograms();
        if (_programs is null)
        {
            return "PostgreSQL is not installed (Debian: apt-get install postgresql-15 postgresql-15-postgis-3), so the store is tested on SQLite only.";
        }

        Directory.CreateDirectory(_folder);
        if (Environment.UserName == "root")
        {
            // The server refuses to run as root.
            await RunProgramAsync("chown", "postgres", _folder);
        }

        var data = Path.Combine(_folder, "data");
        await RunAsync("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");

        // What it keeps is thrown away, so it need not be flushed.
        await RunAsync("pg_ctl", "-D", data, "-w", "-s", "-l", Path.Combine(_folder, "log"), "-o", $"-k {_folder} -c listen_addresses='' -c fsync=off -c max_connections=100", "start");
        return null;
    }

    private static string? FindPrograms()
    {
        IEnumerable<string> folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        const string Debian = "/usr/lib/postgresql";
        if (Directory.Exists(Debian))
        {
            folders = Directory.GetDirectories(Debian).OrderByDescending(f => int.TryParse(Path.GetFileName(f), CultureInfo.InvariantCulture, out var version) ? version : 0).Select(f => Path.Combine(f, "bin")).Concat(folders);
        }

        return folders.FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")));
    }

    private Task RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs!, program);
        return Environment.UserName == "root" ? RunProgramAsync("runuser", ["-u", "postgres", "--", path, .. arguments]) : RunProgramAsync(path, arguments);
    }

    private static async Task RunProgramAsync(string program, params string[] arguments)
    {
        // pg_ctl's server keeps what it inherits open, so its output goes to its log and is not waited for here.
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = program != "runuser" || !arguments.Contains("start"), RedirectStandardError = true, WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}");
    }
}
