using PublicApiGenerator;

namespace Sitrep.Tests.Architecture;

public class PublicApiTests
{
    [Fact]
    public void The_public_api_is_the_one_written_down()
    {
        var path = Repository.At("tests/Sitrep.Tests/Architecture/Sitrep.api.txt");
        var now = typeof(ReportReader).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n") + "\n";
        if (Accepting.Accepts("api"))
        {
            File.WriteAllText(path, now);
        }

        var before = File.Exists(path) ? File.ReadAllLines(path) : [];
        var lines = now.TrimEnd('\n').Split('\n');
        var changes = before.Except(lines).Select(l => "- " + l.Trim()).Concat(lines.Except(before).Select(l => "+ " + l.Trim())).ToList();
        (changes.Count == 0).ShouldBeTrue($"""
            The public API changed. If it should, write it down with SITREP_ACCEPT=api dotnet test -c Release --filter-class '*PublicApiTests', and say so in CHANGELOG.md.
            {string.Join('\n', changes.Take(40))}
            """);
    }
}
