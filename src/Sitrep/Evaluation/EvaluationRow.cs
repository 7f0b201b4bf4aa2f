namespace Sitrep.Evaluation;

/// <summary>One figure of an evaluation, with the counts behind it.</summary>
public sealed record EvaluationRow
{
    /// <value>What is measured: <c>PER F1</c>.</value>
    public required string Measure { get; init; }

    /// <value>The figure: a share from 0 to 1, or in <see cref="Unit"/>.</value>
    public required double Value { get; init; }

    /// <value>What <see cref="Value"/> counts: <c>km</c>, <c>reports/s</c>. Null: a share.</value>
    public string? Unit { get; init; }

    /// <value>Right of predicted, 0 to 1. Null: the measure has none.</value>
    public double? Precision { get; init; }

    /// <value>Right of gold, 0 to 1. Null: the measure has none.</value>
    public double? Recall { get; init; }

    /// <value>Predicted and gold. Null: the measure counts no such thing.</value>
    public double? Right { get; init; }

    /// <value>All that the program found.</value>
    public int? Predicted { get; init; }

    /// <value>All that the annotators found.</value>
    public int? Gold { get; init; }

    /// <value>The figure that the project means to reach. Null: none was set.</value>
    public double? Reach { get; init; }

    /// <summary>An F1 with its counts.</summary>
    public static EvaluationRow F1(string measure, Score score, double? reach = null) => new()
    {
        Measure = measure,
        Value = score.F1,
        Precision = score.Precision,
        Recall = score.Recall,
        Right = score.Right,
        Predicted = score.Predicted,
        Gold = score.Gold,
        Reach = reach,
    };

    /// <summary>An F1 whose right things are counted in parts, as coreference does.</summary>
    public static EvaluationRow F1(string measure, PartialScore score, double? reach = null) => new()
    {
        Measure = measure,
        Value = score.F1,
        Precision = score.Precision,
        Recall = score.Recall,
        Reach = reach,
    };

    /// <summary>A share of all: accuracy.</summary>
    public static EvaluationRow Share(string measure, int right, int all, double? reach = null) => new()
    {
        Measure = measure,
        Value = all == 0 ? 0 : (double)right / all,
        Right = right,
        Gold = all,
        Reach = reach,
    };

    /// <summary>A figure without counts.</summary>
    public static EvaluationRow Of(string measure, double value, string? unit = null, double? reach = null) =>
        new() { Measure = measure, Value = value, Unit = unit, Reach = reach };
}
