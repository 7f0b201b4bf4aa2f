using System.Text.Json.Serialization;

namespace Sitrep.Evaluation;

/// <summary>The JSON of evaluations: snake_case names, nulls left out, indented, since people compare two versions line by line.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(EvaluationResult))]
[JsonSerializable(typeof(SortedDictionary<string, EvaluationResult>))]
internal sealed partial class EvaluationJson : JsonSerializerContext;
