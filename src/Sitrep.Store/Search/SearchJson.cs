using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sitrep.Store.Search;

/// <summary>The JSON of hits: snake_case names and nulls left out, as in the record.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SearchHit))]
internal sealed partial class SearchJson : JsonSerializerContext
{
    // As in the record: the output is JSON, never HTML.
    static SearchJson() => Default = new SearchJson(new JsonSerializerOptions(s_defaultOptions) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
