using System.CommandLine;

namespace Sitrep.Cli;

/// <summary>The reports that a command reads: paths, folders, addresses, standard input.</summary>
internal sealed class InputsArgument : Argument<string[]>
{
    /// <summary>So many inputs.</summary>
    public InputsArgument(ArgumentArity arity)
        : base("inputs")
    {
        HelpName = "PATH|URL|-";
        Description = "Files, folders, http(s) addresses, or - for standard input. Text, Markdown, HTML, PDF, DOCX, EML, RSS, Atom, JSON and JSON Lines are read, each also gzipped.";
        Arity = arity;
        Validators.Add(result =>
        {
            // An unknown option would else be taken for a file.
            foreach (var token in result.Tokens.Where(token => token.Value.Length > 1 && token.Value[0] == '-'))
            {
                result.AddError($"{token.Value} is not an option; a file of that name is ./{token.Value}");
            }
        });
    }
}
