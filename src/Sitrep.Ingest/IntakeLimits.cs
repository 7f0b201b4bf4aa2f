namespace Sitrep.Ingest;

/// <summary>How much an input may ask for. Set by hand, far above any news report and far below what a machine has.</summary>
internal static class IntakeLimits
{
    /// <summary>Bytes of a file; JSON Lines are read line by line and may be longer.</summary>
    public const int FileBytes = 50 * 1024 * 1024;

    /// <summary>Bytes that come out of a compressed file, a fetched page, or one line of JSON Lines.</summary>
    public const int UnpackedBytes = 10 * 1024 * 1024;

    /// <summary>UTF-16 code units of one report: a book's worth.</summary>
    public const int TextLength = 1_000_000;

    /// <summary>Levels of nesting in HTML and XML; browsers stop at 512, too.</summary>
    public const int Depth = 512;

    /// <summary>Time to get the text out of one input.</summary>
    public static readonly TimeSpan ParseTime = TimeSpan.FromSeconds(10);
}
