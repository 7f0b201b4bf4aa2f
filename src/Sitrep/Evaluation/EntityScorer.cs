namespace Sitrep.Evaluation;

/// <summary>Scores entities by exact span and type, as CoNLL 2003 does (Tjong Kim Sang and De Meulder 2003).</summary>
public static class EntityScorer
{
    /// <summary>The counts of one sentence by type; a type that neither has is not there.</summary>
    public static IReadOnlyDictionary<string, Score> Score(IReadOnlyCollection<BioEntity> gold, IReadOnlyCollection<BioEntity> predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        var scores = new SortedDictionary<string, Score>(StringComparer.Ordinal);
        void Add(string type, Score score) => scores[type] = scores.GetValueOrDefault(type) + score;
        var marked = gold.ToHashSet();
        foreach (var entity in marked)
        {
            Add(entity.Type, new Score(0, 0, 1));
        }

        foreach (var entity in predicted.Distinct())
        {
            Add(entity.Type, new Score(marked.Contains(entity) ? 1 : 0, 1, 0));
        }

        return scores;
    }

    /// <summary>All counts together: the micro average.</summary>
    public static Score Total(IReadOnlyDictionary<string, Score> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return scores.Values.Aggregate(new Score(), (sum, score) => sum + score);
    }
}
