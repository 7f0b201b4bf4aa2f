using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Sitrep.Ingest;
using Sitrep.Record;

namespace Sitrep.Cli.Ingesting;

/// <summary>Records that <c>sitrep read --json</c> wrote, a line each, here or on another machine. A line with a summary is passed over.</summary>
internal static class RecordIntake
{
    /// <summary>The records of files and, for <c>-</c>, of standard input.</summary>
    public static async IAsyncEnumerable<ReadOutcome> ReadAsync(IEnumerable<string> inputs, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var input in inputs)
        {
            var name = input == ReportIntake.StandardInput ? "standard input" : input;
            Stream? opened = null;
            string? problem = null;
            try
            {
                opened = input == ReportIntake.StandardInput ? Console.OpenStandardInput() : new FileStream(input, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                problem = e is FileNotFoundException or DirectoryNotFoundException ? "does not exist" : $"can't be read: {e.Message.ReplaceLineEndings(" ")}";
            }

            if (opened is null)
            {
                yield return Failed(name, problem ?? "can't be read");
                continue;
            }

            await using var stream = opened;
            await foreach (var outcome in ReadAsync(name, stream, cancellation).ConfigureAwait(false))
            {
                yield return outcome;
            }
        }
    }

    private static async IAsyncEnumerable<ReadOutcome> ReadAsync(string name, Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var lines = ByteLines.ReadAsync(stream, cancellation).GetAsyncEnumerator(cancellation);
        for (var number = 1; ; number++)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{name}, line {number}");
            string? problem = null;
            try
            {
                if (!await lines.MoveNextAsync().ConfigureAwait(false))
                {
                    yield break;
                }
            }
            catch (Exception e) when (e is UnreadableReportException or IOException)
            {
                problem = e.Message.ReplaceLineEndings(" ");
            }

            if (problem is not null)
            {
                // Whatever broke the stream broke the lines after it.
                yield return Failed(line, problem);
                yield break;
            }

            if (lines.Current.Length > 0 && Read(line, lines.Current.Span) is { } outcome)
            {
                yield return outcome;
            }
        }
    }

    private static ReadOutcome? Read(string line, ReadOnlySpan<byte> json)
    {
        try
        {
            if (HasNull(json))
            {
                return Failed(line, "is no sound record: it holds a null; what is not known is left out");
            }

            var record = JsonSerializer.Deserialize(json, RecordJson.Default.ReportRecord)!;
            return record.Schema != ReportRecord.SchemaName ? Failed(line, $"is of the schema {record.Schema}; this version keeps {ReportRecord.SchemaName}")
                : new ReadOutcome(line, SoundRecord.Of(record), null, TimeSpan.Zero);
        }
        catch (JsonException) when (IsSummary(json))
        {
            return null;
        }
        catch (Exception e) when (e is JsonException or DecoderFallbackException)
        {
            return Failed(line, "is no record: sitrep read --json writes them. To have texts read, leave out --read-by");
        }
        catch (FormatException e)
        {
            return Failed(line, e.Message);
        }
    }

    private static bool HasNull(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSummary(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            using var document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("summary", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ReadOutcome Failed(string input, string problem) => new(input, null, problem, TimeSpan.Zero);
}
