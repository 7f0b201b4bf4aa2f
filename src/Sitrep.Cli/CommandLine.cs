using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using Sitrep.Store;

namespace Sitrep.Cli;

/// <summary>What all subcommands have in common: help with examples, version, and how errors are told.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command line of this process.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<CommandWithExamples> commands, string[] args)
    {
        var output = StandardOutput.Open();
        try
        {
            var code = await RunAsync(commands, args, output, Console.Error).ConfigureAwait(false);
            await output.FlushAsync().ConfigureAwait(false);
            return code;
        }
        catch (IOException e) when (StandardOutput.IsBrokenPipe(e))
        {
            // "sitrep read ... | head" has seen enough: that is no error, and nobody is left to tell.
            return ExitCode.Ok;
        }
    }

    /// <summary>Runs a command line with the writers given: results go to the first, all else to the second.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<CommandWithExamples> commands, string[] args, TextWriter output, TextWriter error)
    {
        var root = Root(commands);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal))
            {
                await error.WriteLineAsync($"sitrep: {problem}").ConfigureAwait(false);
            }

            var path = parsed.CommandResult.Command is CommandWithExamples command ? " " + command.Name : "";
            await error.WriteLineAsync($"sitrep: see sitrep{path} --help").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        try
        {
            // Errors are told below, in one line: the default handler would print a stack trace.
            var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(5) };
            return await parsed.InvokeAsync(configuration).ConfigureAwait(false);
        }
        catch (UsageException e)
        {
            await error.WriteLineAsync($"sitrep: {e.Message}").ConfigureAwait(false);
            return ExitCode.Usage;
        }
        catch (StoreException e)
        {
            await error.WriteLineAsync($"sitrep: {e.Message}").ConfigureAwait(false);
            return ExitCode.SomeFailed;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("sitrep: interrupted").ConfigureAwait(false);
            return ExitCode.Interrupted;
        }
    }

    private static RootCommand Root(IReadOnlyList<CommandWithExamples> commands)
    {
        var root = new RootCommand("Reads news reports of unrest and conflict and keeps the record: who did what to whom, where, when, how many, and who says so.");
        foreach (var command in commands)
        {
            root.Add(command);
        }

        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help })
            {
                option.Action = new HelpWithExamples(help, commands);
            }
            else if (option is VersionOption)
            {
                option.Action = new PrintVersion();
            }
        }

        return root;
    }

    private sealed class HelpWithExamples(HelpAction help, IReadOnlyList<CommandWithExamples> commands) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            var examples = parseResult.CommandResult.Command is CommandWithExamples command ? command.Examples : commands[0].Examples;
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine("  " + example);
            }

            return code;
        }
    }

    private sealed class PrintVersion : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

            // What follows the plus is the commit, which is for those who build.
            parseResult.InvocationConfiguration.Output.WriteLine("sitrep " + version.Split('+')[0]);
            return ExitCode.Ok;
        }
    }
}
