namespace Sitrep.Store.Copies;

/// <summary>
/// The runs of five words that a text holds, each as a number, without their order or how often they stand there (Broder's
/// shingles). Letter case, punctuation and spacing don't count, so that quotation marks and line ends of another outlet change nothing.
/// </summary>
internal sealed class Shingles
{
    // Broder et al. 1997 and most who followed take about so many: shorter runs are phrases that all reports share, and one
    // changed word costs as many shingles as a run has words.
    private const int Words = 5;

    private readonly ulong[] _sorted;

    private Shingles(ulong[] sorted) => _sorted = sorted;

    /// <value>How many different ones there are; 0 for a text of fewer than five words.</value>
    public int Count => _sorted.Length;

    /// <value>The numbers, ascending.</value>
    public ReadOnlySpan<ulong> Hashes => _sorted;

    /// <summary>Those of a text.</summary>
    public static Shingles Of(string text)
    {
        var found = new HashSet<ulong>();
        Span<ulong> run = stackalloc ulong[Words];
        var count = 0;
        foreach (var word in WordHashes(text))
        {
            run[count++ % Words] = word;
            if (count >= Words)
            {
                found.Add(Hash(run, count));
            }
        }

        var sorted = found.ToArray();
        Array.Sort(sorted);
        return new Shingles(sorted);
    }

    /// <summary>How many shingles both texts hold.</summary>
    public int SharedWith(Shingles other)
    {
        var (shared, i, j) = (0, 0, 0);
        while (i < _sorted.Length && j < other._sorted.Length)
        {
            var order = _sorted[i].CompareTo(other._sorted[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    private static IEnumerable<ulong> WordHashes(string text)
    {
        var (hash, isWord) = (Hashing.Start, false);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                (hash, isWord) = (Hashing.Add(hash, char.ToLowerInvariant(c)), true);
            }
            else if (isWord)
            {
                yield return hash;
                (hash, isWord) = (Hashing.Start, false);
            }
        }

        if (isWord)
        {
            yield return hash;
        }
    }

    // The run is a ring: its oldest word stands where the next one will.
    private static ulong Hash(ReadOnlySpan<ulong> run, int count)
    {
        var hash = Hashing.Start;
        for (var i = 0; i < Words; i++)
        {
            hash = Hashing.Mix(hash ^ run[(count + i) % Words]);
        }

        return hash;
    }
}
