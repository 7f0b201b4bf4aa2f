using System.Globalization;
using Spectre.Console;

namespace Sitrep.Cli;

/// <summary>What standard output and standard error are: terminals with colours and a width, or pipes and files.</summary>
internal static class Terminal
{
    // Lines longer than this are hard to read on the widest screen. Columns.
    private const int Widest = 160;

    // What every terminal has, and what piped output is made for unless COLUMNS says otherwise.
    private const int Usual = 80;

    /// <summary>Columns to write results in.</summary>
    /// <param name="toFile">Whether they go to a file rather than to standard output.</param>
    public static int Width(bool toFile)
    {
        if (!toFile && !Console.IsOutputRedirected && Console.WindowWidth > 0)
        {
            return Math.Min(Console.WindowWidth, Widest);
        }

        return int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0
            ? Math.Min(columns, Widest)
            : Usual;
    }

    /// <summary>Whether results are coloured: on a terminal that can, unless <c>NO_COLOR</c> is set (no-color.org) or the user says no.</summary>
    public static bool HasColours(bool toFile, bool refused) =>
        !toFile && !refused && !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>A console that draws to <paramref name="output"/>.</summary>
    public static IAnsiConsole Drawing(TextWriter output, int width, bool colours)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width;
        return console;
    }
}
