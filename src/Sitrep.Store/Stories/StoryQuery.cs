namespace Sitrep.Store.Stories;

/// <summary>Which stories to find. A story is found where one of its reports fits all that is asked; what is null is not asked.</summary>
public sealed record StoryQuery
{
    /// <value>Most stories to find unless asked otherwise.</value>
    public const int UsualLimit = 50;

    /// <value>ISO 3166-1 alpha-2. Null: any country.</value>
    public string? Country { get; init; }

    /// <value>A part of the name of a place where an event of it happened, in any letter case. Null: anywhere.</value>
    public string? Place { get; init; }

    /// <value>First day, inclusive. Null: from the first.</value>
    public DateOnly? From { get; init; }

    /// <value>Last day, inclusive. Null: to the last.</value>
    public DateOnly? Until { get; init; }

    /// <value>PLOVER event type of one of its events. Null: any.</value>
    public string? Type { get; init; }

    /// <value>A part of the name of somebody who has a part in one of its events, in any letter case. Null: anybody.</value>
    public string? Actor { get; init; }

    /// <value>First day that a report of it tells from, inclusive. Null: any.</value>
    public DateOnly? ToldSince { get; init; }

    /// <value>Last day that a report of it tells from, inclusive. Null: any.</value>
    public DateOnly? ToldUntil { get; init; }

    /// <value>Since when a report of it has come into the store, inclusive. Null: any.</value>
    public DateTimeOffset? ArrivedSince { get; init; }

    /// <value>Whether stories that are told as history alone are found too.</value>
    public bool HasHistory { get; init; }

    /// <value>Most stories to find, those told last first. Null: all.</value>
    public int? Limit { get; init; } = UsualLimit;

    /// <summary>The query as SQL that gives ids of stories, those told last first.</summary>
    internal (string Sql, IReadOnlyList<object?> Values) ToSql()
    {
        var (conditions, values) = (new List<string>(), new List<object?>());
        if (!HasHistory)
        {
            conditions.Add("strand.is_news");
        }

        Add(Country, "EXISTS (SELECT 1 FROM strand_country WHERE strand_country.strand_id = strand.id AND strand_country.country = {0})");
        Add(From, "coalesce(strand.day_until, strand.told) >= {0}");
        Add(Until, "coalesce(strand.day_from, strand.told) <= {0}");

        // What tells no day may be of any.
        Add(ToldSince, "(strand.told >= {0} OR strand.told IS NULL)");
        Add(ToldUntil, "(strand.told <= {0} OR strand.told IS NULL)");
        Add(ArrivedSince, "EXISTS (SELECT 1 FROM report WHERE report.id = strand.report_id AND report.received_at >= {0})");
        Add(Type, "EXISTS (SELECT 1 FROM strand_event JOIN event ON event.id = strand_event.event_id WHERE strand_event.strand_id = strand.id AND event.type = {0})");
        Add(Part(Place), "EXISTS (SELECT 1 FROM strand_event JOIN event_place ON event_place.event_id = strand_event.event_id WHERE strand_event.strand_id = strand.id AND lower(event_place.name) LIKE {0} ESCAPE '!')");
        Add(Part(Actor), "EXISTS (SELECT 1 FROM strand_event JOIN event_actor ON event_actor.event_id = strand_event.event_id WHERE strand_event.strand_id = strand.id AND lower(event_actor.name) LIKE {0} ESCAPE '!')");
        var where = conditions.Count > 0 ? " WHERE " + string.Join(" AND ", conditions) : "";
        var limit = Limit is { } most ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" LIMIT {most}") : "";
        return ($"SELECT strand.story FROM strand{where} GROUP BY strand.story ORDER BY max(strand.told) DESC NULLS LAST, strand.story{limit}", values);

        void Add(object? value, string condition)
        {
            if (value is not null)
            {
                values.Add(value);
                conditions.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, condition, $"${values.Count}"));
            }
        }
    }

    // Signs that LIKE takes for others stand for themselves.
    private static string? Part(string? words) => words is null ? null
        : "%" + words.ToLowerInvariant().Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal) + "%";
}
