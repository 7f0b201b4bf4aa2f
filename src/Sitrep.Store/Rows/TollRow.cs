namespace Sitrep.Store.Rows;

/// <summary>A row of <c>toll</c>: a number of people that an event's report gives.</summary>
/// <param name="EventId">Row of the event.</param>
/// <param name="Kind">As the record spells it.</param>
/// <param name="Low">Lowest number meant. Null: no lower end.</param>
/// <param name="High">Highest number meant. Null: no upper end.</param>
/// <param name="Bound">As the record spells it.</param>
/// <param name="Text">The words.</param>
/// <param name="Speaker">Name of the nearest speaker. Null: the report itself says so, or nobody is named.</param>
internal sealed record TollRow(long EventId, string Kind, int? Low, int? High, string Bound, string Text, string? Speaker)
{
    /// <value>Columns in the order of <see cref="Values"/>.</value>
    public static IReadOnlyList<string> Columns { get; } = ["event_id", "kind", "low", "high", "bound", "text", "speaker"];

    /// <value>One value for each of <see cref="Columns"/>.</value>
    public IReadOnlyList<object?> Values => [EventId, Kind, Low, High, Bound, Text, Speaker];
}
