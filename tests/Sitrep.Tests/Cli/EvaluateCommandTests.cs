using System.Runtime.CompilerServices;
using Sitrep.Cli;
using Sitrep.Evaluation;

namespace Sitrep.Tests.Cli;

public class EvaluateCommandTests
{
    [Fact]
    public async Task A_corpus_that_is_not_known_is_wrong_usage()
    {
        var (code, error) = await Run("evaluate", "nonesuch");
        code.ShouldBe(2);
        error.ShouldContain("nonesuch is no corpus");
    }

    [Fact]
    public async Task A_corpus_that_is_missing_is_one_line_on_standard_error()
    {
        var (code, error) = await Run("evaluate", "plv", "--corpora", Path.GetTempPath());
        code.ShouldBe(1);
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldStartWith("sitrep: plv: ");
    }

    [Fact]
    public void Every_option_and_corpus_is_documented()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs/reference/evaluate.md"));
        var command = new EvaluateCommand();
        foreach (var name in command.Options.Select(option => "`" + option.Name).Concat(CorpusEvaluation.All.Select(c => $"`{c.Name}`")).Concat(command.Examples))
        {
            page.ShouldContain(name);
        }
    }

    private static async Task<(int Code, string Error)> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (await CommandLine.RunAsync([new EvaluateCommand()], args, output, error), error.ToString());
    }

    private static string Root([CallerFilePath] string test = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(test)!, "../../.."));
}
