using Sitrep.Ingest;
using Sitrep.Ingest.Fetching;
using Sitrep.Text;

namespace Sitrep.Tests.Ingest;

/// <summary>Short ways to read one input in a test.</summary>
public abstract class IntakeTestBase
{
    private protected static async Task<List<IntakeResult>> ReadAll(string input, IntakeOptions? options = null, ReportFetcher? fetcher = null) =>
        await new ReportIntake(options, fetcher).ReadAsync([input], TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

    private protected static async Task<List<IntakeResult>> ReadAll(byte[] bytes, string? fileName, IntakeOptions? options = null) =>
        await new ReportIntake(options).ReadAsync(new MemoryStream(bytes), fileName ?? "input", fileName, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

    private protected static async Task<Report> ReadOne(string name, IntakeOptions? options = null)
    {
        var results = await ReadAll(InputFile.At(name), options);
        results.Count.ShouldBe(1);
        return results[0].Report.ShouldNotBeNull(results[0].Problem);
    }

    private protected static async Task<Report> ReadOne(byte[] bytes, string? fileName, IntakeOptions? options = null)
    {
        var results = await ReadAll(bytes, fileName, options);
        results.Count.ShouldBe(1);
        return results[0].Report.ShouldNotBeNull(results[0].Problem);
    }

    private protected static async Task<string> Problem(byte[] bytes, string? fileName, IntakeOptions? options = null)
    {
        var results = await ReadAll(bytes, fileName, options);
        results.Count.ShouldBe(1);
        return results[0].Problem.ShouldNotBeNull();
    }
}
