namespace Sitrep.Language.Neural;

/// <summary>What the network says of one mention, kept until the whole report is read.</summary>
/// <param name="Chunk">The chunk it stands in, from 0.</param>
/// <param name="Address">Its head word; the sentence counts in the chunk until the report is put together.</param>
/// <param name="Anaphor">The mention as a later one.</param>
/// <param name="Antecedent">The mention as an earlier one.</param>
/// <param name="New">Score that nothing earlier means the same.</param>
internal sealed record MentionScores(int Chunk, TokenAddress Address, float[] Anaphor, float[] Antecedent, float New);
