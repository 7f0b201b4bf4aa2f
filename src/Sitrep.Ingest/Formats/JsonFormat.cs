using System.Globalization;
using System.Text.Json;

namespace Sitrep.Ingest.Formats;

/// <summary>
/// JSON objects with the fields <c>text</c> and, where known, <c>title</c>, <c>source</c>, <c>url</c>, <c>published</c> and
/// <c>language</c>: one object, an array of them, or one a line. A record that Sitrep wrote is read by its <c>report</c>.
/// </summary>
internal sealed class JsonFormat : IReportFormat
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <inheritdoc/>
    public IReadOnlyList<ReportDraft> Read(RawReport raw)
    {
        using var json = Parse(System.Text.Encoding.UTF8.GetBytes(TextDecoder.Decode(raw.Bytes, raw.Charset)));
        return json.RootElement.ValueKind == JsonValueKind.Array
            ? [.. json.RootElement.EnumerateArray().Select(Draft)]
            : [Draft(json.RootElement)];
    }

    /// <summary>Reads one line of JSON Lines.</summary>
    /// <exception cref="UnreadableReportException">Not JSON, not an object, or without a text.</exception>
    public static ReportDraft ReadLine(ReadOnlyMemory<byte> line)
    {
        using var json = Parse(line);
        return Draft(json.RootElement);
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes, Options);
        }
        catch (JsonException e)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}");
            throw new UnreadableReportException($"is not valid JSON ({place})", e);
        }
    }

    private static ReportDraft Draft(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new UnreadableReportException("is not a JSON object; Sitrep reads objects with the fields text, title, source, url, published, language");
        }

        var fields = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in element.EnumerateObject())
        {
            fields[field.Name] = field.Value;
        }

        if (!fields.ContainsKey("text") && fields.TryGetValue("report", out var report) && report.ValueKind == JsonValueKind.Object)
        {
            return Draft(report);
        }

        var text = Text(fields, "text") ?? throw new UnreadableReportException("has no field \"text\"; Sitrep reads the fields text, title, source, url, published, language");
        return new ReportDraft(text)
        {
            Title = Text(fields, "title"),
            Source = Text(fields, "source"),
            Url = Text(fields, "url"),
            Published = PublishedDate.Require("published", Text(fields, "published")),
            Language = Text(fields, "language"),
        };
    }

    private static string? Text(Dictionary<string, JsonElement> fields, string name)
    {
        if (!fields.TryGetValue(name, out var value) || value.ValueKind is JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number)
        {
            return value.GetRawText();
        }

        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : throw new UnreadableReportException($"has a field \"{name}\" that is not a string");
        }
        catch (InvalidOperationException e)
        {
            throw new UnreadableReportException($"has a field \"{name}\" with half of a surrogate pair in it", e);
        }
    }
}
