using System.Text;
using Sitrep.Data;
using Sitrep.Store.Exports.Acled;
using Sitrep.Store.Exports.Codes;
using Sitrep.Store.Exports.Gdelt;
using Sitrep.Store.Exports.Ged;
using Sitrep.Store.Exports.Json;
using Sitrep.Store.Exports.Plover;
using Sitrep.Store.Exports.Rows;
using Sitrep.Store.Exports.Tables;

namespace Sitrep.Store.Exports;

/// <summary>
/// Events out, in the formats that the field's packages read. Works on records, with or without a store; holds one event at a time
/// (Parquet: one row group), so a million take no more memory than a hundred. Not safe for use by several threads at once.
/// </summary>
public sealed class EventExport
{
    private readonly ExportFormat _format;
    private readonly ExportOptions _options;
    private readonly FieldCodes _codes;

    /// <summary>An export in a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="options">What goes in and how. Null: the defaults.</param>
    /// <param name="data">The tables of codes. Null: those beside the program.</param>
    /// <exception cref="FileNotFoundException">A table of codes is not there.</exception>
    public EventExport(ExportFormat format, ExportOptions? options = null, DataFolder? data = null) =>
        (_format, _options, _codes) = (format, options ?? new ExportOptions(), FieldCodes.Read(data ?? DataFolder.BesideTheProgram()));

    /// <summary>Writes events to a stream, which stays open. Text is UTF-8 without a mark, lines end with a line feed.</summary>
    public async Task<ExportTally> WriteAsync(IAsyncEnumerable<ExportedEvent> events, Stream output, CancellationToken cancellation = default)
    {
        if (_format == ExportFormat.Parquet)
        {
            return await WriteAsync(events, new ParquetEventWriter(output), Admission.Everything, cancellation).ConfigureAwait(false);
        }

        var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 64 * 1024, leaveOpen: true) { NewLine = "\n" };
        await using (text.ConfigureAwait(false))
        {
            return await WriteAsync(events, text, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Writes events as text.</summary>
    /// <exception cref="InvalidOperationException">The format is Parquet, which is no text.</exception>
    public async Task<ExportTally> WriteAsync(IAsyncEnumerable<ExportedEvent> events, TextWriter output, CancellationToken cancellation = default)
    {
        var (writer, admits) = TextFormat(output);
        var tally = await WriteAsync(events, writer, admits, cancellation).ConfigureAwait(false);
        await output.FlushAsync(cancellation).ConfigureAwait(false);
        return tally;
    }

    private (IEventWriter Writer, Func<EventRow, string?> Admits) TextFormat(TextWriter output) => _format switch
    {
        ExportFormat.Csv => (new DelimitedWriter(output, EventColumns.All, DelimitedForm.Commas(_options.RawCells)), Admission.Everything),
        ExportFormat.JsonLines => (new JsonLinesWriter(output), Admission.Everything),
        ExportFormat.GeoJson => (new GeoJsonWriter(output), Admission.Everything),
        ExportFormat.Plover => (new PloverWriter(output), PloverEvent.Admits),
        ExportFormat.Acled => (new DelimitedWriter(output, AcledColumns.All(_options), DelimitedForm.Commas(_options.RawCells)), AcledEvent.Admits),
        ExportFormat.Ged => (new DelimitedWriter(output, GedColumns.All, DelimitedForm.Commas(_options.RawCells)), GedEvent.Admits),
        ExportFormat.Gdelt => (new DelimitedWriter(output, GdeltColumns.All, DelimitedForm.TabsWithoutHeader(_options.RawCells)), GdeltColumns.Admits),
        ExportFormat.Hxl => (new DelimitedWriter(output, HxlColumns.All, DelimitedForm.CommasWithHashtags(_options.RawCells)), Admission.Happened),
        _ => throw new InvalidOperationException($"{_format} is no text: write it to a stream."),
    };

    private async Task<ExportTally> WriteAsync(IAsyncEnumerable<ExportedEvent> events, IEventWriter writer, Func<EventRow, string?> admits, CancellationToken cancellation)
    {
        var written = 0L;
        var leftOut = new SortedDictionary<string, long>(StringComparer.Ordinal);
        await foreach (var told in events.WithCancellation(cancellation).ConfigureAwait(false))
        {
            var row = new EventRow(told, _codes);
            if (!_options.All && admits(row) is { } reason)
            {
                leftOut[reason] = leftOut.GetValueOrDefault(reason) + 1;
                continue;
            }

            await writer.WriteAsync(row, cancellation).ConfigureAwait(false);
            written++;
        }

        await writer.CompleteAsync(cancellation).ConfigureAwait(false);
        return new ExportTally(written, leftOut);
    }
}
