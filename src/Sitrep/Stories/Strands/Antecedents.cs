namespace Sitrep.Stories.Strands;

/// <summary>
/// Which strand another continues: the best one before it in the canonical order, or none. So the mention-ranking models of
/// coreference choose an antecedent (Denis and Baldridge 2008). The choice hangs on the set of strands only, and one strand more
/// or less can change the choice only of those within its reach.
/// </summary>
internal static class Antecedents
{
    /// <summary>How well a strand would continue another. Null: it can't.</summary>
    public static double? Score(Strand strand, Strand before) =>
        strand.Id != before.Id
        && StrandOrder.Canonical.Compare(before, strand) < 0
        && (before.IsNews || !strand.IsNews)
        && StrandLink.Score(strand, before) is { } score && score >= StrandLink.Threshold ? score : null;

    /// <summary>Whether a continuation is better than another: by score, then by order.</summary>
    public static bool IsBetter(double score, Strand before, double thanScore, Strand? than) =>
        than is null || score > thanScore || (score == thanScore && StrandOrder.Canonical.Compare(before, than) < 0);

    /// <summary>The best of several that a strand may continue. Null: none.</summary>
    public static (Strand Before, double Score)? Best(Strand strand, IEnumerable<Strand> others)
    {
        (Strand? before, double score) = (null, 0);
        foreach (var other in others)
        {
            if (Score(strand, other) is { } found && IsBetter(found, other, score, before))
            {
                (before, score) = (other, found);
            }
        }

        return before is null ? null : (before, score);
    }
}
