using Sitrep.Ingest;

namespace Sitrep.Cli.Ingesting;

/// <summary>A file of feed addresses, one a line; blank lines and lines that begin with <c>#</c> are passed over.</summary>
internal static class FeedList
{
    /// <summary>The addresses, each once.</summary>
    /// <exception cref="UsageException">The file can't be read, or a line is no http(s) address; the message names it.</exception>
    public static IReadOnlyList<Uri> Read(string file)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--feeds {file} can't be read: {e.Message.ReplaceLineEndings(" ")}", e);
        }

        var addresses = lines.Select((line, i) => (Text: line.Trim(), Number: i + 1)).Where(line => line.Text.Length > 0 && line.Text[0] != '#');
        return [.. addresses.Select(line => Parse(line.Text) ?? throw new UsageException($"--feeds {file}, line {line.Number}: {line.Text} is no http(s) address")).Distinct()];
    }

    /// <summary>An http(s) address. Null: the text is none.</summary>
    public static Uri? Parse(string text) =>
        ReportIntake.IsAddress(text) && Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri : null;
}
