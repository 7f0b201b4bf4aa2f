using System.Text.Json;

namespace Sitrep.Store.Search;

/// <summary>An event that was found, with what is needed to show it. Its whole record is in its report's.</summary>
public sealed record SearchHit
{
    /// <value>Its id in the store: the report's id, a hyphen, its id in the record.</value>
    public string Id => $"{ReportId}-{LocalId}";

    /// <value>Id of its report.</value>
    public required string ReportId { get; init; }

    /// <value>Its id in the record: <c>e1</c>.</value>
    public required string LocalId { get; init; }

    /// <value>PLOVER event type.</value>
    public required string Type { get; init; }

    /// <value>PLOVER mode.</value>
    public string? Mode { get; init; }

    /// <value>ACLED sub-event type.</value>
    public string? Acled { get; init; }

    /// <value>As in the record.</value>
    public required string Modality { get; init; }

    /// <value>positive or negative.</value>
    public required string Polarity { get; init; }

    /// <value>True: told as history.</value>
    public required bool Background { get; init; }

    /// <value>0 to 1, calibrated.</value>
    public required double Confidence { get; init; }

    /// <value>First day, inclusive. Null: open or not known.</value>
    public DateOnly? DayFrom { get; init; }

    /// <value>Last day, inclusive. Null: open or not known.</value>
    public DateOnly? DayUntil { get; init; }

    /// <value>Name of the place, the first if it has several.</value>
    public string? PlaceName { get; init; }

    /// <value>ISO 3166-1 alpha-2 code of the place's country.</value>
    public string? Country { get; init; }

    /// <value>First-order division of the place.</value>
    public string? Admin1 { get; init; }

    /// <value>WGS 84 latitude, degrees.</value>
    public double? Lat { get; init; }

    /// <value>WGS 84 longitude, degrees.</value>
    public double? Lon { get; init; }

    /// <value>Radius in kilometres that surely holds the place.</value>
    public double? PrecisionKm { get; init; }

    /// <value>Names of those who did it.</value>
    public IReadOnlyList<string> Initiators { get; init; } = [];

    /// <value>Names of those it was done to.</value>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <value>Names of those who were harmed.</value>
    public IReadOnlyList<string> Victims { get; init; } = [];

    /// <value>How many people, and who says so.</value>
    public IReadOnlyList<HitToll> Tolls { get; init; } = [];

    /// <value>Outlet of the report.</value>
    public string? Source { get; init; }

    /// <value>Title of the report.</value>
    public string? Title { get; init; }

    /// <value>Address of the report.</value>
    public string? Url { get; init; }

    /// <value>Day of publication of the report.</value>
    public DateOnly? Published { get; init; }

    /// <value>The sentence that tells the event.</value>
    public required string Sentence { get; init; }

    /// <value>Where the sought words stand in <see cref="Sentence"/>, in order and apart. None: no words were sought, or they stand in the title.</value>
    public IReadOnlyList<Highlight> Highlights { get; init; } = [];

    /// <value>By which hits are ordered, higher first; comparable within one search. Null: they are ordered by day.</value>
    public double? Score { get; init; }

    /// <summary>The hit as one line of JSON: names in snake_case, what is not known left out.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, SearchJson.Default.SearchHit);
}

/// <summary>A figure of an event that was found.</summary>
/// <param name="Kind">killed, injured, missing, detained, displaced or abducted.</param>
/// <param name="Low">Lowest number meant. Null: no lower end.</param>
/// <param name="High">Highest number meant. Null: no upper end.</param>
/// <param name="Bound">exact, at_least, at_most, about, range or vague.</param>
/// <param name="Text">The words, exactly.</param>
/// <param name="Speaker">Name of who gives the figure. Null: the report does.</param>
public sealed record HitToll(string Kind, int? Low, int? High, string Bound, string Text, string? Speaker);

/// <summary>A stretch of a hit's sentence, in UTF-16 code units.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">The code unit after the last.</param>
public readonly record struct Highlight(int Start, int End);
