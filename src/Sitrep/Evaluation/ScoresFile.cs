using System.Text.Json;

namespace Sitrep.Evaluation;

/// <summary>The last figures of each corpus in one JSON file, keyed by the corpus's name: <c>eval/scores.json</c>.</summary>
public static class ScoresFile
{
    /// <summary>Reads the file; nothing where it is not there.</summary>
    /// <exception cref="JsonException">The file holds something else.</exception>
    public static IReadOnlyDictionary<string, EvaluationResult> Read(string path) => Load(path);

    /// <summary>Puts results into the file in place of older ones of the same corpora; others stay.</summary>
    public static void Update(string path, IEnumerable<EvaluationResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var all = Load(path);
        foreach (var result in results)
        {
            all[result.Corpus] = Rounded(result);
        }

        File.WriteAllText(path, JsonSerializer.Serialize(all, EvaluationJson.Default.SortedDictionaryStringEvaluationResult) + "\n");
    }

    private static SortedDictionary<string, EvaluationResult> Load(string path) => File.Exists(path)
        ? new(JsonSerializer.Deserialize(File.ReadAllText(path), EvaluationJson.Default.SortedDictionaryStringEvaluationResult) ?? [], StringComparer.Ordinal)
        : new(StringComparer.Ordinal);

    // Four digits: more is noise, and every digit is a line of difference.
    private static EvaluationResult Rounded(EvaluationResult result) => result with { Rows = [.. result.Rows.Select(Rounded)] };

    private static EvaluationRow Rounded(EvaluationRow row) => row with
    {
        Value = Math.Round(row.Value, 4),
        Precision = row.Precision is { } p ? Math.Round(p, 4) : null,
        Recall = row.Recall is { } r ? Math.Round(r, 4) : null,
        Right = row.Right is { } n ? Math.Round(n, 4) : null,
    };
}
