using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sitrep.Store.Exports.Plover;

namespace Sitrep.Store.Exports.Json;

/// <summary>The JSON of exports: snake_case names, nulls left out, on one line.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EventLine))]
[JsonSerializable(typeof(GeoFeature))]
[JsonSerializable(typeof(PloverEvent))]
internal sealed partial class ExportJson : JsonSerializerContext
{
    // News is full of letters that the default encoder would escape; the output is JSON, never HTML.
    static ExportJson() => Default = new ExportJson(new JsonSerializerOptions(s_defaultOptions) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
