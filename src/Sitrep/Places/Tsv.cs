using System.Globalization;

namespace Sitrep.Places;

/// <summary>A table of ours: tab-separated, one header line, comment lines that start with <c>#</c>, lists separated by bars.</summary>
internal sealed class Tsv
{
    private readonly Dictionary<string, int> _columns;
    private readonly string[] _cells;

    private Tsv(Dictionary<string, int> columns, string[] cells) => (_columns, _cells) = (columns, cells);

    /// <value>The cell of a column; empty where the line ends before it.</value>
    /// <exception cref="InvalidDataException">The table has no such column.</exception>
    public string this[string column] => !_columns.TryGetValue(column, out var index)
        ? throw new InvalidDataException($"The table has no column `{column}`.")
        : index < _cells.Length ? _cells[index] : "";

    /// <summary>Reads all lines of a table.</summary>
    /// <exception cref="InvalidDataException">The file has no header line.</exception>
    public static IEnumerable<Tsv> Read(string path)
    {
        Dictionary<string, int>? columns = null;
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (columns is null)
            {
                columns = cells.Select((name, index) => (name, index)).ToDictionary(column => column.name, column => column.index, StringComparer.Ordinal);
                continue;
            }

            yield return new Tsv(columns, cells);
        }

        if (columns is null)
        {
            throw new InvalidDataException($"{path} has no header line.");
        }
    }

    /// <summary>A cell's list, split at bars.</summary>
    public IReadOnlyList<string> List(string column) => this[column] is { Length: > 0 } cell ? cell.Split('|') : [];

    /// <summary>A cell's number.</summary>
    public double Number(string column) => double.Parse(this[column], CultureInfo.InvariantCulture);
}
