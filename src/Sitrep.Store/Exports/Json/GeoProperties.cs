using Sitrep.Record;
using Sitrep.Store.Exports.Rows;

namespace Sitrep.Store.Exports.Json;

/// <summary>What a feature tells of its event. Flat but for lists, so that a map's pop-up and QGIS's table show it as it is.</summary>
internal sealed record GeoProperties
{
    /// <value>The story that it belongs to. Null: not known.</value>
    public string? Story { get; init; }

    /// <value>PLOVER event type.</value>
    public required string EventType { get; init; }

    /// <value>PLOVER mode.</value>
    public string? Mode { get; init; }

    /// <value>ACLED sub-event type.</value>
    public string? Acled { get; init; }

    /// <value>CAMEO code.</value>
    public string? Cameo { get; init; }

    /// <value>happened, planned and so on.</value>
    public required string Modality { get; init; }

    /// <value>positive or negative.</value>
    public required string Polarity { get; init; }

    /// <value>True: told as history.</value>
    public required bool Background { get; init; }

    /// <value>0 to 1, calibrated.</value>
    public required double Confidence { get; init; }

    /// <value>First day, inclusive.</value>
    public string? DayFrom { get; init; }

    /// <value>Last day, inclusive.</value>
    public string? DayUntil { get; init; }

    /// <value>How exact the time is.</value>
    public string? TimePrecision { get; init; }

    /// <value>Name of the place.</value>
    public string? Place { get; init; }

    /// <value>city, region and so on.</value>
    public string? PlaceKind { get; init; }

    /// <value>ISO 3166-1 alpha-2.</value>
    public string? Country { get; init; }

    /// <value>First-order division.</value>
    public string? Admin1 { get; init; }

    /// <value>Radius in kilometres that surely holds the place.</value>
    public double? PrecisionKm { get; init; }

    /// <value>Names of those who did it.</value>
    public required IReadOnlyList<string> Initiators { get; init; }

    /// <value>Names of those it was done to.</value>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <value>Lowest number killed that is told.</value>
    public int? KilledLow { get; init; }

    /// <value>Highest number killed that is told.</value>
    public int? KilledHigh { get; init; }

    /// <value>Lowest number injured that is told.</value>
    public int? InjuredLow { get; init; }

    /// <value>Highest number injured that is told.</value>
    public int? InjuredHigh { get; init; }

    /// <value>Names of those who say so.</value>
    public required IReadOnlyList<string> Speakers { get; init; }

    /// <value>The sentence that tells it.</value>
    public required string Sentence { get; init; }

    /// <value>Outlet or file name.</value>
    public string? Source { get; init; }

    /// <value>Address of the report.</value>
    public string? Url { get; init; }

    /// <value>Day of publication.</value>
    public string? Published { get; init; }

    /// <summary>What is known of an event.</summary>
    public static GeoProperties Of(EventRow row) => new()
    {
        Story = row.Story,
        EventType = row.Event.Type,
        Mode = row.Event.Mode,
        Acled = row.Event.Acled,
        Cameo = row.Event.Cameo,
        Modality = row.Event.Modality,
        Polarity = row.Event.Polarity,
        Background = row.Event.Background,
        Confidence = row.Event.Confidence,
        DayFrom = row.Time?.Start,
        DayUntil = row.Time?.End,
        TimePrecision = row.Time?.Precision,
        Place = row.Place?.Name,
        PlaceKind = row.Place?.Kind,
        Country = row.Place?.Country,
        Admin1 = row.Place?.Admin1,
        PrecisionKm = row.Place?.PrecisionKm,
        Initiators = Names(row.Initiators),
        Recipients = Names(row.Recipients),
        KilledLow = Tolls(row, "killed").Min(t => t.Low),
        KilledHigh = Tolls(row, "killed").Max(t => t.High),
        InjuredLow = Tolls(row, "injured").Min(t => t.Low),
        InjuredHigh = Tolls(row, "injured").Max(t => t.High),
        Speakers = [.. row.Speakers()],
        Sentence = row.Sentence,
        Source = row.Report.Source,
        Url = row.Report.Url,
        Published = row.Report.Published,
    };

    private static IEnumerable<TollRecord> Tolls(EventRow row, string kind) => (row.Event.Tolls ?? []).Where(t => t.Kind == kind);

    private static List<string> Names(IEnumerable<ActorRecord> actors) => [.. actors.Select(a => a.Name)];
}
