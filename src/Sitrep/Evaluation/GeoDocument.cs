using System.Text.Json;
using Sitrep.Text;

namespace Sitrep.Evaluation;

/// <summary>A toponym as annotators marked it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Latitude">WGS 84 degrees. Null: marked, but not placed.</param>
/// <param name="Longitude">WGS 84 degrees. Null: marked, but not placed.</param>
public sealed record GeoToponym(TextSpan Span, double? Latitude, double? Longitude);

/// <summary>A document of a corpus of toponyms with coordinates (LGL, GeoVirus): one JSON object a line with <c>docid</c>, <c>text</c> and <c>toponyms</c>.</summary>
/// <param name="Id">The document's id in the corpus.</param>
/// <param name="Text">Its text.</param>
/// <param name="Toponyms">Its toponyms in text order.</param>
public sealed record GeoDocument(string Id, string Text, IReadOnlyList<GeoToponym> Toponyms)
{
    /// <summary>Whether the document belongs to the half that weights may be looked at on: odd FNV-1a hash of the id. The other half is reported.</summary>
    public bool IsForTuning
    {
        get
        {
            var hash = 2166136261u;
            foreach (var c in Id)
            {
                hash = unchecked((hash ^ c) * 16777619u);
            }

            return (hash & 1) == 1;
        }
    }

    /// <summary>Reads a corpus file.</summary>
    /// <exception cref="FormatException">A line isn't of this form; the message names it.</exception>
    public static IEnumerable<GeoDocument> Read(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length > 0)
            {
                yield return Parse(line, $"{path}:{number}");
            }
        }
    }

    private static GeoDocument Parse(string line, string where)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return new GeoDocument(
                root.GetProperty("docid").GetString() ?? "",
                root.GetProperty("text").GetString() ?? "",
                [.. root.GetProperty("toponyms").EnumerateArray().Select(toponym => new GeoToponym(
                    new TextSpan(toponym.GetProperty("start").GetInt32(), toponym.GetProperty("end").GetInt32()), Number(toponym, "lat"), Number(toponym, "lon")))]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"{where} is no document with toponyms (docid, text, toponyms with start and end): {e.Message}", e);
        }
    }

    private static double? Number(JsonElement toponym, string name) => toponym.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
