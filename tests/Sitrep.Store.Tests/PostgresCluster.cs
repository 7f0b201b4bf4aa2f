using System.Diagnostics;
using System.Globalization;
using Npgsql;

[assembly: AssemblyFixture(typeof(Sitrep.Store.Tests.PostgresCluster))]

namespace Sitrep.Store.Tests;

/// <summary>
/// A PostgreSQL server with PostGIS of our own: its data lie in a temporary folder, it listens on a socket there, starts where a test
/// needs it and is gone with the tests, also when they are killed. Where PostgreSQL is not installed those tests are skipped; with
/// <c>CI=true</c> they fail.
/// </summary>
public sealed class PostgresCluster : IStorePlaces, IAsyncDisposable
{
    // Ends, and clears away, when its input does. $1 is the folder, the server's command line follows.
    private const string UntilInputEnds = """folder=$1; shift; "$@" > "$folder/log" 2>&1 & cat > /dev/null; kill -QUIT $!; wait $!; rm -rf "$folder" """;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "sitrep-pg-" + Guid.NewGuid().ToString("N")[..8]);
    private readonly Lazy<Task<string?>> _problem;
    private readonly SemaphoreSlim _creating = new(1, 1);
    private Process? _server;
    private int _databases;

    public PostgresCluster() => _problem = new Lazy<Task<string?>>(StartAsync);

    /// <summary>A database with PostGIS and nothing else.</summary>
    public Task<string> NewAsync() => NewAsync("with_postgis");

    /// <summary>A database with nothing at all.</summary>
    public Task<string> NewBareAsync() => NewAsync("template0");

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            _server.StandardInput.Close();
            await _server.WaitForExitAsync();
            _server.Dispose();
        }
        else if (Directory.Exists(_folder))
        {
            // It could not be set up, so nothing clears it away.
            Directory.Delete(_folder, recursive: true);
        }

        _creating.Dispose();
    }

    private async Task<string> NewAsync(string template)
    {
        if (await _problem.Value is { } problem)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") != "true", problem);
            Assert.Fail(problem);
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"store{Interlocked.Increment(ref _databases)}");

        // Two at once would find the template in use.
        await _creating.WaitAsync();
        try
        {
            await ExecuteAsync("postgres", $"CREATE DATABASE {name} TEMPLATE {template}");
            return Address(name);
        }
        finally
        {
            _creating.Release();
        }
    }

    // What keeps the tests from PostgreSQL. Null: nothing, it runs.
    private async Task<string?> StartAsync()
    {
        if (OperatingSystem.IsWindows() || FindPrograms() is not { } programs)
        {
            return Missing("PostgreSQL");
        }

        Directory.CreateDirectory(_folder);
        if (Environment.IsPrivilegedProcess)
        {
            await EndedAsync(Start(["chown", "postgres", _folder]));
        }

        var data = Path.Combine(_folder, "data");
        await EndedAsync(Start(Unprivileged([Path.Combine(programs, "initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"])));

        // Its data are thrown away and need no flushing.
        string[] server = [Path.Combine(programs, "postgres"), "-D", data, "-k", _folder, "-c", "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=200"];
        _server = Start(Unprivileged(["sh", "-c", UntilInputEnds, "sh", _folder, .. server]));
        await ReadyAsync(Path.Combine(_folder, "log"));
        await ExecuteAsync("postgres", "CREATE DATABASE with_postgis");
        try
        {
            await ExecuteAsync("with_postgis", "CREATE EXTENSION postgis");
            return null;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.FeatureNotSupported or PostgresErrorCodes.UndefinedFile)
        {
            return Missing("PostGIS");
        }
    }

    private static string Missing(string what) =>
        $"{what} is not installed here (Debian: apt-get install postgresql-15 postgresql-15-postgis-3), so the store is not tested on PostgreSQL.";

    // The server refuses to run as root.
    private static string[] Unprivileged(string[] command) => Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. command] : command;

    // Debian keeps the server's programs apart, a folder a version.
    private static string? FindPrograms()
    {
        const string Debian = "/usr/lib/postgresql";
        IEnumerable<string> versions = Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [];
        return versions.OrderByDescending(f => int.TryParse(Path.GetFileName(f), CultureInfo.InvariantCulture, out var version) ? version : 0).Select(f => Path.Combine(f, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")));
    }

    private async Task ReadyAsync(string log)
    {
        for (var start = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                await ExecuteAsync("postgres", "SELECT 1");
                return;
            }
            catch (NpgsqlException) when (start.Elapsed < TimeSpan.FromMinutes(1) && !_server!.HasExited)
            {
                // Not yet.
            }
            catch (NpgsqlException)
            {
                throw new InvalidOperationException("PostgreSQL does not start: " + (File.Exists(log) ? await File.ReadAllTextAsync(log) : "no log"));
            }
        }
    }

    private string Address(string database) => $"Host={_folder};Username=postgres;Database={database}";

    private async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(Address(database) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static Process Start(string[] command) => Process.Start(new ProcessStartInfo(command[0], command[1..])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = "/",
    })!;

    private static async Task EndedAsync(Process process)
    {
        using (process)
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            process.ExitCode.ShouldBe(0, await output + await error);
        }
    }
}
