using Sitrep.Language;
using Sitrep.Text;

namespace Sitrep.Actors;

/// <summary>Words that name an actor, as the sentence tells it. Not the actor: <see cref="ActorResolver"/> decides who is meant.</summary>
internal sealed record ActorMention
{
    /// <value>Where the head word stands.</value>
    public required TokenAddress Head { get; init; }

    /// <value>The words.</value>
    public required TextSpan Span { get; init; }

    /// <value>How it is named.</value>
    public required MentionForm Form { get; init; }

    /// <value>What it is. For a pronoun: what its form tells.</value>
    public required ActorKind Kind { get; init; }

    /// <value>The name, or the noun phrase without article and possessive.</value>
    public required string Name { get; init; }

    /// <value>Lemma of the noun, lower case; of a name its last word.</value>
    public required string Lemma { get; init; }

    /// <value>ISO code that the phrase itself tells. Null: none.</value>
    public string? Country { get; init; }

    /// <value>An ethnic or religious group that the phrase names ("Uzbek youths"). Null: none.</value>
    public string? Group { get; init; }

    /// <value>Title or office in the phrase. Null: none.</value>
    public string? Role { get; init; }

    /// <value>Standing to the role. Null: no role.</value>
    public RoleStatus? RoleStatus { get; init; }

    /// <value>Whether more than one is meant.</value>
    public bool Plural { get; init; }

    /// <value>"the", "this", a possessive.</value>
    public bool Definite { get; init; }

    /// <value>Whether a number or an indefinite article makes it a mention of its own ("two soldiers", "a man").</value>
    public bool Counted { get; init; }

    /// <value>Words before the noun that set it apart, lower case ("interim", "riot").</value>
    public string Modifiers { get; init; } = "";

    /// <value><c>he</c> or <c>she</c>, as the name, noun or pronoun tells. Null: not known.</value>
    public string? Pronoun { get; init; }

    /// <value>Head of the phrase that it belongs to or speaks for ("a spokesman for X", "X's army"). Null: none.</value>
    public TokenAddress? BelongsTo { get; init; }

    /// <value>Head of the phrase it stands in apposition to. Null: none.</value>
    public TokenAddress? AppositionOf { get; init; }
}

/// <summary>How a mention names its actor.</summary>
internal enum MentionForm
{
    /// <summary>By a proper name.</summary>
    Name,

    /// <summary>By a common noun.</summary>
    Noun,

    /// <summary>By a pronoun.</summary>
    Pronoun,
}
