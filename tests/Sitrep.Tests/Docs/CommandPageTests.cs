using System.CommandLine;
using System.Text.RegularExpressions;
using Sitrep.Cli;

namespace Sitrep.Tests.Docs;

public partial class CommandPageTests
{
    // "read", "gazetteer import": as Program.cs lists them, with what is below them.
    private static readonly Dictionary<string, Command> Commands = CommandName().Matches(File.ReadAllText(Repository.At("src/Sitrep.Cli/Program.cs")))
        .Select(m => (Command)Activator.CreateInstance(typeof(ReadCommand).Assembly.GetType($"Sitrep.Cli.{m.Groups[1].Value}", throwOnError: true)!)!)
        .SelectMany(c => WithSubcommands(c, c.Name))
        .ToDictionary(c => c.Path, c => c.Command, StringComparer.Ordinal);

    public static TheoryData<string, string> Options { get; } = [.. Commands.SelectMany(c => c.Value.Options.Select(o => (c.Key, o.Name)))];

    [Theory]
    [MemberData(nameof(Options))]
    public void Each_option_is_explained(string command, string option)
    {
        var pages = Repository.Files("docs/reference", "*.md").Select(File.ReadAllText).Where(p => p.Contains($"sitrep {command}", StringComparison.Ordinal));
        pages.Any(p => Regex.IsMatch(p, $@"`{Regex.Escape(option)}[ `]")).ShouldBeTrue($"No page of docs/reference tells what {option} of sitrep {command} does.");
    }

    public static TheoryData<string, string> Lines { get; } =
        [.. new[] { "README.md", "CONTRIBUTING.md" }.Select(Repository.At).Concat(Repository.Files("docs", "*.md")).Concat(Repository.Files("src", "*.md"))
            .SelectMany(page => CommandLines(File.ReadAllText(page)).Select(line => (Path.GetRelativePath(Repository.Root, page), line)))];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Each_command_of_the_docs_can_be_given(string page, string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var path = Commands.Keys.Where(k => $"{line} ".StartsWith($"sitrep {k} ", StringComparison.Ordinal)).MaxBy(k => k.Length).ShouldNotBeNull($"{page}: {line} begins with no subcommand.");
        words.Where(w => w.StartsWith("--", StringComparison.Ordinal) && w != "--help" && Commands[path].Options.All(o => o.Name != w)).ShouldBeEmpty($"{page}: {line}");
        foreach (var sample in words.Where(w => w.StartsWith("samples/", StringComparison.Ordinal)))
        {
            (File.Exists(Repository.At(sample)) || Directory.Exists(Repository.At(sample))).ShouldBeTrue($"{page}: {sample} is not there.");
        }
    }

    private static IEnumerable<(string Path, Command Command)> WithSubcommands(Command command, string path) =>
        command.Subcommands.SelectMany(c => WithSubcommands(c, $"{path} {c.Name}")).Prepend((path, command));

    // "sitrep read x --json | jq ." in a block of shell; what follows a pipe or a redirection is not ours.
    private static IEnumerable<string> CommandLines(string page) =>
        from Match block in ShellBlock().Matches(page)
        from line in block.Groups[1].Value.Split('\n')
        from part in line.Split('|', '>', '<')
        let words = part.Trim()
        where words.StartsWith("sitrep ", StringComparison.Ordinal) && !words.StartsWith("sitrep --", StringComparison.Ordinal)
        select words;

    [GeneratedRegex(@"^```(?:sh)?\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex(@"new (\w+Command)\(\)")]
    private static partial Regex CommandName();
}
