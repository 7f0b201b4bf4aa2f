using Sitrep.Text;

namespace Sitrep.Evaluation;

/// <summary>A sentence in which two actors are marked, with the type of the event between them.</summary>
/// <param name="Id">Its id in the corpus.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Sources">Words for who did it; none where the corpus marks nobody.</param>
/// <param name="Targets">Words for whom it was done to; none where the corpus marks nobody.</param>
/// <param name="Type">The PLOVER type.</param>
public sealed record MarkedPair(string Id, string Text, IReadOnlyList<TextSpan> Sources, IReadOnlyList<TextSpan> Targets, string Type);
