namespace Sitrep.Record;

/// <summary>One thing that the report says has happened, will, might, or did not.</summary>
public sealed record EventRecord
{
    /// <value><c>e1</c>, <c>e2</c>, ...</value>
    public required string Id { get; init; }

    /// <value>PLOVER event type.</value>
    public required string Type { get; init; }

    /// <value>PLOVER mode.</value>
    public string? Mode { get; init; }

    /// <value>PLOVER contexts.</value>
    public IReadOnlyList<string>? Contexts { get; init; }

    /// <value>PLOVER conflict-cooperation score, -10 to 10.</value>
    public double? Score { get; init; }

    /// <value>ACLED sub-event type.</value>
    public string? Acled { get; init; }

    /// <value>CAMEO code.</value>
    public string? Cameo { get; init; }

    /// <value>The words that tell the event.</value>
    public required Mention Trigger { get; init; }

    /// <value>The sentence that tells it; offsets only.</value>
    public required Mention Sentence { get; init; }

    /// <value>Actors who did it: PLOVER's source.</value>
    public IReadOnlyList<string>? Initiators { get; init; }

    /// <value>Actors it was done to: PLOVER's target.</value>
    public IReadOnlyList<string>? Recipients { get; init; }

    /// <value>People who were harmed.</value>
    public IReadOnlyList<VictimRecord>? Victims { get; init; }

    /// <value>Things that were attacked, taken or wrecked.</value>
    public IReadOnlyList<Mention>? Targets { get; init; }

    /// <value>What it was done with.</value>
    public IReadOnlyList<Mention>? Weapons { get; init; }

    /// <value>Ids of the places where it happened.</value>
    public IReadOnlyList<string>? Places { get; init; }

    /// <value>Id of the time when it happened.</value>
    public string? Time { get; init; }

    /// <value>happened, ongoing, planned, promised, requested, ordered, threatened, offered, possible or conditional.</value>
    public required string Modality { get; init; }

    /// <value>positive or negative.</value>
    public required string Polarity { get; init; }

    /// <value>True: told as history, not as this report's news.</value>
    public required bool Background { get; init; }

    /// <value>Who says so, from the nearest speaker outward.</value>
    public IReadOnlyList<AttributionRecord>? Attribution { get; init; }

    /// <value>How many people, and who gives the figure.</value>
    public IReadOnlyList<TollRecord>? Tolls { get; init; }

    /// <value>For a measure: from when until when.</value>
    public ValidityRecord? Valid { get; init; }

    /// <value>Id of the larger event that this one belongs to.</value>
    public string? PartOf { get; init; }

    /// <value>0 to 1, calibrated: of those at 0.9, nine in ten hold.</value>
    public required double Confidence { get; init; }
}
