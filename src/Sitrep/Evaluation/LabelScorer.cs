namespace Sitrep.Evaluation;

/// <summary>
/// Scores one label a thing: accuracy, and the means of the labels' F1 over gold labels, plain (macro) or by how often gold has
/// them (weighted, as CASE 2021 task 2 reports it).
/// </summary>
public sealed class LabelScorer
{
    private readonly SortedDictionary<string, Score> _labels = new(StringComparer.Ordinal);

    /// <value>Things with the right label.</value>
    public int Right { get; private set; }

    /// <value>All things.</value>
    public int All { get; private set; }

    /// <value>The counts of each label.</value>
    public IReadOnlyDictionary<string, Score> Labels => _labels;

    /// <value>Mean F1 over the labels that gold has, 0 to 1.</value>
    public double MacroF1 => _labels.Values.Where(s => s.Gold > 0).Select(s => s.F1).DefaultIfEmpty().Average();

    /// <value>Mean F1 over the labels that gold has, each as often as gold has it, 0 to 1.</value>
    public double WeightedF1 => All == 0 ? 0 : _labels.Values.Sum(s => s.Gold * s.F1) / All;

    /// <summary>Adds a thing.</summary>
    /// <param name="gold">Its label.</param>
    /// <param name="predicted">The label that the program gives. Null: none.</param>
    public void Add(string gold, string? predicted)
    {
        All++;
        var right = string.Equals(gold, predicted, StringComparison.Ordinal);
        Right += right ? 1 : 0;
        _labels[gold] = _labels.GetValueOrDefault(gold) + new Score(right ? 1 : 0, right ? 1 : 0, 1);
        if (predicted is not null && !right)
        {
            _labels[predicted] = _labels.GetValueOrDefault(predicted) + new Score(0, 1, 0);
        }
    }
}
