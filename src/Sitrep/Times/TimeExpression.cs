using Sitrep.Text;

namespace Sitrep.Times;

/// <summary>Words of one sentence that name a time. Not the time: <see cref="TimeResolver"/> tells which days they mean.</summary>
public sealed record TimeExpression
{
    /// <value>The sentence's index in the report.</value>
    public required int Sentence { get; init; }

    /// <value>The index of the sentence's paragraph in the report.</value>
    public int Paragraph { get; init; }

    /// <value>Index of its first token in the sentence.</value>
    public required int First { get; init; }

    /// <value>Index after its last token.</value>
    public required int End { get; init; }

    /// <value>Where it stands in the text: the preposition before it left out, the article kept.</value>
    public required TextSpan Span { get; init; }

    /// <value>What the words say.</value>
    public required TimeMeaning Meaning { get; init; }

    /// <value>What the word before makes of it.</value>
    public TimeBound Bound { get; init; }

    /// <value>Tense of the clause that it stands in.</value>
    public Tense Tense { get; init; }

    /// <value>Whether what governs it looks ahead, although its tense may be past: "was postponed to", "elections for".</value>
    public bool Ahead { get; init; }

    /// <value>The two ends of a range whose ends name times by themselves: "June 28" and "July 3"; empty otherwise.</value>
    public IReadOnlyList<TimeExpression> Ends { get; init; } = [];
}
