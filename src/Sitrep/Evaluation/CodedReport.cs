using System.Text.Json;
using System.Text.Json.Nodes;
using Sitrep.Record;
using Sitrep.Text;

namespace Sitrep.Evaluation;

/// <summary>A report that a person has coded in the record's form.</summary>
/// <param name="Name">File name without its ending.</param>
/// <param name="Text">The report's text.</param>
/// <param name="Record">Its coding. Confidence, sentence and other fields that a coder does not decide have no meaning.</param>
/// <param name="Again">By id of an event, other places where the report tells it again.</param>
public sealed record CodedReport(string Name, string Text, ReportRecord Record, IReadOnlyDictionary<string, IReadOnlyList<TextSpan>> Again)
{
    /// <summary>Reads <c>NAME.txt</c> and <c>NAME.json</c>. Offsets count in the text after the front matter and one blank line.</summary>
    /// <param name="jsonPath">The coding; the text lies beside it.</param>
    /// <exception cref="InvalidDataException">A file is not in form, or a mention does not quote the text; the message names it.</exception>
    public static CodedReport Read(string jsonPath)
    {
        ArgumentNullException.ThrowIfNull(jsonPath);
        var text = Body(File.ReadAllText(Path.ChangeExtension(jsonPath, ".txt")));
        try
        {
            var json = JsonNode.Parse(File.ReadAllText(jsonPath))!.AsObject();
            json["report"]!["text"] = text;
            foreach (var e in json["events"]!.AsArray())
            {
                e!["confidence"] ??= 1.0;
                e["sentence"] ??= new JsonObject { ["start"] = 0, ["end"] = 0 };
            }

            var record = json.Deserialize(RecordJson.Default.ReportRecord)!;
            var again = new Dictionary<string, IReadOnlyList<TextSpan>>(StringComparer.Ordinal);
            foreach (var (id, spans) in json["coding"]?["again"]?.AsObject() ?? [])
            {
                again[id] = [.. spans!.AsArray().Select(s => new TextSpan(s!["start"]!.GetValue<int>(), s["end"]!.GetValue<int>()))];
            }

            if (record.Events.FirstOrDefault(e => e.Trigger.End > text.Length || text[e.Trigger.Start..e.Trigger.End] != e.Trigger.Text) is { } wrong)
            {
                throw new InvalidDataException($"{jsonPath}: the trigger of {wrong.Id} does not stand in the text at {wrong.Trigger.Start}.");
            }

            return new CodedReport(Path.GetFileNameWithoutExtension(jsonPath), text, record, again);
        }
        catch (Exception e) when (e is JsonException or NullReferenceException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{jsonPath} is not a record of a coded report: {e.Message}", e);
        }
    }

    /// <summary>The report as it would be read: with its title, source and day.</summary>
    public Report ToReport()
    {
        DateOnly? day = DateOnly.TryParseExact(Record.Report.Published, "yyyy-MM-dd", out var published) ? published : null;
        return new Report(Text)
        {
            Title = Record.Report.Title,
            Source = Record.Report.Source,
            Published = day,
            PublishedBasis = day is null ? PublishedBasis.Unknown : PublishedBasis.Metadata,
        };
    }

    private static string Body(string file)
    {
        if (!file.StartsWith("---\n", StringComparison.Ordinal))
        {
            return file;
        }

        var end = file.IndexOf("\n---\n", StringComparison.Ordinal);
        return end < 0 ? file : file[(end + 5)..].TrimStart('\n');
    }
}
