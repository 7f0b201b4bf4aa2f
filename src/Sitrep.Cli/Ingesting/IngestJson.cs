using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sitrep.Cli.Ingesting;

/// <summary>The JSON of <c>sitrep ingest --json</c>: snake_case names, nulls left out.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IngestLine))]
[JsonSerializable(typeof(IngestSummary))]
internal sealed partial class IngestJson : JsonSerializerContext
{
    // Names of files and outlets have letters that the default encoder would escape; the output is JSON, never HTML.
    static IngestJson() => Default = new IngestJson(new JsonSerializerOptions(s_defaultOptions) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
