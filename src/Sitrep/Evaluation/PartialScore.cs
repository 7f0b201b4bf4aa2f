namespace Sitrep.Evaluation;

/// <summary>Precision and recall whose numerators are sums of parts and need not be equal, as those of coreference. Sums add up over reports.</summary>
/// <param name="RightOfPredicted">Numerator of precision.</param>
/// <param name="Predicted">Denominator of precision.</param>
/// <param name="RightOfGold">Numerator of recall.</param>
/// <param name="Gold">Denominator of recall.</param>
public readonly record struct PartialScore(double RightOfPredicted, double Predicted, double RightOfGold, double Gold)
{
    /// <value>0 to 1; 0 where nothing is predicted.</value>
    public double Precision => Predicted == 0 ? 0 : RightOfPredicted / Predicted;

    /// <value>0 to 1; 0 where nothing is gold.</value>
    public double Recall => Gold == 0 ? 0 : RightOfGold / Gold;

    /// <value>Harmonic mean of both, 0 to 1.</value>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The sums of both.</summary>
    public static PartialScore operator +(PartialScore a, PartialScore b) =>
        new(a.RightOfPredicted + b.RightOfPredicted, a.Predicted + b.Predicted, a.RightOfGold + b.RightOfGold, a.Gold + b.Gold);

    /// <inheritdoc cref="op_Addition"/>
    public static PartialScore Add(PartialScore a, PartialScore b) => a + b;
}
