using System.Numerics.Tensors;

namespace Sitrep.Language.Neural;

/// <summary>The relation of a word to the head that the tree gives it: <c>root</c> on the root and nowhere else.</summary>
internal static class RelationDecoder
{
    /// <summary>Index of the best relation.</summary>
    /// <param name="chunk">The chunk's scores.</param>
    /// <param name="child">The word, counted in the chunk.</param>
    /// <param name="head">Its head, counted in the chunk; -1 for the root.</param>
    /// <param name="root">Index of the relation <c>root</c>.</param>
    public static int Decode(ChunkScores chunk, int child, int head, int root)
    {
        if (head < 0)
        {
            return root;
        }

        var vector = chunk.RelationHead(head);
        var relations = chunk.RelationChild(child);
        var (best, bestScore) = (root == 0 ? 1 : 0, float.NegativeInfinity);
        for (var r = 0; (r + 1) * vector.Length <= relations.Length; r++)
        {
            if (r == root)
            {
                continue;
            }

            var score = TensorPrimitives.Dot(relations.Slice(r * vector.Length, vector.Length), vector);
            if (score > bestScore)
            {
                (best, bestScore) = (r, score);
            }
        }

        return best;
    }
}
