using System.Numerics.Tensors;

namespace Sitrep.Language.Neural;

/// <summary>
/// Links each mention of a chunk to the chain that it most likely goes on with (mention ranking, Denis and Baldridge 2008).
/// The model spreads its probability over all earlier mentions of the right chain, so it is summed by chain as chains grow.
/// Not across chunks: on GUM's dev part that lost more than it found.
/// </summary>
internal static class CoreferenceDecoder
{
    // Less likely links are noise to every reader of them.
    private const double LeastScore = 0.2;

    /// <summary>The links of a chunk, one a later mention at most: to the likeliest mention of its likeliest chain, with the chain's probability.</summary>
    /// <param name="chunk">The chunk's scores.</param>
    /// <param name="addresses">Where each word of the chunk stands.</param>
    public static List<Coreference> Decode(ChunkScores chunk, ReadOnlySpan<TokenAddress> addresses)
    {
        var mentions = Mentions(chunk, addresses.Length);
        var links = new List<Coreference>();
        var weight = new double[mentions.Count];
        // A chain is known by its first mention.
        var chain = new int[mentions.Count];
        var byChain = new double[mentions.Count];
        for (var m = 0; m < mentions.Count; m++)
        {
            chain[m] = m;
            var alone = Weigh(chunk, mentions, m, weight);
            var all = alone;
            Array.Clear(byChain, 0, m);
            for (var a = 0; a < m; a++)
            {
                byChain[chain[a]] += weight[a];
                all += weight[a];
            }

            var best = -1;
            for (var a = 0; a < m; a++)
            {
                // Of the best chain the likeliest mention; of two as likely the nearer.
                if (best < 0 || (byChain[chain[a]], weight[a]).CompareTo((byChain[chain[best]], weight[best])) >= 0)
                {
                    best = a;
                }
            }

            if (best < 0 || byChain[chain[best]] < LeastScore * all)
            {
                continue;
            }

            links.Add(new Coreference(addresses[mentions[m]], addresses[mentions[best]], byChain[chain[best]] / all));
            if (byChain[chain[best]] > alone)
            {
                chain[m] = chain[best];
            }
        }

        return links;
    }

    /// <summary>The words that the model takes for heads of mentions.</summary>
    private static List<int> Mentions(ChunkScores chunk, int words)
    {
        var mentions = new List<int>();
        for (var i = 0; i < words; i++)
        {
            if (chunk.Mention[i] > 0)
            {
                mentions.Add(i);
            }
        }

        return mentions;
    }

    /// <summary>Fills in the weight of each mention before <paramref name="m"/>, and gives that of none.</summary>
    private static double Weigh(ChunkScores chunk, List<int> mentions, int m, double[] weight)
    {
        var anaphor = chunk.Anaphor(mentions[m]);
        double alone = chunk.CorefNew[mentions[m]], most = alone;
        for (var a = 0; a < m; a++)
        {
            weight[a] = TensorPrimitives.Dot(anaphor, chunk.Antecedent(mentions[a]));
            most = Math.Max(most, weight[a]);
        }

        for (var a = 0; a < m; a++)
        {
            weight[a] = Math.Exp(weight[a] - most);
        }

        return Math.Exp(alone - most);
    }
}
