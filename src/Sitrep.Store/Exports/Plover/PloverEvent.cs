using Sitrep.Record;
using Sitrep.Store.Exports.Rows;

namespace Sitrep.Store.Exports.Plover;

/// <summary>An event in PLOVER's exchange format: names of fields by the manual of 2021, chapter 6.</summary>
internal sealed record PloverEvent
{
    /// <value>Id outside the report.</value>
    public required string Id { get; init; }

    /// <value>True: the record holds a coded event.</value>
    public required bool HasEvent { get; init; }

    /// <value>First day. Null: not known; the manual requires it, so such events go in only when all are asked for.</value>
    public string? Date { get; init; }

    /// <value>Last day. Null: the event lies within one day, or it is open.</value>
    public string? Enddate { get; init; }

    /// <value>Who did it.</value>
    public required IReadOnlyList<PloverEntity> Actor { get; init; }

    /// <value>To whom. Null: nobody is told.</value>
    public IReadOnlyList<PloverEntity>? Recipient { get; init; }

    /// <value>One event type.</value>
    public required IReadOnlyList<string> Event { get; init; }

    /// <value>Where. Null: no place is told.</value>
    public PloverLocation? EventLoc { get; init; }

    /// <value>The trigger's words.</value>
    public required IReadOnlyList<string> EventText { get; init; }

    /// <value>1 to 4. Null: the type is none of PLOVER's.</value>
    public int? QuadCode { get; init; }

    /// <value>Conflict-cooperation score. Null: not known.</value>
    public double? EventScale { get; init; }

    /// <value>The type's mode and the auxiliary modes. Null: none.</value>
    public IReadOnlyList<string>? Mode { get; init; }

    /// <value>Contexts. Null: none.</value>
    public IReadOnlyList<string>? Context { get; init; }

    /// <value>What ties events together: the story, else the larger event of the report. Null: neither is known.</value>
    public string? Link { get; init; }

    /// <value>The sentence.</value>
    public required string Text { get; init; }

    /// <value>Where the sentence stands.</value>
    public required PloverTextInfo TextInfo { get; init; }

    /// <value>How many people. Null: no number is told.</value>
    public PloverSize? Size { get; init; }

    /// <value>The report.</value>
    public required PloverCiteInfo CiteInfo { get; init; }

    /// <value>Always <c>sitrep</c>.</value>
    public required string Coder { get; init; }

    /// <value>What PLOVER has no field for: modality, who says so, confidence.</value>
    public required string Comment { get; init; }

    /// <summary>Why PLOVER has no record for the event. Null: it has.</summary>
    public static string? Admits(EventRow row) =>
        DaySpan.Day(row.Time?.Start) is null ? "no day to begin with"
        : row.Initiators.Count == 0 ? "no actor"
        : null;

    /// <summary>The record of an event.</summary>
    public static PloverEvent Of(EventRow row) => new()
    {
        Id = row.Id,
        HasEvent = true,
        Date = row.Time?.Start,
        Enddate = row.Time?.End == row.Time?.Start ? null : row.Time?.End,
        Actor = Entities(row, row.Initiators),
        Recipient = OrNull(Entities(row, row.Recipients.Count > 0 ? row.Recipients : row.Victims)),
        Event = [row.Event.Type],
        EventLoc = row.Place is { } place ? PloverLocation.Of(row, place) : null,
        EventText = [row.Event.Trigger.Text is { } trigger ? EventRow.OneLine(trigger) : row.Sentence],
        QuadCode = row.Codes.PloverQuad(row.Event.Type),
        EventScale = row.Event.Score,
        Mode = OrNull(Modes(row.Event).ToList()),
        Context = row.Event.Contexts,
        Link = row.Story ?? (row.Event.PartOf is { } whole ? row.IdOf(whole) : null),
        Text = row.Sentence,
        TextInfo = new PloverTextInfo(row.Event.Sentence.Start, row.Event.Sentence.End),
        Size = PloverSize.Of(row.Event),
        CiteInfo = PloverCiteInfo.Of(row.Report),
        Coder = "sitrep",
        Comment = Remarks(row),
    };

    // The manual's four auxiliary modes (section 2.3), which the record carries as modality, polarity and background.
    private static IEnumerable<string> Modes(EventRecord e)
    {
        if (e.Mode is { } mode)
        {
            yield return mode;
        }

        if (e.Background)
        {
            yield return "historical";
        }

        if (e.Modality is "planned" or "promised" or "requested" or "ordered" or "offered" or "threatened")
        {
            yield return "future";
        }

        if (e.Modality is "possible" or "conditional")
        {
            yield return "hypothetical";
        }

        if (e.Polarity == "negative")
        {
            yield return "negation";
        }
    }

    private static string Remarks(EventRow row)
    {
        var speakers = string.Join(", ", row.Speakers());
        return FormattableString.Invariant($"modality={row.Event.Modality}; confidence={row.Event.Confidence:0.00}") + (speakers.Length == 0 ? "" : $"; says={speakers}");
    }

    private static List<PloverEntity> Entities(EventRow row, IEnumerable<ActorRecord> actors) => [.. actors.Select(a => PloverEntity.Of(row, a))];

    private static IReadOnlyList<T>? OrNull<T>(IReadOnlyList<T> items) => items.Count > 0 ? items : null;
}
