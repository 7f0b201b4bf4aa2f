namespace Sitrep.Stories.Strands;

/// <summary>All strands at once into stories: what <see cref="StoryReconciler"/> gives one report at a time, in any order.</summary>
public static class StoryClustering
{
    /// <summary>Places strands.</summary>
    /// <param name="strands">Any strands, each once, in any order.</param>
    /// <returns>The same strands in canonical order, each with its antecedent and story.</returns>
    public static IReadOnlyList<PlacedStrand> Cluster(IEnumerable<Strand> strands)
    {
        var ordered = strands.Order(StrandOrder.Canonical).ToList();
        var stories = new Dictionary<string, string>(StringComparer.Ordinal);
        var placed = new List<PlacedStrand>(ordered.Count);
        for (var i = 0; i < ordered.Count; i++)
        {
            var best = Antecedents.Best(ordered[i], ordered.Take(i));
            var story = best is { } found ? stories[found.Before.Id] : ordered[i].Id;
            stories[ordered[i].Id] = story;
            placed.Add(new PlacedStrand(ordered[i], best?.Before.Id, best?.Score ?? 0, story));
        }

        return placed;
    }
}
