using System.CommandLine;
using Sitrep.Store;

namespace Sitrep.Cli;

/// <summary><c>--store FILE|CONNECTION</c>: which store a command works on. Without it, what <c>SITREP_STORE</c> names; else a file of the user's.</summary>
internal sealed class StoreOption : Option<string?>
{
    /// <summary>The environment variable that names the store of those who give none.</summary>
    public const string Variable = "SITREP_STORE";

    /// <summary>The option.</summary>
    public StoreOption()
        : base("--store")
    {
        HelpName = "FILE|CONNECTION";
        Description = $"The store: a file, or a PostgreSQL connection such as Host=db;Database=sitrep or postgresql://db/sitrep. Without it ${Variable}, else sitrep.db in your data folder.";
    }

    /// <summary>Opens the store that the command line asks for.</summary>
    /// <exception cref="UsageException">It can't be opened; the message says why and what to do.</exception>
    public async Task<ReportStore> OpenAsync(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            return await ReportStore.OpenAsync(Place(parsed.GetValue(this), Environment.GetEnvironmentVariable(Variable)), cancellation).ConfigureAwait(false);
        }
        catch (StoreException e)
        {
            throw new UsageException(e.Message, e);
        }
    }

    /// <summary>Where the store is: as the command line says, else as the environment does, else a file of the user's.</summary>
    internal static string Place(string? given, string? environment) => (given, environment) switch
    {
        ({ Length: > 0 }, _) => given,
        (_, { Length: > 0 }) => environment,
        _ => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "sitrep", "sitrep.db"),
    };
}
