using Sitrep.Record;

namespace Sitrep.Store.Exports;

/// <summary>An event to export, within the record that it stands in.</summary>
/// <param name="Record">The record; its report has an id.</param>
/// <param name="Event">One of the record's events.</param>
/// <param name="Story">The story that it belongs to. Null: not known.</param>
/// <param name="ReceivedAt">When the report came into the store. Null: it comes from no store.</param>
public sealed record ExportedEvent(ReportRecord Record, EventRecord Event, string? Story = null, DateTimeOffset? ReceivedAt = null)
{
    /// <value>The id that the event has outside its report: <c>5ceceb54e36a363e-e3</c>.</value>
    public string Id => IdOf(Event.Id);

    /// <summary>The id that an event of the same report has outside it.</summary>
    public string IdOf(string localId) => $"{Record.Report.Id}-{localId}";
}
