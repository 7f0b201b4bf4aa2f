using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Sitrep.Cli;

/// <summary>Standard output that tells when the reader at the other end of a pipe has gone.</summary>
internal static class StandardOutput
{
    // errno 32 on Linux and macOS; ERROR_BROKEN_PIPE and ERROR_NO_DATA on Windows.
    private static readonly int[] BrokenPipe = [32, unchecked((int)0x8007006D), unchecked((int)0x800700E8)];

    /// <summary>A writer of UTF-8 without a mark, to be flushed by whoever writes.</summary>
    public static TextWriter Open() => new StreamWriter(Stream(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024) { NewLine = "\n" };

    /// <summary>Whether nobody reads any more.</summary>
    public static bool IsBrokenPipe(IOException e) => BrokenPipe.Contains(e.HResult);

    private static Stream Stream()
    {
        // The console's own stream swallows a broken pipe, and the rest of a thousand reports would be read for nobody.
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            var direct = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!direct.CanSeek)
            {
                return direct;
            }
        }

        // Files keep the console's stream: a second position in a file that standard error also goes to would overwrite it.
        return Console.OpenStandardOutput();
    }
}
