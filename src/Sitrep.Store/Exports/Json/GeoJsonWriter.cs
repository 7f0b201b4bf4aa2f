using System.Text.Json;
using Sitrep.Store.Exports.Rows;

namespace Sitrep.Store.Exports.Json;

/// <summary>Writes a feature collection, a feature a line, so that a file of a million is still read and compared by lines.</summary>
internal sealed class GeoJsonWriter(TextWriter output) : IEventWriter
{
    private bool _hasFeatures;

    /// <inheritdoc/>
    public async ValueTask WriteAsync(EventRow row, CancellationToken cancellation)
    {
        var before = _hasFeatures ? ",\n" : Opening + "\n";
        _hasFeatures = true;
        await output.WriteAsync((before + JsonSerializer.Serialize(GeoFeature.Of(row), ExportJson.Default.GeoFeature)).AsMemory(), cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(CancellationToken cancellation) =>
        await output.WriteAsync((_hasFeatures ? "\n]}\n" : Opening + "]}\n").AsMemory(), cancellation).ConfigureAwait(false);

    private const string Opening = """{"type":"FeatureCollection","features":[""";
}
