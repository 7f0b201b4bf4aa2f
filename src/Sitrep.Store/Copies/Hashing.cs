namespace Sitrep.Store.Copies;

/// <summary>
/// Numbers for words that are the same on every machine and in every version, since they are kept: .NET's own hash codes
/// differ from run to run. Not for secrets.
/// </summary>
internal static class Hashing
{
    /// <summary>What a hash begins with (FNV-1a, 64 bits).</summary>
    public const ulong Start = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>The hash with one more character (FNV-1a over UTF-16 code units).</summary>
    public static ulong Add(ulong hash, char c) => unchecked((hash ^ c) * Prime);

    /// <summary>A number whose every bit depends on every bit of <paramref name="value"/> (the finaliser of SplitMix64).</summary>
    public static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
