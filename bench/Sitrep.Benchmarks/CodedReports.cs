using Sitrep.Text;

namespace Sitrep.Benchmarks;

/// <summary>The 60 coded reports of <c>eval/gold</c>, which lie beside the program: news of 100 to 400 words.</summary>
internal static class CodedReports
{
    /// <summary>All of them, in the order of their names.</summary>
    public static IReadOnlyList<Report> All() => In(Path.Combine(AppContext.BaseDirectory, "reports"));

    /// <summary>The <c>.txt</c> files of a folder.</summary>
    public static IReadOnlyList<Report> In(string folder) =>
        [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(f => new Report(File.ReadAllText(f)) { Source = Path.GetFileName(f) })];
}
