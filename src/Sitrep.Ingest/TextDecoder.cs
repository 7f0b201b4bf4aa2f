using System.Text;
using UtfUnknown;

namespace Sitrep.Ingest;

/// <summary>
/// Bytes to characters. A byte order mark decides; else UTF-8 if the bytes are valid UTF-8 (chance hardly makes them so);
/// else UTF-16 if every other byte is zero; else the character set that was declared; else what UTF.Unknown makes of the
/// bytes; else Windows-1252, which is never wrong by much for Western languages.
/// </summary>
internal static class TextDecoder
{
    // Below this UTF.Unknown's answer is a coin toss. Set by hand on short Cyrillic and Western samples.
    private const float LeastConfidence = 0.3f;

    // UTF.Unknown reads this much; more adds time and nothing else.
    private const int Sample = 64 * 1024;

    /// <summary>The characters. Bytes that are none in the chosen set become U+FFFD.</summary>
    /// <param name="bytes">All bytes of the text.</param>
    /// <param name="declared">A character set's name from a header or a meta element. Null or unknown: not declared.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (ByteOrderMark(bytes) is { } marked)
        {
            return marked.GetString(bytes[marked.Preamble.Length..]);
        }

        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var encoding = Utf16WithoutMark(bytes) ?? Named(declared) ?? Detected(bytes) ?? Named("windows-1252") ?? Encoding.Latin1;
        return encoding.GetString(bytes);
    }

    private static Encoding? ByteOrderMark(ReadOnlySpan<byte> bytes)
    {
        // UTF-32 first: its little-endian mark begins with that of UTF-16.
        Encoding[] marked = [Encoding.UTF32, new UTF32Encoding(bigEndian: true, byteOrderMark: true), Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode];
        foreach (var encoding in marked)
        {
            if (bytes.StartsWith(encoding.Preamble))
            {
                return encoding;
            }
        }

        return null;
    }

    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        // English text in UTF-16 has a zero in every pair, on one side.
        var pairs = sample.Length / 2;
        return pairs == 0 ? null
            : odd > 0.7 * pairs && even < 0.05 * pairs ? Encoding.Unicode
            : even > 0.7 * pairs && odd < 0.05 * pairs ? Encoding.BigEndianUnicode
            : null;
    }

    private static Encoding? Detected(ReadOnlySpan<byte> bytes)
    {
        var best = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, Sample)]).Detected;
        return best is null || best.Confidence < LeastConfidence ? null : Named(best.EncodingName);
    }

    // The provider is asked itself: registering it would change the whole process for one text.
    private static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        name = name.Trim().Trim('"', '\'');
        if (CodePagesEncodingProvider.Instance.GetEncoding(name) is { } codePage)
        {
            return codePage;
        }

        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            // A name that nobody knows declares nothing.
            return null;
        }
    }
}
