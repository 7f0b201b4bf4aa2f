namespace Sitrep.Store.Exports.Codes;

/// <summary>Where a sub-event type stands in ACLED's scheme.</summary>
/// <param name="EventType">Its event type.</param>
/// <param name="DisorderType">Its disorder type.</param>
internal sealed record AcledSubEvent(string EventType, string DisorderType);
