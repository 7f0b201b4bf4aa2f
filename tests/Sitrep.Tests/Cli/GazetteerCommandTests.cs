using Sitrep.Cli;
using Sitrep.Places;

namespace Sitrep.Tests.Cli;

public sealed class GazetteerCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sitrep-gazetteer");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_dump_of_villages_becomes_a_gazetteer_that_knows_them()
    {
        var dump = Path.Combine(_folder.FullName, "KG.txt");
        var target = Path.Combine(_folder.FullName, "kg.bin");
        File.WriteAllText(dump, string.Join('\t', "9000001", "Tash-Bulak", "Tash-Bulak", "", "40.55", "72.9", "P", "PPL", "KG", "", "08", "", "", "", "310", "", "900", "Asia/Bishkek", "2020-01-01") + "\n");

        var (code, _) = await Run("gazetteer", "import", dump, "--out", target);

        code.ShouldBe(0);
        using var gazetteer = Gazetteer.Open(target);
        gazetteer.Find("Tash-Bulak").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_is_no_dump_gets_one_line_and_exit_code_1()
    {
        var dump = Path.Combine(_folder.FullName, "notes.txt");
        File.WriteAllText(dump, "not a dump\n");

        var (code, error) = await Run("gazetteer", "import", dump, "--out", Path.Combine(_folder.FullName, "out.bin"));

        code.ShouldBe(1);
        error.ShouldStartWith($"sitrep: {dump}: ");
        error.TrimEnd().ShouldNotContain('\n');
    }

    private static async Task<(int Code, string Error)> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (await CommandLine.RunAsync([new GazetteerCommand()], args, output, error), error.ToString());
    }
}
