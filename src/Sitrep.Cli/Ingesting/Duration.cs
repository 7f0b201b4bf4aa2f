using System.Globalization;

namespace Sitrep.Cli.Ingesting;

/// <summary>A time as it is given on the command line: a number and <c>s</c>, <c>m</c>, <c>h</c> or <c>d</c>.</summary>
internal static class Duration
{
    /// <summary>Reads <c>90s</c>, <c>15m</c>, <c>2h</c>, <c>1d</c>; nothing above a year.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        if (text.Length < 2 || !int.TryParse(text.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        double? seconds = text[^1] switch { 's' => number, 'm' => 60.0 * number, 'h' => 3600.0 * number, 'd' => 86400.0 * number, _ => null };
        if (seconds is not <= 366 * 86400.0)
        {
            return false;
        }

        duration = TimeSpan.FromSeconds(seconds.Value);
        return true;
    }
}
