namespace Sitrep.Stories.Strands;

/// <summary>
/// The one order of strands that does not depend on when they came in: news before history, then by the day told from (not known
/// last), report and place in the text. A strand can only continue one that stands before it.
/// </summary>
public sealed class StrandOrder : IComparer<Strand>
{
    private StrandOrder()
    {
    }

    /// <value>The order.</value>
    public static StrandOrder Canonical { get; } = new();

    /// <inheritdoc/>
    public int Compare(Strand? x, Strand? y)
    {
        if (x is null || y is null)
        {
            return x is null ? y is null ? 0 : -1 : 1;
        }

        var order = y.IsNews.CompareTo(x.IsNews);
        order = order != 0 ? order : (x.Told ?? DateOnly.MaxValue).CompareTo(y.Told ?? DateOnly.MaxValue);
        order = order != 0 ? order : string.CompareOrdinal(x.ReportId, y.ReportId);
        order = order != 0 ? order : x.Offset.CompareTo(y.Offset);
        return order != 0 ? order : string.CompareOrdinal(x.Id, y.Id);
    }
}
