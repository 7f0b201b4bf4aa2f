using System.Text.Json;
using Sitrep.Text;

namespace Sitrep.Evaluation.Corpora;

/// <summary>A corpus of sentences with marked pairs: where it lies and how its lines are read.</summary>
internal sealed record PairCorpus(string Name, string Title, string Definition, IReadOnlyList<string> Paths, Func<string, IEnumerable<MarkedPair>> Read, IReadOnlySet<string> Joined)
{
    /// <value>PLV's training half, of which nothing is trained here.</value>
    public static PairCorpus Plv { get; } = new(
        "plv",
        "PLOVER type of a marked pair on PLV (its training half, on which nothing here is trained)",
        "YIELD stands for CONCEDE and RETREAT, as in the corpus.",
        ["plv/plv_train.jsonl"],
        ReadPlv,
        new HashSet<string>(["CONCEDE", "RETREAT"], StringComparer.Ordinal));

    /// <value>PLOVER's own gold standard records.</value>
    public static PairCorpus GoldStandardRecords { get; } = new(
        "gsr",
        "PLOVER type of a marked pair on PLOVER's gold standard records",
        "Types of version 0.5b1 in those of draft 0.8: DEMAND is REQUEST, DISAPPROVE and INVESTIGATE are ACCUSE, FIGHT is ASSAULT. Where only sources are marked, "
        + "as in \"X and Y agreed\", the first is the source and the others are the target. Actors are found by their words' first place in the sentence.",
        ["plover/PLOVER_GSR_CAMEO.txt", "../ontology/plover/gold_standard_records/PLOVER_GSR_CAMEO.txt"],
        ReadGoldStandardRecords,
        new HashSet<string>(StringComparer.Ordinal));

    private static IEnumerable<MarkedPair> ReadPlv(string path)
    {
        foreach (var line in EvaluationSetup.JsonLines(path))
        {
            yield return new MarkedPair(
                line.GetProperty("id").ToString(), line.GetProperty("text").GetString()!, Marked(line, "source"), Marked(line, "target"), line.GetProperty("label").GetString()!);
        }

        static IReadOnlyList<TextSpan> Marked(JsonElement line, string side) =>
            line.TryGetProperty(side, out var mark) && mark.ValueKind == JsonValueKind.Object
                ? [new TextSpan(mark.GetProperty("start").GetInt32(), mark.GetProperty("end").GetInt32())]
                : [];
    }

    private static IEnumerable<MarkedPair> ReadGoldStandardRecords(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var record in file.RootElement.EnumerateArray())
        {
            var type = record.GetProperty("event").GetString()!;
            if (type == "DOCUMENT")
            {
                continue;
            }

            var text = record.GetProperty("text").GetString()!;
            var (sources, targets) = (Places(record, "source", text), Places(record, "target", text));
            if (targets.Count == 0 && sources.Count > 1)
            {
                (sources, targets) = (sources[..1], sources[1..]);
            }

            yield return new MarkedPair(record.GetProperty("id").GetString()!, text, sources, targets, type switch
            {
                "DEMAND" => "REQUEST",
                "DISAPPROVE" or "INVESTIGATE" => "ACCUSE",
                "FIGHT" => "ASSAULT",
                _ => type,
            });
        }

        static List<TextSpan> Places(JsonElement record, string side, string text)
        {
            if (!record.TryGetProperty(side, out var actors) || actors.ValueKind != JsonValueKind.Array)
            {
                return [];
            }

            return
            [
                .. actors.EnumerateArray()
                    .Select(a => a.TryGetProperty("actorText", out var words) ? words.GetString() ?? "" : "")
                    .Where(words => words.Length > 0)
                    .Select(words => (words.Length, Start: text.IndexOf(words, StringComparison.Ordinal)))
                    .Where(p => p.Start >= 0)
                    .Select(p => new TextSpan(p.Start, p.Start + p.Length)),
            ];
        }
    }
}
