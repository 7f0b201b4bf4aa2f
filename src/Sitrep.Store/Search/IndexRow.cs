namespace Sitrep.Store.Search;

/// <summary>An event's row in the index.</summary>
/// <param name="Key">See <see cref="SearchKey"/>.</param>
/// <param name="EventId">Row of the event.</param>
/// <param name="DayFrom">First day as <see cref="DateOnly.DayNumber"/>. Null: not known.</param>
/// <param name="DayUntil">Last day; inclusive. Null: not known.</param>
/// <param name="Modality">As in the record.</param>
/// <param name="Polarity">As in the record.</param>
/// <param name="Background">As in the record.</param>
/// <param name="Terms">See <see cref="EventTerms"/>.</param>
internal sealed record IndexRow(long Key, long EventId, int? DayFrom, int? DayUntil, string Modality, string Polarity, bool Background, IReadOnlyList<string> Terms)
{
    /// <summary>The row of an event.</summary>
    public static IndexRow Of(IndexedEvent indexed) => new(
        SearchKey.Of(indexed.Days, indexed.Published, indexed.EventId),
        indexed.EventId,
        indexed.Days?.From.DayNumber,
        indexed.Days?.Until.DayNumber,
        indexed.Modality,
        indexed.Polarity,
        indexed.Background,
        EventTerms.Of(indexed));
}
