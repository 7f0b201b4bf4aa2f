namespace Sitrep.Store.Rows;

/// <summary>A row of <c>event_actor</c>: somebody who has a part in an event.</summary>
/// <param name="EventId">Row of the event.</param>
/// <param name="Part"><c>initiator</c>, <c>recipient</c>, <c>victim</c> or <c>speaker</c>.</param>
/// <param name="Name">The fullest name that the report uses, or the words for victims who are no actor of the record.</param>
/// <param name="Kind">As the record spells it. Null: victims who are no actor of the record.</param>
/// <param name="Country">ISO 3166-1 alpha-2. Null: not known.</param>
internal sealed record EventActorRow(long EventId, string Part, string Name, string? Kind, string? Country)
{
    /// <value>Columns in the order of <see cref="Values"/>.</value>
    public static IReadOnlyList<string> Columns { get; } = ["event_id", "part", "name", "kind", "country"];

    /// <value>One value for each of <see cref="Columns"/>.</value>
    public IReadOnlyList<object?> Values => [EventId, Part, Name, Kind, Country];
}
