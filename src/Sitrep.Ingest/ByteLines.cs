using System.Runtime.CompilerServices;

namespace Sitrep.Ingest;

/// <summary>The lines of a stream as bytes, read as they come, so that a file of any length takes the memory of one line.</summary>
public static class ByteLines
{
    /// <summary>Lines without their line ends; blank ones too, so that they can be counted. A line holds until the next is asked for.</summary>
    /// <exception cref="UnreadableReportException">A line is longer than 10 MB.</exception>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var buffer = new byte[64 * 1024];
        int start = 0, end = 0;
        while (true)
        {
            var lineEnd = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (lineEnd >= 0)
            {
                yield return Trimmed(buffer.AsMemory(start, lineEnd));
                start += lineEnd + 1;
                continue;
            }

            if (start > 0)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                (start, end) = (0, end - start);
            }

            if (end == buffer.Length)
            {
                if (end > IntakeLimits.UnpackedBytes)
                {
                    throw new UnreadableReportException($"is longer than {IntakeLimits.UnpackedBytes / (1024 * 1024)} MB");
                }

                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var read = await stream.ReadAsync(buffer.AsMemory(end), cancellation).ConfigureAwait(false);
            if (read == 0)
            {
                if (end > 0)
                {
                    yield return Trimmed(buffer.AsMemory(0, end));
                }

                yield break;
            }

            end += read;
        }
    }

    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> line)
    {
        // A byte order mark in the first line, or files joined by cat.
        if (line.Span.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        var length = line.Span.TrimEnd(" \t\r"u8).Length;
        return line[..length];
    }
}
