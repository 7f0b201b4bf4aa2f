namespace Sitrep.Store.Search;

/// <summary>What events must be like to be found. All conditions hold together; within a list one is enough. Nothing set: every event.</summary>
public sealed record SearchQuery
{
    /// <value>Words in the event's sentence or the report's title. Null: any.</value>
    public WordQuery? Words { get; init; }

    /// <value>Where it happened. Null: anywhere, or not known.</value>
    public SearchArea? Area { get; init; }

    /// <value>ISO 3166-1 alpha-2 codes of the countries where it happened.</value>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <value>First day, inclusive: events that ended before it are left out, and those whose day is not known. Null: no first day.</value>
    public DateOnly? From { get; init; }

    /// <value>Last day, inclusive: events that began after it are left out, and those whose day is not known. Null: no last day.</value>
    public DateOnly? To { get; init; }

    /// <value>Who did it, had it done to them or was harmed; each must be among them.</value>
    public IReadOnlyList<ActorFilter> Actors { get; init; } = [];

    /// <value>PLOVER event types.</value>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <value>PLOVER modes.</value>
    public IReadOnlyList<string> Modes { get; init; } = [];

    /// <value>ACLED sub-event types.</value>
    public IReadOnlyList<string> Acled { get; init; } = [];

    /// <value>Words of outlets' names, in their order.</value>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <value>happened, ongoing, planned, promised, requested, ordered, threatened, offered, possible or conditional.</value>
    public IReadOnlyList<string> Modalities { get; init; } = [];

    /// <value>positive or negative. Null: either.</value>
    public string? Polarity { get; init; }

    /// <value>True: only what is told as history; false: only what is not. Null: either.</value>
    public bool? Background { get; init; }

    /// <value>Numbers of people that it must tell of, each of them.</value>
    public IReadOnlyList<TollCondition> Tolls { get; init; } = [];

    /// <value>Most events to give. Null: all that match, newest first instead of best first.</value>
    public int? Limit { get; init; } = 20;
}
