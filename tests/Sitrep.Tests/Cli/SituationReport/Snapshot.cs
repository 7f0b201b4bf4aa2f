using System.Runtime.CompilerServices;

namespace Sitrep.Tests.Cli.SituationReport;

/// <summary>Compares what was drawn with the file beside the test. On a difference the new drawing lies beside it as <c>.received.txt</c>; to accept it, move it over the old.</summary>
internal static class Snapshot
{
    public static string At(string name, [CallerFilePath] string test = "") => Path.Combine(Path.GetDirectoryName(test)!, name);

    public static void Match(string actual, string name)
    {
        var path = At(name);
        var received = Path.ChangeExtension(path, ".received.txt");
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail($"Look at {received}; if it is right, move it over {Path.GetFileName(path)}.");
    }
}
