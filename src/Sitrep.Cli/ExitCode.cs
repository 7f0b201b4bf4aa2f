namespace Sitrep.Cli;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Every report was read.</summary>
    public const int Ok = 0;

    /// <summary>At least one report could not be read; the others were.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line is wrong, or something that Sitrep needs is missing; nothing was read.</summary>
    public const int Usage = 2;

    /// <summary>Stopped by Ctrl+C: 128 and the number of SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;
}
