using Sitrep.Text;

namespace Sitrep.Places;

/// <summary>A place name as the report writes it, with all that the gazetteer knows under it. Not the place: see <see cref="Place"/>.</summary>
public sealed record Toponym
{
    /// <value>Where it stands in the report's text.</value>
    public required TextSpan Span { get; init; }

    /// <value>Index of its sentence.</value>
    public required int Sentence { get; init; }

    /// <value>Index of its first token in the sentence.</value>
    public required int First { get; init; }

    /// <value>Index after its last token in the sentence.</value>
    public required int End { get; init; }

    /// <value>The name as written, without an article.</value>
    public required string Name { get; init; }

    /// <value>How the name is used.</value>
    public required ToponymUse Use { get; init; }

    /// <value>The gazetteer's readings of the name; empty: it lists none.</value>
    public required IReadOnlyList<NameMatch> Readings { get; init; }

    /// <value>What the words beside it say that it is.</value>
    public ToponymHint Hint { get; init; }

    /// <value>Index in the reading's list of the place that narrows it: of "Texas" for "Paris" in "Paris, Texas". Null: none.</value>
    public int? Qualifier { get; init; }
}
