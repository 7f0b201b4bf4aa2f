using System.Numerics.Tensors;

namespace Sitrep.Language.Neural;

/// <summary>
/// Links from later mentions to earlier ones, with the probability that the model gives them (mention ranking, Denis and
/// Baldridge 2008). Earlier ones are those of the same chunk and of some chunks before it: their vectors are made to be
/// multiplied, and it does not matter in which run they were made.
/// </summary>
internal static class CoreferenceDecoder
{
    // Links less likely are noise to every reader of them; those of middle weight help where a name or a role decides.
    private const double LeastScore = 0.1;

    /// <summary>The mentions of a chunk: the words that the model takes for heads of mentions.</summary>
    public static List<MentionScores> Mentions(ChunkScores scores, int chunk, ReadOnlySpan<TokenAddress> addresses)
    {
        var mentions = new List<MentionScores>();
        for (var i = 0; i < addresses.Length; i++)
        {
            if (scores.Mention[i] > 0)
            {
                mentions.Add(new MentionScores(chunk, addresses[i], scores.Anaphor(i).ToArray(), scores.Antecedent(i).ToArray(), scores.CorefNew[i]));
            }
        }

        return mentions;
    }

    /// <summary>The links of a report, by later mention and then by falling score.</summary>
    /// <param name="mentions">All mentions in text order.</param>
    /// <param name="chunksBefore">How many chunks before a mention's own may hold what it refers to.</param>
    public static List<Coreference> Decode(IReadOnlyList<MentionScores> mentions, int chunksBefore)
    {
        var links = new List<Coreference>();
        var scores = new double[mentions.Count];
        var nearest = 0;
        for (var m = 1; m < mentions.Count; m++)
        {
            while (mentions[nearest].Chunk < mentions[m].Chunk - chunksBefore)
            {
                nearest++;
            }

            double none = mentions[m].New, most = none;
            for (var a = nearest; a < m; a++)
            {
                scores[a] = TensorPrimitives.Dot<float>(mentions[m].Anaphor, mentions[a].Antecedent);
                most = Math.Max(most, scores[a]);
            }

            var all = Math.Exp(none - most);
            for (var a = nearest; a < m; a++)
            {
                scores[a] = Math.Exp(scores[a] - most);
                all += scores[a];
            }

            var first = links.Count;
            for (var a = nearest; a < m; a++)
            {
                if (scores[a] / all >= LeastScore)
                {
                    links.Add(new Coreference(mentions[m].Address, mentions[a].Address, scores[a] / all));
                }
            }

            // The nearer one first where two are as likely.
            links.Sort(first, links.Count - first, Comparer<Coreference>.Create((x, y) => (y.Score, y.Antecedent.Sentence, y.Antecedent.Token).CompareTo((x.Score, x.Antecedent.Sentence, x.Antecedent.Token))));
        }

        return links;
    }
}
