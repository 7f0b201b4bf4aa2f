namespace Sitrep.Stories.Strands;

/// <summary>What a store tells of the strands that it keeps, so that one report more can be reconciled with them.</summary>
public interface IStrandIndex
{
    /// <summary>The strands of a report as they are kept; none where it is new.</summary>
    Task<IReadOnlyList<PlacedStrand>> OfReportAsync(string reportId, CancellationToken cancellation);

    /// <summary>The strands in reach, in any order; more may come, fewer not.</summary>
    Task<IReadOnlyList<PlacedStrand>> InReachAsync(StrandReach reach, CancellationToken cancellation);

    /// <summary>The strands that continue one of these, in any order.</summary>
    Task<IReadOnlyList<PlacedStrand>> ContinuingAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>One strand. Null: it is not kept.</summary>
    Task<PlacedStrand?> FindAsync(string id, CancellationToken cancellation);
}
