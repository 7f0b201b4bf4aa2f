using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sitrep.Record;

/// <summary>The JSON of the contract: snake_case names, nulls left out, one line, made at compile time so that starting is quick.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReportRecord))]
[JsonSerializable(typeof(SummaryRecord))]
public sealed partial class RecordJson : JsonSerializerContext
{
    // News is full of quotation marks and letters that the default encoder would escape; the output is JSON, never HTML.
    static RecordJson() => Default = new RecordJson(new JsonSerializerOptions(s_defaultOptions) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
