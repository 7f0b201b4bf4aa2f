using System.Text.RegularExpressions;

namespace Sitrep.Tests.Docs;

public partial class PageTests
{
    private static readonly string[] Pages =
        [.. Directory.GetFiles(Repository.Root, "*.md"), .. new[] { "docs", "src", "data", "samples", "models", "training", "eval", "bench", "tools" }.Where(f => Directory.Exists(Repository.At(f))).SelectMany(f => Repository.Files(f, "*.md"))];

    [Fact]
    public void The_readme_opens_with_two_commands_that_ci_runs()
    {
        var block = ShellBlock().Match(File.ReadAllText(Repository.At("README.md"))).Groups[1].Value.TrimEnd('\n').Split('\n');
        block.Length.ShouldBe(2);
        block[0].ShouldStartWith("dotnet run --project src/Sitrep.Cli -c Release -- read samples/");
        block[1].ShouldStartWith("dotnet test");
        File.Exists(Repository.At(block[0].Split(' ')[^1])).ShouldBeTrue();
    }

    [Fact]
    public void No_page_waits_for_something_to_be_filled_in()
    {
        foreach (var page in Pages)
        {
            Regex.Match(File.ReadAllText(page), @"@@\w+|\bTODO\b|\bTBD\b").Value.ShouldBe("", page);
        }
    }

    [Fact]
    public void Links_between_pages_lead_somewhere()
    {
        var lost = from page in Pages
                   from Match link in Link().Matches(File.ReadAllText(page))
                   let target = link.Groups[1].Value.Split('#')[0]
                   where target.Length > 0 && !target.Contains(':', StringComparison.Ordinal)
                   let path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, target))
                   where !File.Exists(path) && !Directory.Exists(path)
                   select $"{Path.GetRelativePath(Repository.Root, page)}: {target}";
        lost.ShouldBeEmpty();
    }

    [Fact]
    public void Decisions_are_numbered_without_gaps_and_short()
    {
        var files = Directory.GetFiles(Repository.At("docs/decisions"), "*.md").Order(StringComparer.Ordinal).ToList();
        files.Select(f => Path.GetFileName(f)[..4]).ShouldBe(Enumerable.Range(1, files.Count).Select(n => n.ToString("0000", System.Globalization.CultureInfo.InvariantCulture)));
        files.Where(f => File.ReadAllLines(f).Length > 40).Select(Path.GetFileName).ShouldBeEmpty();
    }

    [GeneratedRegex(@"^```sh\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
