namespace Sitrep.Evaluation;

/// <summary>How many things are right, of how many predicted and how many gold ones. Sums add up over reports (micro average).</summary>
/// <param name="Right">Predicted and gold.</param>
/// <param name="Predicted">All that the program found.</param>
/// <param name="Gold">All that the annotators found.</param>
public readonly record struct Score(int Right, int Predicted, int Gold)
{
    /// <value>Right of predicted, 0 to 1; 0 where nothing is predicted.</value>
    public double Precision => Predicted == 0 ? 0 : (double)Right / Predicted;

    /// <value>Right of gold, 0 to 1; 0 where nothing is gold.</value>
    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    /// <value>Harmonic mean of precision and recall, 0 to 1.</value>
    public double F1 => Predicted + Gold == 0 ? 0 : 2.0 * Right / (Predicted + Gold);

    /// <summary>The counts of both.</summary>
    public static Score operator +(Score a, Score b) => new(a.Right + b.Right, a.Predicted + b.Predicted, a.Gold + b.Gold);

    /// <inheritdoc cref="op_Addition"/>
    public static Score Add(Score a, Score b) => a + b;
}
