namespace Sitrep.Tests.Architecture;

public class FolderTests
{
    private const int LongestReadme = 40;

    public static TheoryData<string> Folders { get; } =
        [.. Directory.GetDirectories(Repository.At("src/Sitrep")).Select(Path.GetFileName).Where(f => f is not ("bin" or "obj")).Select(f => f!)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Each_folder_opens_with_a_short_page(string folder)
    {
        var page = Repository.At($"src/Sitrep/{folder}/README.md");
        File.Exists(page).ShouldBeTrue($"src/Sitrep/{folder}/README.md is missing: what comes in, what goes out, terms, standards, the first file to read, what it gets wrong.");
        File.ReadAllLines(page).Length.ShouldBeLessThanOrEqualTo(LongestReadme);
    }

    [Fact]
    public void Each_namespace_is_its_folder()
    {
        foreach (var project in new[] { "Sitrep", "Sitrep.Ingest", "Sitrep.Store", "Sitrep.Cli" })
        {
            foreach (var file in Repository.Files($"src/{project}", "*.cs"))
            {
                var below = Path.GetRelativePath(Repository.At($"src/{project}"), Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.');
                var expected = below == "." ? project : $"{project}.{below}";
                File.ReadLines(file).FirstOrDefault(l => l.StartsWith("namespace ", StringComparison.Ordinal))?.ShouldBe($"namespace {expected};", file);
            }
        }
    }

    [Fact]
    public void Each_folder_of_data_says_where_it_comes_from()
    {
        foreach (var folder in Directory.GetDirectories(Repository.At("data")))
        {
            File.Exists(Path.Combine(folder, "SOURCE.md")).ShouldBeTrue($"{folder} needs a SOURCE.md: origin, licence, date.");
        }
    }
}
