using System.CommandLine;
using System.Globalization;

namespace Sitrep.Cli.Stories;

/// <summary>Options that several commands on stories have.</summary>
internal static class StoryOptions
{
    /// <summary>An option that takes a day.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        HelpName = "YYYY-MM-DD",
        Description = description,
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name} {result.Tokens[0].Value} is not a day; write it as 2010-06-13");
            return null;
        },
    };

    /// <summary><c>--limit</c>: most stories to show.</summary>
    public static Option<int> Limit(int usual) => new("--limit")
    {
        HelpName = "N",
        Description = string.Create(CultureInfo.InvariantCulture, $"Most stories to show, those told last first; {usual} unless given."),
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit >= 1)
            {
                return limit;
            }

            result.AddError($"--limit {result.Tokens[0].Value} is not a number from 1");
            return usual;
        },
    };

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print one JSON object a line instead." };

    /// <summary><c>--quotes</c>.</summary>
    public static Option<bool> Quotes() => new("--quotes") { Description = "Show each line's sentence in its report." };

    /// <summary><c>--no-color</c>.</summary>
    public static Option<bool> NoColour() => new("--no-color") { Description = "Print without colours, as when piped or when NO_COLOR is set." };
}
