using System.Text.Json;
using Sitrep.Store.Exports.Json;
using Sitrep.Store.Exports.Rows;

namespace Sitrep.Store.Exports.Plover;

/// <summary>Writes PLOVER's exchange format, one event a line.</summary>
internal sealed class PloverWriter(TextWriter output) : IEventWriter
{
    /// <inheritdoc/>
    public async ValueTask WriteAsync(EventRow row, CancellationToken cancellation) =>
        await output.WriteAsync((JsonSerializer.Serialize(PloverEvent.Of(row), ExportJson.Default.PloverEvent) + "\n").AsMemory(), cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask CompleteAsync(CancellationToken cancellation) => ValueTask.CompletedTask;
}
