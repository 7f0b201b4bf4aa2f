using System.Numerics.Tensors;

namespace Sitrep.Language.Neural;

/// <summary>
/// The best tree over a sentence's words with exactly one word on the root: maximum spanning arborescence (Chu and Liu 1965,
/// Edmonds 1967). Each word's own best head is taken first; most often that is a tree already, and then it is the best one.
/// </summary>
internal static class TreeDecoder
{
    /// <summary>The head of each word, counted in the sentence; -1 for the root's one child.</summary>
    /// <param name="chunk">The chunk's scores.</param>
    /// <param name="first">The sentence's first word in the chunk.</param>
    /// <param name="count">Its words; 1 at least.</param>
    public static int[] Decode(ChunkScores chunk, int first, int count)
    {
        // [head, child] with the root as node 0.
        var heads = new int[count];
        var roots = 0;
        for (var i = 0; i < count; i++)
        {
            var scores = chunk.Arc(first + i);
            var words = scores.Slice(first + 1, count);
            var best = TensorPrimitives.IndexOfMax(words);
            if (best == i)
            {
                best = BestBut(words, i);
            }

            heads[i] = best < 0 || scores[0] >= words[best] ? -1 : best;
            roots += heads[i] < 0 ? 1 : 0;
        }

        if (roots == 1 && IsTree(heads))
        {
            return heads;
        }

        var matrix = new double[count + 1, count + 1];
        for (var i = 0; i < count; i++)
        {
            var scores = chunk.Arc(first + i);
            matrix[0, i + 1] = scores[0];
            for (var j = 0; j < count; j++)
            {
                matrix[j + 1, i + 1] = scores[first + 1 + j];
            }
        }

        return Decode(matrix);
    }

    /// <summary>The heads of the best tree of a matrix [head, child] in which node 0 is the root; -1 stands for the root.</summary>
    public static int[] Decode(double[,] scores)
    {
        var nodes = scores.GetLength(0);
        // One child of the root: each further one costs more than all that could be won. Scores that are no numbers count as none.
        double low = double.MaxValue, high = double.MinValue;
        for (var h = 0; h < nodes; h++)
        {
            for (var d = 1; d < nodes; d++)
            {
                scores[h, d] = double.IsFinite(scores[h, d]) ? scores[h, d] : -1e6;
                low = Math.Min(low, scores[h, d]);
                high = Math.Max(high, scores[h, d]);
            }
        }

        var penalty = (high - low + 1) * nodes;
        for (var d = 1; d < nodes; d++)
        {
            scores[0, d] -= penalty;
        }

        var best = Arborescence(scores);
        var heads = new int[nodes - 1];
        for (var d = 1; d < nodes; d++)
        {
            heads[d - 1] = best[d] - 1;
        }

        return heads;
    }

    private static int BestBut(ReadOnlySpan<float> scores, int left)
    {
        var best = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            if (i != left && (best < 0 || scores[i] > scores[best]))
            {
                best = i;
            }
        }

        return best;
    }

    private static bool IsTree(int[] heads)
    {
        // 0: not seen, i + 1: seen on the walk from word i.
        var seen = new int[heads.Length];
        for (var i = 0; i < heads.Length; i++)
        {
            var at = i;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = i + 1;
                at = heads[at];
            }

            if (at >= 0 && seen[at] == i + 1)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The head of each node but 0. Cycles of best heads are drawn together into one node, solved, and opened again.</summary>
    private static int[] Arborescence(double[,] scores)
    {
        var nodes = scores.GetLength(0);
        var head = new int[nodes];
        for (var d = 1; d < nodes; d++)
        {
            var best = d == 1 ? 0 : 1;
            for (var h = 0; h < nodes; h++)
            {
                if (h != d && scores[h, d] > scores[best, d])
                {
                    best = h;
                }
            }

            // Node 0 wins a draw at the start only by being first.
            head[d] = best;
        }

        var cycle = Cycle(head);
        if (cycle is null)
        {
            return head;
        }

        // The new graph: nodes outside the cycle in their order, then the cycle as one node.
        var inside = new bool[nodes];
        foreach (var node in cycle)
        {
            inside[node] = true;
        }

        var outside = Enumerable.Range(0, nodes).Where(n => !inside[n]).ToArray();
        var drawn = outside.Length;
        var smaller = new double[drawn + 1, drawn + 1];
        var enters = new int[drawn];
        var leaves = new int[drawn];
        for (var a = 0; a < drawn; a++)
        {
            for (var b = 0; b < drawn; b++)
            {
                smaller[a, b] = scores[outside[a], outside[b]];
            }

            (smaller[a, drawn], smaller[drawn, a]) = (double.NegativeInfinity, double.NegativeInfinity);
            foreach (var node in cycle)
            {
                // To enter the cycle at a node is to give up the node's head in it.
                var enter = scores[outside[a], node] - scores[head[node], node];
                if (enter > smaller[a, drawn])
                {
                    (smaller[a, drawn], enters[a]) = (enter, node);
                }

                if (scores[node, outside[a]] > smaller[drawn, a])
                {
                    (smaller[drawn, a], leaves[a]) = (scores[node, outside[a]], node);
                }
            }
        }

        var solved = Arborescence(smaller);
        for (var a = 1; a < drawn; a++)
        {
            head[outside[a]] = solved[a] == drawn ? leaves[a] : outside[solved[a]];
        }

        var from = solved[drawn];
        head[enters[from]] = outside[from];
        return head;
    }

    private static List<int>? Cycle(int[] head)
    {
        var seen = new int[head.Length];
        for (var i = 1; i < head.Length; i++)
        {
            var at = i;
            while (at != 0 && seen[at] == 0)
            {
                seen[at] = i;
                at = head[at];
            }

            if (at == 0 || seen[at] != i)
            {
                continue;
            }

            var cycle = new List<int> { at };
            for (var next = head[at]; next != at; next = head[next])
            {
                cycle.Add(next);
            }

            return cycle;
        }

        return null;
    }
}
