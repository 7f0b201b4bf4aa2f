using System.Diagnostics;
using System.Globalization;

namespace Sitrep.Tests.Cli.Ingesting;

public sealed class WatchEndTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Watching_ends_cleanly_when_the_process_is_told_to(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        var cancellation = TestContext.Current.CancellationToken;
        string[] arguments = ["exec", Path.Combine(AppContext.BaseDirectory, "Sitrep.Cli.dll"), "ingest", _folder.Path, "--watch", "--summary", "--store", Path.Combine(_folder.Path, ".a.db")];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        (await process.StandardError.ReadLineAsync(cancellation)).ShouldBe("sitrep: following 1 folders and 0 feeds; Ctrl+C ends");
        using (var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(cancellation);
        }

        await process.WaitForExitAsync(cancellation);
        process.ExitCode.ShouldBe(0);
        (await process.StandardError.ReadToEndAsync(cancellation)).ShouldBeEmpty();
        (await process.StandardOutput.ReadToEndAsync(cancellation)).ShouldStartWith("0 reports kept, 0 kept already, 0 failed");
    }
}
