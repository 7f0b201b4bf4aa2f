namespace Sitrep.Stories.Strands;

/// <summary>
/// What one report tells of one happening: the smallest thing that belongs to a story. A news report is mostly one strand, with
/// others for what it recalls. It holds what decides about belonging, and nothing else; it depends on its report only.
/// </summary>
public sealed record Strand
{
    /// <value>The stable id of its first event, which is the strand's own: <c>3f2a9c0d11aa77be-e3</c>.</value>
    public required string Id { get; init; }

    /// <value>Id of the report.</value>
    public required string ReportId { get; init; }

    /// <value>First code unit of its first event's trigger.</value>
    public required int Offset { get; init; }

    /// <value>False: told as history. Such a strand may join a story of news but never founds one.</value>
    public required bool IsNews { get; init; }

    /// <value>The day that the report tells from. Null: not known.</value>
    public DateOnly? Told { get; init; }

    /// <value>The countries that it is about, ISO 3166-1 alpha-2, the main one first; <c>ZZ</c> where none is known.</value>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <value>Its days. Null: not known, or the year is not.</value>
    public DayRange? Days { get; init; }

    /// <value>Month and day in the year 2000 where the year is not known. Null: it is, or nothing is.</value>
    public DateOnly? OpenDay { get; init; }

    /// <value>How many days its kind of happening may pause and still be one.</value>
    public required int Lull { get; init; }

    /// <value>What kinds of happening it tells of.</value>
    public required HappeningKinds Kinds { get; init; }

    /// <value>Where it happened.</value>
    public IReadOnlyList<StoryPlace> Places { get; init; } = [];

    /// <value>Keys of places within a country that the report names at all, in ordinal order.</value>
    public IReadOnlyList<string> NamedPlaces { get; init; } = [];

    /// <value>Keys of its named actors, in ordinal order.</value>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <value>Words of its sentences that may tell which happening is meant, in ordinal order.</value>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <value>Its figures of people, each as kind and number: <c>killed 87</c>.</value>
    public IReadOnlyList<string> Figures { get; init; } = [];

    /// <value>Ids of its events in their report: <c>e1</c>, <c>e3</c>.</value>
    public required IReadOnlyList<string> Events { get; init; }

    /// <value>Whether its days are a season, a year or more: too many to tell one happening from another.</value>
    public bool IsWide => Days is { Length: > StrandReach.LongestDays };
}
