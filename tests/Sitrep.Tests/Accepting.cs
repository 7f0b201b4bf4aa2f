using System.Runtime.Intrinsics.X86;

namespace Sitrep.Tests;

/// <summary>
/// Files that tests compare with and that a deliberate command writes anew: <c>SITREP_ACCEPT=samples</c>, <c>frames</c> or
/// <c>api</c>, several joined by commas, before <c>dotnet test</c>.
/// </summary>
internal static class Accepting
{
    // Processors round the model's sums differently, and a decision on the edge can then fall otherwise. Where a file was
    // written on another kind of processor, this share of what it holds may differ.
    private const double OtherProcessorShare = 0.03;

    /// <summary>Whether what comes out now shall be what is expected from now on.</summary>
    public static bool Accepts(string what) =>
        (Environment.GetEnvironmentVariable("SITREP_ACCEPT") ?? "").Split(',', StringSplitOptions.TrimEntries).Contains(what);

    /// <value>The kind of processor, as far as it matters for how sums are rounded.</value>
    public static string Processor { get; } =
        $"{System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture}"
        + (Avx512F.IsSupported ? " AVX-512" : Avx2.IsSupported ? " AVX2" : "") + (AvxVnni.IsSupported ? " VNNI" : "");

    /// <summary>How many of so many things may differ, given the kind of processor that they were written down on.</summary>
    public static int Allowance(string writtenOn, int count) => writtenOn == Processor ? 0 : (int)Math.Ceiling(count * OtherProcessorShare);
}
