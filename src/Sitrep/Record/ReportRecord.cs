using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sitrep.Record;

/// <summary>
/// What reading one report gives: the contract <c>sitrep/1</c> that store, API, pages, exports and evaluation see.
/// A field that is not known is null and left out of the JSON. Ids are local to the report and in order of first mention.
/// </summary>
public sealed record ReportRecord
{
    /// <summary>The name of the contract.</summary>
    public const string SchemaName = "sitrep/1";

    /// <value>Name and version of the contract.</value>
    public string Schema { get; init; } = SchemaName;

    /// <value>The report that was read, with its text.</value>
    public required ReportSection Report { get; init; }

    /// <value>Places in order of first mention.</value>
    public IReadOnlyList<PlaceRecord> Places { get; init; } = [];

    /// <value>Times in order of first mention.</value>
    public IReadOnlyList<TimeRecord> Times { get; init; } = [];

    /// <value>Actors in order of first mention.</value>
    public IReadOnlyList<ActorRecord> Actors { get; init; } = [];

    /// <value>Events in order of their triggers.</value>
    public IReadOnlyList<EventRecord> Events { get; init; } = [];

    /// <value>How many sentences were read; no part of the contract.</value>
    [JsonIgnore]
    public int SentenceCount { get; init; }

    /// <summary>The record as one line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, RecordJson.Default.ReportRecord);

    /// <summary>The record that a line of JSON holds.</summary>
    /// <exception cref="JsonException">The text is not such a record.</exception>
    public static ReportRecord FromJson(string json) =>
        JsonSerializer.Deserialize(json, RecordJson.Default.ReportRecord)
        ?? throw new JsonException("The JSON is null where a record is expected.");
}
