namespace Sitrep.Store.Search;

/// <summary>The days that an event fills, both ends inclusive, as the search takes them: open ends closed as far as the report can know.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; <paramref name="From"/> or later.</param>
internal readonly record struct DaySpan(DateOnly From, DateOnly Until)
{
    /// <summary>
    /// The span between two days of which one may be open. "Since Thursday" lasts until the report was published, for it tells of
    /// nothing later; "until Sunday" is that Sunday.
    /// </summary>
    /// <returns>Null: neither day is known.</returns>
    public static DaySpan? Of(DateOnly? from, DateOnly? until, DateOnly? published)
    {
        if ((from ?? until) is not { } first)
        {
            return null;
        }

        var last = until ?? (published > first ? published.Value : first);
        return new DaySpan(first, last < first ? first : last);
    }
}
