using System.CommandLine;

namespace Sitrep.Cli;

/// <summary>A subcommand whose help ends with two examples of its use.</summary>
/// <param name="name">As it is typed.</param>
/// <param name="description">What it does, in a sentence.</param>
/// <param name="examples">Whole command lines that work.</param>
internal abstract class CommandWithExamples(string name, string description, params IReadOnlyList<string> examples) : Command(name, description)
{
    /// <value>Whole command lines that work.</value>
    public IReadOnlyList<string> Examples { get; } = examples;
}
