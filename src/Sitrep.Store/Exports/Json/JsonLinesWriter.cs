using System.Text.Json;
using Sitrep.Store.Exports.Rows;

namespace Sitrep.Store.Exports.Json;

/// <summary>Writes one event a line.</summary>
internal sealed class JsonLinesWriter(TextWriter output) : IEventWriter
{
    /// <inheritdoc/>
    public async ValueTask WriteAsync(EventRow row, CancellationToken cancellation) =>
        await output.WriteAsync((JsonSerializer.Serialize(EventLine.Of(row), ExportJson.Default.EventLine) + "\n").AsMemory(), cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask CompleteAsync(CancellationToken cancellation) => ValueTask.CompletedTask;
}
