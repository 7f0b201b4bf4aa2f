using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sitrep.Record;

namespace Sitrep.Tests.Samples;

/// <summary>
/// Compares a record with <c>NAME.expected.json</c> beside the tests. On a difference it writes <c>NAME.received.json</c> and
/// shows the fields that changed; <c>SITREP_ACCEPT=samples dotnet test</c> makes what was received what is expected.
/// </summary>
internal static class RecordSnapshot
{
    private const int MostShown = 40;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="record">The record.</param>
    /// <param name="name">Name of the file, without ending.</param>
    /// <param name="withWords">False: a text that is not ours; offsets alone are kept.</param>
    public static void Match(ReportRecord record, string name, bool withWords = true)
    {
        var node = JsonNode.Parse(record.ToJson())!;
        if (!withWords)
        {
            RemoveWords(node);
        }

        node["processor"] = Accepting.Processor;
        var (expected, received) = (At(name + ".expected.json"), At(name + ".received.json"));
        File.Delete(received);
        if (Accepting.Accepts("samples"))
        {
            File.WriteAllText(expected, node.ToJsonString(Indented) + "\n");
        }

        var before = File.Exists(expected) ? JsonNode.Parse(File.ReadAllText(expected))! : new JsonObject { ["processor"] = Accepting.Processor };
        var writtenOn = (string)before["processor"]!;
        var (old, now) = (Fields(before), Fields(node));
        var changes = old.Keys.Union(now.Keys).Where(k => k != "processor" && old.GetValueOrDefault(k) != now.GetValueOrDefault(k)).Order(StringComparer.Ordinal).ToList();
        if (changes.Count <= Accepting.Allowance(writtenOn, old.Count))
        {
            return;
        }

        File.WriteAllText(received, node.ToJsonString(Indented) + "\n");
        Assert.Fail($"""
            {changes.Count} fields of {name} changed. The new record is {received}; if it is right: SITREP_ACCEPT=samples dotnet test -c Release --filter-class '*SampleTests'
            {string.Join('\n', changes.Take(MostShown).Select(k => $"{k}: {old.GetValueOrDefault(k, "-")} -> {now.GetValueOrDefault(k, "-")}"))}
            """);
    }

    private static string At(string file) => Repository.At($"tests/Sitrep.Tests/Samples/{file}");

    private static Dictionary<string, string> Fields(JsonNode node)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(node, "");
        return fields;

        void Collect(JsonNode? at, string path)
        {
            switch (at)
            {
                case JsonObject o:
                    o.ToList().ForEach(p => Collect(p.Value, path.Length == 0 ? p.Key : $"{path}.{p.Key}"));
                    break;
                case JsonArray a:
                    // An event is named by its trigger: one more before it must not shift all that follow.
                    for (var i = 0; i < a.Count; i++)
                    {
                        Collect(a[i], $"{path}[{(a[i] is JsonObject e && e["trigger"] is { } t ? $"{e["type"]} {t["start"]}" : i)}]");
                    }

                    break;
                default:
                    fields[path] = at?.ToJsonString() ?? "null";
                    break;
            }
        }
    }

    private static void RemoveWords(JsonNode node)
    {
        if (node is JsonObject o)
        {
            o.Remove("text");
            o.ToList().ForEach(p => RemoveWordsOf(p.Value));
        }

        static void RemoveWordsOf(JsonNode? child)
        {
            if (child is JsonArray a)
            {
                a.ToList().ForEach(RemoveWordsOf);
            }
            else if (child is JsonObject)
            {
                RemoveWords(child);
            }
        }
    }
}
