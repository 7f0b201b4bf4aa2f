namespace Sitrep.Ingest.Formats;

/// <summary>
/// Puts together again what stands on one line of a page but apart: the cells of a table's row, with a tab between
/// them, and a list's bullet with its item. Leaves columns of running text: their blocks have several lines.
/// </summary>
internal static class PdfRows
{
    // Feet of one line differ by less, in points: cells are set in one size or nearly.
    private const double SameLine = 3;

    /// <summary>The blocks of a page with rows joined, in the same order.</summary>
    public static IReadOnlyList<PdfBlock> Join(IReadOnlyList<PdfBlock> blocks)
    {
        var joined = new List<PdfBlock>();
        var taken = new bool[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            if (taken[i])
            {
                continue;
            }

            var row = blocks.Select((block, index) => (block, index))
                .Where(other => !taken[other.index] && (other.index == i || IsOneRow(blocks[i], other.block)))
                .ToList();
            foreach (var (_, index) in row)
            {
                taken[index] = true;
            }

            joined.Add(row.Count == 1 ? blocks[i] : Row([.. row.Select(cell => cell.block).OrderBy(block => block.Lines[0].Left)]));
        }

        return joined;
    }

    private static bool IsOneRow(PdfBlock one, PdfBlock other) =>
        Math.Abs(one.Lines[0].Foot - other.Lines[0].Foot) < SameLine
        && ((one.Lines.Count == 1 && other.Lines.Count == 1) || IsBullet(one) || IsBullet(other));

    private static bool IsBullet(PdfBlock block) => block.Lines is [{ Text: "•" or "▪" or "●" or "◦" or "‣" or "-" or "–" or "—" or "o" }];

    private static PdfBlock Row(IReadOnlyList<PdfBlock> cells)
    {
        var separator = IsBullet(cells[0]) ? " " : "\t";
        var first = cells[0].Lines[0] with
        {
            Text = string.Join(separator, cells.Select(cell => cell.Lines[0].Text)),
            Right = cells.Max(cell => cell.Lines[0].Right),
        };
        return new PdfBlock([first, .. cells.SelectMany(cell => cell.Lines.Skip(1))]);
    }
}
