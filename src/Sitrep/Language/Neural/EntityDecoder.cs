using System.Numerics.Tensors;

namespace Sitrep.Language.Neural;

/// <summary>Entities of a sentence: the best path of BIO tags in which I-X follows B-X or I-X only (Viterbi 1967). Immutable.</summary>
internal sealed class EntityDecoder
{
    private readonly EntityTag[] _tags;
    // For each tag that continues: its B-X and itself. For the others null: any tag may go before.
    private readonly int[]?[] _before;

    /// <param name="tags">The columns of the network's entity head.</param>
    public EntityDecoder(EntityTag[] tags)
    {
        _tags = tags;
        _before = Array.ConvertAll(tags, tag => tag.Continues
            ? [Array.IndexOf(tags, tag with { Begins = true }), Array.IndexOf(tags, tag)]
            : (int[]?)null);
    }

    /// <summary>The entities of words whose tag logits are given, word after word.</summary>
    public List<EntityMention> Decode(ReadOnlySpan<float> logits)
    {
        var path = BestPath(logits);
        var entities = new List<EntityMention>();
        for (var i = 0; i < path.Length;)
        {
            if (_tags[path[i]].Type is not { } type)
            {
                i++;
                continue;
            }

            var first = i++;
            while (i < path.Length && _tags[path[i]].Continues)
            {
                i++;
            }

            entities.Add(new EntityMention(first, i, type, Probability(logits, first, i, type)));
        }

        return entities;
    }

    private int[] BestPath(ReadOnlySpan<float> logits)
    {
        var (width, count) = (_tags.Length, logits.Length / _tags.Length);
        var path = new int[count];
        var valid = true;
        for (var i = 0; i < count; i++)
        {
            path[i] = TensorPrimitives.IndexOfMax(logits.Slice(i * width, width));
            valid &= _before[path[i]] is not { } before || (i > 0 && Array.IndexOf(before, path[i - 1]) >= 0);
        }

        // The best tag of each word by itself is the best path where it is a path.
        return valid ? path : Viterbi(logits, width, count);
    }

    private int[] Viterbi(ReadOnlySpan<float> logits, int width, int count)
    {
        var score = new double[width];
        var next = new double[width];
        var from = new int[count, width];
        for (var t = 0; t < width; t++)
        {
            score[t] = _before[t] is null ? logits[t] : double.NegativeInfinity;
        }

        for (var i = 1; i < count; i++)
        {
            var any = Array.IndexOf(score, score.Max());
            for (var t = 0; t < width; t++)
            {
                var best = any;
                if (_before[t] is { } before)
                {
                    best = score[before[0]] >= score[before[1]] ? before[0] : before[1];
                }

                from[i, t] = best;
                next[t] = score[best] + logits[i * width + t];
            }

            (score, next) = (next, score);
        }

        var path = new int[count];
        path[count - 1] = Array.IndexOf(score, score.Max());
        for (var i = count - 1; i > 0; i--)
        {
            path[i - 1] = from[i, path[i]];
        }

        return path;
    }

    /// <summary>Geometric mean over the words of the probability that the word is in an entity of the type.</summary>
    private double Probability(ReadOnlySpan<float> logits, int first, int end, EntityType type)
    {
        var width = _tags.Length;
        double sum = 0;
        for (var i = first; i < end; i++)
        {
            var of = logits.Slice(i * width, width);
            double most = TensorPrimitives.Max(of), all = 0, typed = 0;
            for (var t = 0; t < width; t++)
            {
                var p = Math.Exp(of[t] - most);
                all += p;
                typed += _tags[t].Type == type ? p : 0;
            }

            sum += Math.Log(typed / all);
        }

        return Math.Exp(sum / (end - first));
    }

}
