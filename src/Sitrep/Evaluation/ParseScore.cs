namespace Sitrep.Evaluation;

/// <summary>How many words of gold sentences are tagged and attached right.</summary>
/// <param name="Words">All words, punctuation included.</param>
/// <param name="RightUpos">Words with the gold universal part of speech.</param>
/// <param name="RightXpos">Words with the gold Penn tag.</param>
/// <param name="RightLemmas">Words with the gold lemma, letter case counted.</param>
/// <param name="RightHeads">Words with the gold head.</param>
/// <param name="RightRelations">Of these, words with the gold relation, subtypes left out.</param>
/// <param name="RightSubtypes">Of these, words with the gold subtype too.</param>
public readonly record struct ParseScore(
    int Words, int RightUpos, int RightXpos, int RightLemmas, int RightHeads, int RightRelations, int RightSubtypes)
{
    /// <value>Accuracy of the universal part of speech, 0 to 1.</value>
    public double Upos => Share(RightUpos);

    /// <value>Accuracy of the Penn tag, 0 to 1.</value>
    public double Xpos => Share(RightXpos);

    /// <value>Accuracy of the lemma, 0 to 1.</value>
    public double Lemmas => Share(RightLemmas);

    /// <value>Unlabelled attachment score, 0 to 1.</value>
    public double Uas => Share(RightHeads);

    /// <value>Labelled attachment score over main relations, 0 to 1: LAS of the CoNLL 2018 shared task.</value>
    public double Las => Share(RightRelations);

    /// <value>Labelled attachment score with subtypes (<c>nsubj:pass</c>), 0 to 1.</value>
    public double LasWithSubtypes => Share(RightSubtypes);

    /// <summary>The counts of both.</summary>
    public static ParseScore operator +(ParseScore a, ParseScore b) => new(
        a.Words + b.Words,
        a.RightUpos + b.RightUpos,
        a.RightXpos + b.RightXpos,
        a.RightLemmas + b.RightLemmas,
        a.RightHeads + b.RightHeads,
        a.RightRelations + b.RightRelations,
        a.RightSubtypes + b.RightSubtypes);

    /// <inheritdoc cref="op_Addition"/>
    public static ParseScore Add(ParseScore a, ParseScore b) => a + b;

    private double Share(int right) => Words == 0 ? 0 : (double)right / Words;
}
