using CsCheck;
using Sitrep.Evaluation;

namespace Sitrep.Tests.Evaluation;

public class AssignmentTests
{
    [Fact]
    public void Finds_the_best_where_greedy_choice_does_not() =>
        Assignment.Best(new double[,] { { 9, 8 }, { 8, 1 } }).ShouldBe([1, 0]);

    [Fact]
    public void Rows_without_a_column_get_none()
    {
        Assignment.Best(new double[,] { { 1 }, { 3 }, { 2 } }).ShouldBe([-1, 0, -1]);
        Assignment.BestSum(new double[0, 4]).ShouldBe(0);
    }

    [Fact]
    public void Is_as_good_as_trying_all() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, 5]).SelectMany((rows, columns) => Gen.Int[0, 9].Array2D[rows, columns]).Sample(gain =>
        {
            var doubles = new double[gain.GetLength(0), gain.GetLength(1)];
            for (var r = 0; r < gain.GetLength(0); r++)
            {
                for (var c = 0; c < gain.GetLength(1); c++)
                {
                    doubles[r, c] = gain[r, c];
                }
            }

            return Math.Abs(Assignment.BestSum(doubles) - BestOfAll(doubles, 0, [])) < 1e-9;
        });

    private static double BestOfAll(double[,] gain, int row, HashSet<int> used)
    {
        if (row == gain.GetLength(0))
        {
            return 0;
        }

        var best = BestOfAll(gain, row + 1, used);
        for (var column = 0; column < gain.GetLength(1); column++)
        {
            if (used.Add(column))
            {
                best = Math.Max(best, gain[row, column] + BestOfAll(gain, row + 1, used));
                used.Remove(column);
            }
        }

        return best;
    }
}
