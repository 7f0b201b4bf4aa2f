using CsvHelper;
using Sitrep.Store.Exports.Rows;

namespace Sitrep.Store.Exports.Tables;

/// <summary>Writes a table as lines of text.</summary>
internal sealed class DelimitedWriter : IEventWriter
{
    private readonly IReadOnlyList<Column> _columns;
    private readonly CsvWriter _csv;

    /// <summary>A table that goes to a writer, which stays open.</summary>
    public DelimitedWriter(TextWriter output, IReadOnlyList<Column> columns, DelimitedForm form)
    {
        _columns = columns;
        _csv = CsvWriter.Create(output, form.Csv, leaveOpen: true);
        if (form.HasHeader)
        {
            WriteLine(columns.Select(c => c.Name));
        }

        if (form.HasHashtags)
        {
            WriteLine(columns.Select(c => c.Hashtag));
        }
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(EventRow row, CancellationToken cancellation)
    {
        foreach (var column in _columns)
        {
            column.WriteTo(_csv, row);
        }

        await _csv.EndRecordAsync(cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(CancellationToken cancellation) => await _csv.DisposeAsync().ConfigureAwait(false);

    private void WriteLine(IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
        {
            _csv.WriteField(cell);
        }

        _csv.EndRecord();
    }
}
