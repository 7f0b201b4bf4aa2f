using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sitrep.Stories.Appeals;
using Sitrep.Stories.Changes;
using Sitrep.Stories.Measures;
using Sitrep.Stories.Strands;
using Sitrep.Stories.Tolls;

namespace Sitrep.Stories;

/// <summary>Stories, their changes and their strands as JSON: snake_case names and values, nulls left out, one line.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(SnakeCase<MeasureState>), typeof(SnakeCase<AppealState>), typeof(SnakeCase<TollScope>)])]
[JsonSerializable(typeof(Story))]
[JsonSerializable(typeof(StoryChange))]
[JsonSerializable(typeof(Strand))]
public sealed partial class StoryJson : JsonSerializerContext
{
    // As the record's: JSON on a line, never HTML.
    static StoryJson() => Default = new StoryJson(new JsonSerializerOptions(s_defaultOptions) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private sealed class SnakeCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower)
        where T : struct, Enum;
}
