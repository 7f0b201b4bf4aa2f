using Sitrep.Stories.Strands;

namespace Sitrep.Tests.Stories.Strands;

/// <summary>Strands in memory, written as a store would write them.</summary>
internal sealed class StrandShelf : IStrandIndex
{
    private readonly Dictionary<string, PlacedStrand> _strands = new(StringComparer.Ordinal);

    public IEnumerable<PlacedStrand> All => _strands.Values.OrderBy(p => p.Strand, StrandOrder.Canonical);

    public async Task<Reconciliation> WriteAsync(string reportId, IReadOnlyList<Strand> strands)
    {
        var changes = await new StoryReconciler(this).ReconcileAsync(reportId, strands, TestContext.Current.CancellationToken);
        foreach (var gone in _strands.Values.Where(p => p.Strand.ReportId == reportId).ToList())
        {
            _strands.Remove(gone.Strand.Id);
        }

        foreach (var placed in changes.Added.Concat(changes.Moved))
        {
            _strands[placed.Strand.Id] = placed;
        }

        return changes;
    }

    public Task<IReadOnlyList<PlacedStrand>> OfReportAsync(string reportId, CancellationToken cancellation) => Where(p => p.Strand.ReportId == reportId);

    public Task<IReadOnlyList<PlacedStrand>> InReachAsync(StrandReach reach, CancellationToken cancellation) => Where(p => reach.Holds(p.Strand));

    public Task<IReadOnlyList<PlacedStrand>> ContinuingAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) => Where(p => p.Antecedent is { } a && ids.Contains(a));

    public Task<PlacedStrand?> FindAsync(string id, CancellationToken cancellation) => Task.FromResult(_strands.GetValueOrDefault(id));

    private Task<IReadOnlyList<PlacedStrand>> Where(Func<PlacedStrand, bool> fits) => Task.FromResult<IReadOnlyList<PlacedStrand>>([.. _strands.Values.Where(fits)]);
}
