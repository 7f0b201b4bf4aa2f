namespace Sitrep.Evaluation;

/// <summary>The three metrics of the CoNLL mean.</summary>
/// <param name="Muc">Links (Vilain and others 1995).</param>
/// <param name="BCubed">Mentions (Bagga and Baldwin 1998).</param>
/// <param name="CeafE">Entities, by their best assignment (Luo 2005, phi 4).</param>
public readonly record struct CoreferenceScore(PartialScore Muc, PartialScore BCubed, PartialScore CeafE)
{
    /// <value>Mean of the three F1, 0 to 1 (Pradhan and others 2012).</value>
    public double ConllMean => (Muc.F1 + BCubed.F1 + CeafE.F1) / 3;

    /// <summary>The sums of both.</summary>
    public static CoreferenceScore operator +(CoreferenceScore a, CoreferenceScore b) => new(a.Muc + b.Muc, a.BCubed + b.BCubed, a.CeafE + b.CeafE);

    /// <inheritdoc cref="op_Addition"/>
    public static CoreferenceScore Add(CoreferenceScore a, CoreferenceScore b) => a + b;
}

/// <summary>
/// Scores which mentions are one entity, as the reference scorer does (Pradhan and others 2014, "Scoring Coreference
/// Partitions of Predicted Mentions"): predicted mentions that are no gold ones stay as they are, and so do missed gold ones.
/// </summary>
public static class CoreferenceScorer
{
    /// <summary>The entities of one document; equal mentions are the same mention.</summary>
    public static CoreferenceScore Score<T>(IReadOnlyList<IReadOnlySet<T>> gold, IReadOnlyList<IReadOnlySet<T>> predicted)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        var (goldOf, predictedOf) = (IndexOf(gold), IndexOf(predicted));
        var (rightLinks, goldLinks) = Links(gold, predictedOf);
        var (rightPredictedLinks, predictedLinks) = Links(predicted, goldOf);
        var gain = new double[gold.Count, predicted.Count];
        for (var g = 0; g < gold.Count; g++)
        {
            for (var p = 0; p < predicted.Count; p++)
            {
                gain[g, p] = 2.0 * gold[g].Count(predicted[p].Contains) / (gold[g].Count + predicted[p].Count);
            }
        }

        var similarity = Assignment.BestSum(gain);
        return new CoreferenceScore(
            new PartialScore(rightPredictedLinks, predictedLinks, rightLinks, goldLinks),
            new PartialScore(Shared(predicted, goldOf), predicted.Sum(e => e.Count), Shared(gold, predictedOf), gold.Sum(e => e.Count)),
            new PartialScore(similarity, predicted.Count, similarity, gold.Count));
    }

    // An entity of n mentions has n - 1 links; each part that the other side cuts it into, lone mentions included, costs one.
    private static (int Right, int All) Links<T>(IReadOnlyList<IReadOnlySet<T>> entities, Dictionary<T, int> other)
        where T : notnull
    {
        var (right, all) = (0, 0);
        foreach (var entity in entities)
        {
            var parts = entity.Where(other.ContainsKey).Select(m => other[m]).Distinct().Count() + entity.Count(m => !other.ContainsKey(m));
            right += entity.Count - parts;
            all += entity.Count - 1;
        }

        return (right, all);
    }

    // For each mention the share of its entity that the other side has with it.
    private static double Shared<T>(IReadOnlyList<IReadOnlySet<T>> entities, Dictionary<T, int> other)
        where T : notnull
    {
        var sum = 0.0;
        foreach (var entity in entities)
        {
            foreach (var part in entity.Where(other.ContainsKey).GroupBy(m => other[m]))
            {
                sum += (double)part.Count() * part.Count() / entity.Count;
            }
        }

        return sum;
    }

    private static Dictionary<T, int> IndexOf<T>(IReadOnlyList<IReadOnlySet<T>> entities)
        where T : notnull
    {
        var index = new Dictionary<T, int>();
        for (var i = 0; i < entities.Count; i++)
        {
            foreach (var mention in entities[i])
            {
                index.TryAdd(mention, i);
            }
        }

        return index;
    }
}
