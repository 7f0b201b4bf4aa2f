namespace Sitrep.Store.Rows;

/// <summary>A row of <c>event</c>: an event of a current reading, flat, for queries. The record itself is in <c>reading</c>.</summary>
internal sealed record EventRow
{
    /// <value>Columns in the order of <see cref="Values"/>.</value>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "id", "reading_id", "report_id", "local_id", "type", "mode", "acled", "cameo", "score", "modality", "polarity", "background", "confidence",
        "day_from", "day_until", "time_precision", "valid_from", "valid_until", "place_name", "country", "admin1", "lat", "lon", "precision_km",
        "sentence", "\"trigger\"", "trigger_start", "trigger_end",
    ];

    /// <value>Never given out twice.</value>
    public required long Id { get; init; }

    /// <value>The reading that found it.</value>
    public required long ReadingId { get; init; }

    /// <value>The report that tells it.</value>
    public required string ReportId { get; init; }

    /// <value>Its id in the record: <c>e1</c>.</value>
    public required string LocalId { get; init; }

    /// <value>PLOVER event type.</value>
    public required string Type { get; init; }

    /// <value>PLOVER mode.</value>
    public string? Mode { get; init; }

    /// <value>ACLED sub-event type.</value>
    public string? Acled { get; init; }

    /// <value>CAMEO code.</value>
    public string? Cameo { get; init; }

    /// <value>PLOVER score, -10 to 10.</value>
    public double? Score { get; init; }

    /// <value>As the record spells it.</value>
    public required string Modality { get; init; }

    /// <value>positive or negative.</value>
    public required string Polarity { get; init; }

    /// <value>True: told as history.</value>
    public required bool Background { get; init; }

    /// <value>0 to 1.</value>
    public required double Confidence { get; init; }

    /// <value>First day, inclusive. Null: not known; the day of publication does not stand in.</value>
    public DateOnly? DayFrom { get; init; }

    /// <value>Last day, inclusive. Null: not known, or open.</value>
    public DateOnly? DayUntil { get; init; }

    /// <value>Precision of the time, as the record spells it.</value>
    public string? TimePrecision { get; init; }

    /// <value>For a measure, first day in force, inclusive. Null: not told, or without a year.</value>
    public DateOnly? ValidFrom { get; init; }

    /// <value>For a measure, last day in force, inclusive. Null: open, or without a year.</value>
    public DateOnly? ValidUntil { get; init; }

    /// <value>The first of its places. Null: it has none.</value>
    public EventPlaceRow? Place { get; init; }

    /// <value>The words of its sentence.</value>
    public required string Sentence { get; init; }

    /// <value>The words of its trigger.</value>
    public required string Trigger { get; init; }

    /// <value>Where the trigger starts in the report's text, UTF-16 code units.</value>
    public required int TriggerStart { get; init; }

    /// <value>The code unit after the trigger.</value>
    public required int TriggerEnd { get; init; }

    /// <value>One value for each of <see cref="Columns"/>.</value>
    public IReadOnlyList<object?> Values =>
    [
        Id, ReadingId, ReportId, LocalId, Type, Mode, Acled, Cameo, Score, Modality, Polarity, Background, Confidence,
        DayFrom, DayUntil, TimePrecision, ValidFrom, ValidUntil, Place?.Name, Place?.Country, Place?.Admin1, Place?.Lat, Place?.Lon, Place?.PrecisionKm,
        Sentence, Trigger, TriggerStart, TriggerEnd,
    ];
}
