namespace Sitrep.Evaluation;

/// <summary>
/// The one-to-one assignment of rows to columns with the greatest sum: the Kuhn-Munkres method in its shortest-path form
/// (Jonker and Volgenant 1987), cubic in the larger side.
/// </summary>
internal static class Assignment
{
    /// <summary>For each row its column, or -1 where rows outnumber columns.</summary>
    /// <param name="gain">What pairing a row with a column is worth; all 0 or more, or the pairs of negative worth are taken too.</param>
    public static int[] Best(double[,] gain)
    {
        var (rows, columns) = (gain.GetLength(0), gain.GetLength(1));
        var size = Math.Max(rows, columns);
        var columnPrice = new double[size + 1];
        var rowPrice = new double[size + 1];
        var rowOf = new int[size + 1];
        var before = new int[size + 1];
        for (var row = 1; row <= size; row++)
        {
            // Column 0 stands for the row that looks for a column.
            rowOf[0] = row;
            var at = 0;
            var slack = new double[size + 1];
            Array.Fill(slack, double.PositiveInfinity);
            var seen = new bool[size + 1];
            do
            {
                seen[at] = true;
                var (least, next) = (double.PositiveInfinity, 0);
                for (var column = 1; column <= size; column++)
                {
                    if (seen[column])
                    {
                        continue;
                    }

                    var cost = Cost(rowOf[at], column) - rowPrice[rowOf[at]] - columnPrice[column];
                    if (cost < slack[column])
                    {
                        (slack[column], before[column]) = (cost, at);
                    }

                    if (slack[column] < least)
                    {
                        (least, next) = (slack[column], column);
                    }
                }

                for (var column = 0; column <= size; column++)
                {
                    if (seen[column])
                    {
                        rowPrice[rowOf[column]] += least;
                        columnPrice[column] -= least;
                    }
                    else
                    {
                        slack[column] -= least;
                    }
                }

                at = next;
            }
            while (rowOf[at] != 0);

            for (; at != 0; at = before[at])
            {
                rowOf[at] = rowOf[before[at]];
            }
        }

        var best = new int[rows];
        Array.Fill(best, -1);
        for (var column = 1; column <= columns; column++)
        {
            if (rowOf[column] <= rows)
            {
                best[rowOf[column] - 1] = column - 1;
            }
        }

        return best;

        double Cost(int row, int column) => row <= rows && column <= columns ? -gain[row - 1, column - 1] : 0;
    }

    /// <summary>The sum that the best assignment reaches.</summary>
    public static double BestSum(double[,] gain)
    {
        var sum = 0.0;
        var best = Best(gain);
        for (var row = 0; row < best.Length; row++)
        {
            sum += best[row] < 0 ? 0 : gain[row, best[row]];
        }

        return sum;
    }
}
