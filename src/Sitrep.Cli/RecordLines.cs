using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Sitrep.Record;

namespace Sitrep.Cli;

/// <summary>Reads what <c>sitrep read --json</c> wrote: one record a line, a line at a time.</summary>
internal static class RecordLines
{
    private const string SummaryStart = $$"""{"schema":"{{ReportRecord.SchemaName}}","summary":""";

    /// <summary>The records of a file, gzipped or not.</summary>
    /// <param name="path">The file, or <c>-</c> for standard input.</param>
    /// <param name="problem">Is told of each line that is no record, by its number and what is wrong; it is passed over.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="UsageException">The file can't be read.</exception>
    public static async IAsyncEnumerable<ReportRecord> ReadAsync(string path, Action<string> problem, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var lines = new StreamReader(Open(path));
        for (var number = 1; ; number++)
        {
            var (line, broken) = await NextAsync(lines, cancellation).ConfigureAwait(false);
            if (line is null)
            {
                if (broken is not null)
                {
                    problem($"{path}:{number}: {broken}");
                }

                yield break;
            }

            if (string.IsNullOrWhiteSpace(line) || line.StartsWith(SummaryStart, StringComparison.Ordinal))
            {
                continue;
            }

            if (Parse(line, out var wrong) is { } record)
            {
                yield return record;
            }
            else
            {
                problem($"{path}:{number}: {wrong}");
            }
        }
    }

    private static Stream Open(string path)
    {
        if (path == "-")
        {
            return Console.OpenStandardInput();
        }

        try
        {
            var file = File.OpenRead(path);
            return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--records {path} can't be read: {e.Message}", e);
        }
    }

    private static async Task<(string? Line, string? Broken)> NextAsync(StreamReader lines, CancellationToken cancellation)
    {
        try
        {
            return (await lines.ReadLineAsync(cancellation).ConfigureAwait(false), null);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return (null, "can't be read on: " + e.Message.ReplaceLineEndings(" "));
        }
    }

    private static ReportRecord? Parse(string line, out string? wrong)
    {
        try
        {
            var record = ReportRecord.FromJson(line);
            wrong = Wrong(record);
            return wrong is null ? record : null;
        }
        catch (JsonException e)
        {
            wrong = "is no record as sitrep read --json writes it: " + e.Message.ReplaceLineEndings(" ");
            return null;
        }
    }

    // What a record written by hand may get wrong so that no row can be made of it.
    private static string? Wrong(ReportRecord record) =>
        record.Schema != ReportRecord.SchemaName ? $"has the schema {record.Schema}; {ReportRecord.SchemaName} is read"
        : record.Report.Id is null ? "has no id of its report"
        : record.Events.FirstOrDefault(e => !IsWithin(e.Sentence, record.Report.Text)) is { } lost ? $"has a sentence of {lost.Id} that lies outside its text"
        : null;

    private static bool IsWithin(Mention span, string text) => 0 <= span.Start && span.Start <= span.End && span.End <= text.Length;
}
