namespace Sitrep.Store.Copies;

/// <summary>
/// When two reports are copies of one text: headline edited, last paragraphs cut, credit added, a word changed here and there.
/// Not: a follow-up that repeats the background of an earlier report, or two reporters on one happening.
/// </summary>
/// <remarks>
/// It looks at the two texts alone and is the same both ways, so that which copies form a group depends on the reports kept
/// and never on their order. It stands here and not among the stories because it asks what was printed, not what happened.
/// </remarks>
internal static class CopyRule
{
    // Of the shorter text's shingles, so many stand in the longer one. Set on the copies and follow-ups written for the tests
    // (tests/Sitrep.Store.Tests/Copies/texts, 2026-11): copies have 0.80 and more of their original and 0.60 of each other,
    // follow-ups that repeat background 0.32 and less, a flash 0.42 of the dispatch that follows it.
    private const double LeastContained = 0.55;

    // Of all shingles of both, so many are shared: a flash of two lines is no copy of the long report that repeats it.
    private const double LeastShared = 0.25;

    /// <summary>Whether the texts of these shingles are copies. Texts without shingles never are.</summary>
    public static bool AreCopies(Shingles one, Shingles other)
    {
        var shared = one.SharedWith(other);
        return shared > 0
            && shared >= LeastContained * Math.Min(one.Count, other.Count)
            && shared >= LeastShared * (one.Count + other.Count - shared);
    }
}
