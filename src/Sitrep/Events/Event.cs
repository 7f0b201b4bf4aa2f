using Sitrep.Events.Attributions;
using Sitrep.Events.Modalities;
using Sitrep.Events.Tolls;
using Sitrep.Language;
using Sitrep.Text;

namespace Sitrep.Events;

/// <summary>
/// One thing that a report says: it has happened, will, might, or did not. Actors, places and times are indexes into
/// the lists that their resolvers returned.
/// </summary>
public sealed record Event
{
    /// <value>PLOVER event type.</value>
    public required string Type { get; init; }

    /// <value>PLOVER mode. Null: none fits.</value>
    public string? Mode { get; init; }

    /// <value>PLOVER contexts.</value>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <value>PLOVER conflict-cooperation score, -10 to 10.</value>
    public double? Score { get; init; }

    /// <value>ACLED sub-event type. Null: none fits.</value>
    public string? Acled { get; init; }

    /// <value>CAMEO code. Null: none fits.</value>
    public string? Cameo { get; init; }

    /// <value>Where the trigger's head word stands.</value>
    public required TokenAddress Address { get; init; }

    /// <value>The words that tell it.</value>
    public required TextSpan Trigger { get; init; }

    /// <value>The sentence that tells it.</value>
    public required TextSpan Sentence { get; init; }

    /// <value>Actors who did it, in text order.</value>
    public IReadOnlyList<int> Initiators { get; init; } = [];

    /// <value>Actors it was done to, in text order.</value>
    public IReadOnlyList<int> Recipients { get; init; } = [];

    /// <value>People who were harmed.</value>
    public IReadOnlyList<Victim> Victims { get; init; } = [];

    /// <value>Things that were attacked, taken or wrecked.</value>
    public IReadOnlyList<TextSpan> Targets { get; init; } = [];

    /// <value>What it was done with.</value>
    public IReadOnlyList<TextSpan> Weapons { get; init; } = [];

    /// <value>Places where it happened.</value>
    public IReadOnlyList<int> Places { get; init; } = [];

    /// <value>When it happened. Null: not told.</value>
    public int? Time { get; init; }

    /// <value>Whether it took place at all.</value>
    public Modality Modality { get; init; } = Modality.Happened;

    /// <value>True: the text says that it did not or will not happen.</value>
    public bool Negative { get; init; }

    /// <value>True: told as history, not as this report's news.</value>
    public bool Background { get; init; }

    /// <value>Who says so, from the nearest speaker outward.</value>
    public IReadOnlyList<Attribution> Attribution { get; init; } = [];

    /// <value>How many people.</value>
    public IReadOnlyList<Toll> Tolls { get; init; } = [];

    /// <value>For a measure: how long it holds. Null: no measure, or not told.</value>
    public Validity? Valid { get; init; }

    /// <value>Index of the larger event that this one belongs to. Null: none.</value>
    public int? PartOf { get; init; }

    /// <value>Probability that the text says this, 0 to 1.</value>
    public double Confidence { get; init; }
}

/// <summary>People who were harmed.</summary>
/// <param name="Actor">Index of the actor they are. Null: none.</param>
/// <param name="Span">The words.</param>
public readonly record struct Victim(int? Actor, TextSpan Span);

/// <summary>How long a measure holds: ISO 8601 days, both inclusive, or TIMEX3 values where the year is not known.</summary>
/// <param name="From">First day. Null: not told.</param>
/// <param name="Until">Last day. Null: open.</param>
public sealed record Validity(string? From, string? Until);
