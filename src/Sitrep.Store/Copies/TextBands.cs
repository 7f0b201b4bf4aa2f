namespace Sitrep.Store.Copies;

/// <summary>
/// The numbers by which texts that share much are found without comparing each with each: MinHash (Broder 1997) in bands
/// (Indyk and Motwani 1998). Two texts of Jaccard similarity s share a band with probability 1 - (1 - s²)^40: 0.92 at 0.25,
/// 0.98 at 0.3, 0.999 at 0.4. They only propose; <see cref="CopyRule"/> decides.
/// </summary>
/// <remarks>
/// The numbers are kept in the store: whoever changes a constant here, or <see cref="Shingles"/>, makes a migration that
/// fills them in anew.
/// </remarks>
internal static class TextBands
{
    /// <summary>How many numbers a text has.</summary>
    public const int Count = 40;

    // Two minima a band, since copies that were cut to a third are to be found; what bands of two propose in vain is little:
    // reports that share nothing but phrases have a similarity near 0.001.
    private const int Rows = 2;

    // Any odd number with mixed bits; it makes each of the hash functions another. SplitMix64's own.
    private const ulong Step = 0x9E3779B97F4A7C15;

    /// <summary>The numbers of a text; none where it has no shingles.</summary>
    public static IReadOnlyList<long> Of(Shingles shingles)
    {
        if (shingles.Count == 0)
        {
            return [];
        }

        var bands = new long[Count];
        for (var band = 0; band < Count; band++)
        {
            // The band's own number goes in, so that one table holds all bands.
            var hash = Hashing.Mix((ulong)band + Step);
            for (var row = 0; row < Rows; row++)
            {
                hash = Hashing.Mix(hash ^ Least(shingles.Hashes, unchecked((ulong)((band * Rows) + row + 1) * Step)));
            }

            bands[band] = unchecked((long)hash);
        }

        return bands;
    }

    private static ulong Least(ReadOnlySpan<ulong> hashes, ulong seed)
    {
        var least = ulong.MaxValue;
        foreach (var hash in hashes)
        {
            least = Math.Min(least, Hashing.Mix(hash ^ seed));
        }

        return least;
    }
}
