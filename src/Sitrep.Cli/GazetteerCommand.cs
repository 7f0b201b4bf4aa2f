using System.CommandLine;
using Sitrep.Data;
using Sitrep.Places;

namespace Sitrep.Cli;

/// <summary><c>sitrep gazetteer import</c>: GeoNames' full dump to a gazetteer that knows villages.</summary>
internal sealed class GazetteerCommand : CommandWithExamples
{
    private const string First = "sitrep gazetteer import allCountries.zip --out places-all.bin";
    private const string Second = "sitrep gazetteer import KG.zip --out places-kg.bin";

    /// <summary>The command and its one subcommand.</summary>
    public GazetteerCommand()
        : base("gazetteer", "Makes gazetteers.", First, Second) => Add(new Import());

    private sealed class Import : CommandWithExamples
    {
        private readonly Argument<string> _dump = new("dump") { HelpName = "DUMP", Description = "GeoNames' allCountries.zip, or one country's zip or txt file." };
        private readonly Option<string> _out = new("--out") { HelpName = "FILE", Description = "The gazetteer to write.", Required = true };

        public Import()
            : base(
                "import",
                "Compiles a gazetteer from GeoNames' full dump: villages, rivers, facilities and all. Read with it by --gazetteer.",
                First,
                Second)
        {
            Add(_dump);
            Add(_out);
            SetAction((parsed, _) => Task.FromResult(Run(parsed)));
        }

        private int Run(ParseResult parsed)
        {
            var (dump, target) = (parsed.GetRequiredValue(_dump), parsed.GetRequiredValue(_out));
            try
            {
                var places = GazetteerCompiler.Import(Path.Combine(DataFolder.BesideTheProgram().Path, "places"), dump, target);
                parsed.InvocationConfiguration.Error.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"sitrep: {target}: {places:N0} places"));
                return 0;
            }
            catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                parsed.InvocationConfiguration.Error.WriteLine($"sitrep: {dump}: {e.Message.ReplaceLineEndings(" ")}");
                return 1;
            }
        }
    }
}
