using CsCheck;
using Sitrep.Language.Neural;

namespace Sitrep.Tests.Language.Neural;

public class TreeDecoderTests
{
    [Fact]
    public void One_word_is_the_root() => TreeDecoder.Decode(new double[,] { { 0, 1 }, { 0, 5 } }).ShouldBe([-1]);

    [Fact]
    public void A_cycle_of_best_heads_is_broken()
    {
        // Words 1 and 2 want each other more than anything; 1 takes the root since it loses least.
        double[,] scores = { { 0, 4, 1 }, { 0, 0, 9 }, { 0, 9, 0 } };
        TreeDecoder.Decode(scores).ShouldBe([-1, 0]);
    }

    [Fact]
    public void Two_words_that_want_the_root_do_not_both_get_it()
    {
        double[,] scores = { { 0, 9, 8 }, { 0, 0, 1 }, { 0, 1, 0 } };
        TreeDecoder.Decode(scores).ShouldBe([-1, 0]);
    }

    [Fact]
    public void Scores_that_are_no_numbers_still_give_a_tree() => Gen.OneOf(double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, 1).Array[81].Sample(
        numbers => AssertTree(TreeDecoder.Decode(Matrix(numbers, 9))), iter: 2_000);

    [Fact]
    public void The_tree_is_the_best_of_all() =>
        (from words in Gen.Int[1, 5]
         from numbers in Gen.Int[-9, 9].Array[(words + 1) * (words + 1)]
         select (words, numbers)).Sample(
            drawn =>
            {
                var scores = Matrix([.. drawn.numbers.Select(n => (double)n)], drawn.words + 1);
                var heads = TreeDecoder.Decode((double[,])scores.Clone());
                AssertTree(heads);
                Total(scores, heads).ShouldBe(Trees(drawn.words).Max(t => Total(scores, t)), 1e-6);
            },
            iter: 3_000);

    [Fact]
    public void Long_sentences_are_trees_too() => Gen.Float[-20, 20].Array[121 * 120].Sample(
        numbers =>
        {
            using var output = new FakeOutput(120) { Arc = numbers };
            AssertTree(TreeDecoder.Decode(output.Chunk, 0, 120));
        },
        iter: 20);

    [Fact]
    public void The_quick_way_finds_what_the_long_way_finds() =>
        (from words in Gen.Int[1, 8]
         from first in Gen.Int[0, 3]
         from numbers in Gen.Float[-9, 9].Array[12 * 13]
         select (words, first, numbers)).Sample(
            drawn =>
            {
                using var output = new FakeOutput(12) { Arc = drawn.numbers };
                var heads = TreeDecoder.Decode(output.Chunk, drawn.first, drawn.words);
                AssertTree(heads);
                var scores = new double[drawn.words + 1, drawn.words + 1];
                for (var d = 1; d <= drawn.words; d++)
                {
                    var row = (drawn.first + d - 1) * 13;
                    scores[0, d] = drawn.numbers[row];
                    for (var h = 1; h <= drawn.words; h++)
                    {
                        scores[h, d] = drawn.numbers[row + drawn.first + h];
                    }
                }

                Total(scores, heads).ShouldBe(Total(scores, TreeDecoder.Decode((double[,])scores.Clone())), 1e-4);
            },
            iter: 3_000);

    private static double[,] Matrix(double[] numbers, int nodes)
    {
        var scores = new double[nodes, nodes];
        for (var i = 0; i < nodes * nodes; i++)
        {
            scores[i / nodes, i % nodes] = numbers[i];
        }

        return scores;
    }

    private static void AssertTree(int[] heads)
    {
        heads.Count(h => h < 0).ShouldBe(1);
        for (var i = 0; i < heads.Length; i++)
        {
            var (at, steps) = (i, 0);
            while (at >= 0)
            {
                at = heads[at];
                (++steps).ShouldBeLessThanOrEqualTo(heads.Length);
            }
        }
    }

    private static double Total(double[,] scores, int[] heads) => heads.Select((h, i) => scores[h + 1, i + 1]).Sum();

    private static IEnumerable<int[]> Trees(int words)
    {
        var heads = new int[words];
        foreach (var number in Enumerable.Range(0, (int)Math.Pow(words + 1, words)))
        {
            var rest = number;
            for (var i = 0; i < words; i++, rest /= words + 1)
            {
                heads[i] = (rest % (words + 1)) - 1;
            }

            if (heads.Count(h => h < 0) == 1 && Enumerable.Range(0, words).All(i => Reaches(heads, i)))
            {
                yield return heads;
            }
        }
    }

    private static bool Reaches(int[] heads, int word)
    {
        for (var steps = 0; steps <= heads.Length; steps++)
        {
            if (word < 0)
            {
                return true;
            }

            word = heads[word];
        }

        return false;
    }
}
