using Sitrep.Stories.Appeals;
using Sitrep.Stories.Claims;
using Sitrep.Stories.Measures;
using Sitrep.Stories.Tolls;

namespace Sitrep.Stories;

/// <summary>
/// A happening as all its reports together tell it: the reconciled view. Nothing in it is averaged or added up; each line has the
/// sentences that it comes from. A field that is not known is null.
/// </summary>
public sealed record Story
{
    /// <value>The stable id of its first event in canonical order. It changes where an earlier report comes in; the id of any of its events finds it.</value>
    public required string Id { get; init; }

    /// <value>What it is, where and when: "Violence in Osh, Kyrgyzstan, 10 to 21 June 2010".</value>
    public required string Title { get; init; }

    /// <value>False: all its reports tell it as history.</value>
    public required bool IsNews { get; init; }

    /// <value>What kinds of happening it holds, the one told most first: violence, protest, measure, arrest, force, appeal, accusation, aid, talks, other.</value>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <value>ISO 3166-1 alpha-2. Null: not known.</value>
    public string? Country { get; init; }

    /// <value>Where it happened, the place told most first.</value>
    public required IReadOnlyList<StoryPlace> Places { get; init; }

    /// <value>First day that is told of. Null: not known.</value>
    public DateOnly? From { get; init; }

    /// <value>Last day that is told of. Null: not known.</value>
    public DateOnly? Until { get; init; }

    /// <value>The reports that tell of it, by day.</value>
    public required IReadOnlyList<StorySource> Reports { get; init; }

    /// <value>How many independent voices tell of it: copies of one report are one.</value>
    public required int Voices { get; init; }

    /// <value>The tolls: the wholes first.</value>
    public required IReadOnlyList<TollCount> Tolls { get; init; }

    /// <value>Who is said to have done it.</value>
    public required IReadOnlyList<Accused> Accused { get; init; }

    /// <value>What somebody denies.</value>
    public required IReadOnlyList<Statement> Denials { get; init; }

    /// <value>Measures with their state.</value>
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <value>Requests and offers with their answers.</value>
    public required IReadOnlyList<Appeal> Appeals { get; init; }

    /// <value>Claims that can't both hold.</value>
    public required IReadOnlyList<Dispute> Disputes { get; init; }

    /// <value>All its events in canonical order.</value>
    public required IReadOnlyList<StoryEvent> Events { get; init; }
}
