using System.Diagnostics;
using System.Globalization;

namespace Sitrep.Cli;

/// <summary>One line on a terminal that tells how far a batch is; it goes away before anything else is written.</summary>
/// <param name="error">Where to draw. Null: nowhere.</param>
/// <param name="total">Reports to read. Null: not known.</param>
internal sealed class ProgressLine(TextWriter? error, int? total)
{
    private const int BarWidth = 24;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly long _start = Stopwatch.GetTimestamp();
    private long _drawn;
    private bool _isVisible;

    /// <summary>Draws anew, unless that was done a moment ago.</summary>
    public void Draw(int done)
    {
        if (error is null || (_isVisible && Stopwatch.GetElapsedTime(_drawn) < Pause))
        {
            return;
        }

        error.Write("\r\u001b[K" + Text(done, total, Stopwatch.GetElapsedTime(_start)));
        error.Flush();
        (_drawn, _isVisible) = (Stopwatch.GetTimestamp(), true);
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (error is not null && _isVisible)
        {
            error.Write("\r\u001b[K");
            error.Flush();
            _isVisible = false;
        }
    }

    /// <summary>What the line says.</summary>
    internal static string Text(int done, int? total, TimeSpan elapsed)
    {
        var rate = done > 0 && elapsed.TotalSeconds >= 1 ? string.Create(CultureInfo.InvariantCulture, $" · {done / elapsed.TotalSeconds:0.0} a second") : "";
        if (total is not > 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"reading · {done:N0} reports{rate}");
        }

        var filled = Math.Clamp(BarWidth * done / total.Value, 0, BarWidth);
        return string.Create(CultureInfo.InvariantCulture, $"reading {new string('█', filled)}{new string('░', BarWidth - filled)} {done:N0} of {total:N0}{rate}");
    }
}
