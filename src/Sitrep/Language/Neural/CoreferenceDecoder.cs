using System.Numerics.Tensors;

namespace Sitrep.Language.Neural;

/// <summary>Links from later mentions to earlier ones of the same chunk, with the probability that the model gives them (mention ranking, Denis and Baldridge 2008).</summary>
internal static class CoreferenceDecoder
{
    // Links less likely are noise to every reader of them; those of middle weight help where a name or a role decides.
    private const double LeastScore = 0.1;

    /// <summary>Adds the links of a chunk, by later mention and then by falling score.</summary>
    /// <param name="chunk">The chunk's scores.</param>
    /// <param name="addresses">Where each word of the chunk stands in the report.</param>
    /// <param name="links">The report's links.</param>
    public static void Decode(ChunkScores chunk, ReadOnlySpan<TokenAddress> addresses, List<Coreference> links)
    {
        var mentions = new List<int>();
        for (var i = 0; i < addresses.Length; i++)
        {
            if (chunk.Mention[i] > 0)
            {
                mentions.Add(i);
            }
        }

        var scores = new double[mentions.Count];
        for (var m = 1; m < mentions.Count; m++)
        {
            var anaphor = chunk.Anaphor(mentions[m]);
            double none = chunk.CorefNew[mentions[m]], most = none;
            for (var a = 0; a < m; a++)
            {
                scores[a] = TensorPrimitives.Dot(anaphor, chunk.Antecedent(mentions[a]));
                most = Math.Max(most, scores[a]);
            }

            var all = Math.Exp(none - most);
            for (var a = 0; a < m; a++)
            {
                scores[a] = Math.Exp(scores[a] - most);
                all += scores[a];
            }

            var first = links.Count;
            for (var a = 0; a < m; a++)
            {
                if (scores[a] / all >= LeastScore)
                {
                    links.Add(new Coreference(addresses[mentions[m]], addresses[mentions[a]], scores[a] / all));
                }
            }

            links.Sort(first, links.Count - first, Comparer<Coreference>.Create((x, y) => y.Score.CompareTo(x.Score)));
        }
    }
}
