namespace Sitrep.Data;

/// <summary>
/// A table as text: tab-separated, UTF-8, a header line, an empty cell for nothing, lines that start with <c>#</c> for
/// comments. Cells are taken as they stand: no quoting, no escapes.
/// </summary>
public sealed class Table
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly string _path;

    private Table(string path, string[] header)
    {
        _path = path;
        for (var i = 0; i < header.Length; i++)
        {
            _columns[header[i].Trim()] = i;
        }
    }

    /// <value>The rows, in order.</value>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It has no header line, or a row has more cells than the header.</exception>
    public static Table Read(string path)
    {
        Table? table = null;
        var rows = new List<Row>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (table is null)
            {
                table = new Table(path, cells);
                continue;
            }

            if (cells.Length > table._columns.Count)
            {
                throw new FormatException($"{path}:{number} has {cells.Length} cells, the header {table._columns.Count}.");
            }

            rows.Add(new Row(table, cells, number));
        }

        if (table is null)
        {
            throw new FormatException($"{path} has no header line.");
        }

        table.Rows = rows;
        return table;
    }

    /// <summary>One line of a table.</summary>
    public sealed class Row
    {
        private readonly Table _table;
        private readonly string[] _cells;

        internal Row(Table table, string[] cells, int line) => (_table, _cells, Line) = (table, cells, line);

        /// <value>Number of the line in the file, from 1.</value>
        public int Line { get; }

        /// <value>Where it stands, for messages: <c>file:line</c>.</value>
        public string Where => $"{_table._path}:{Line}";

        /// <summary>The cell under a heading, trimmed; empty where the row ends before it or the table lacks it.</summary>
        public string this[string column] =>
            _table._columns.TryGetValue(column, out var i) && i < _cells.Length ? _cells[i].Trim() : "";
    }
}
