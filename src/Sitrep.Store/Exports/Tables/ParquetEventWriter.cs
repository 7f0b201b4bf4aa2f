using Parquet;
using Parquet.Schema;
using Sitrep.Store.Exports.Rows;

namespace Sitrep.Store.Exports.Tables;

/// <summary>Writes Sitrep's own table as Apache Parquet: days as DATE, numbers as INT64 and DOUBLE, lists as LIST of strings.</summary>
internal sealed class ParquetEventWriter : IEventWriter
{
    // Enough for compression to work on; small enough that a group of long sentences stays within some tens of megabytes.
    private const int RowsAGroup = 20_000;

    private readonly Stream _output;
    private readonly ColumnBuffer[] _columns = [.. EventColumns.All.Select(ColumnBuffer.For)];
    private ParquetWriter? _file;
    private int _rows;

    /// <summary>A table that goes to a stream, which stays open.</summary>
    public ParquetEventWriter(Stream output) => _output = output;

    /// <inheritdoc/>
    public async ValueTask WriteAsync(EventRow row, CancellationToken cancellation)
    {
        foreach (var column in _columns)
        {
            column.Add(row);
        }

        if (++_rows == RowsAGroup)
        {
            await WriteGroupAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(CancellationToken cancellation)
    {
        await WriteGroupAsync(cancellation).ConfigureAwait(false);
        await _file!.DisposeAsync().ConfigureAwait(false);
    }

    private async Task WriteGroupAsync(CancellationToken cancellation)
    {
        _file ??= await ParquetWriter.CreateAsync(new ParquetSchema(_columns.Select(c => c.Field)), _output, cancellationToken: cancellation).ConfigureAwait(false);
        if (_rows == 0)
        {
            return;
        }

        using var group = _file.CreateRowGroup();
        foreach (var column in _columns)
        {
            await column.WriteAsync(group, cancellation).ConfigureAwait(false);
        }

        group.CompleteValidate();
        _rows = 0;
    }
}
