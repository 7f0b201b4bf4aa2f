using System.Net.Http.Headers;

namespace Sitrep.Ingest.Fetching;

/// <summary>
/// What a server calls the page that it gave, so that it can be asked for anything newer (RFC 9110, 8.8 and 13.1). Both are
/// given back exactly as they came: servers compare them as strings.
/// </summary>
/// <param name="ETag">The entity tag with its quotation marks. Null: none given.</param>
/// <param name="LastModified">The date as the server wrote it. Null: none given.</param>
public sealed record PageVersion(string? ETag, string? LastModified)
{
    /// <value>Nothing is known: whatever is there is new.</value>
    public static PageVersion None { get; } = new(null, null);

    internal static PageVersion Of(HttpResponseMessage response) =>
        new(First(response.Headers, "ETag"), First(response.Content.Headers, "Last-Modified"));

    internal void AddTo(HttpRequestHeaders headers)
    {
        // As they came, also where they are not what the RFC asks for: tags without quotation marks are common.
        if (ETag is not null)
        {
            headers.TryAddWithoutValidation("If-None-Match", ETag);
        }

        if (LastModified is not null)
        {
            headers.TryAddWithoutValidation("If-Modified-Since", LastModified);
        }
    }

    private static string? First(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.FirstOrDefault() is { Length: > 0 } value ? value : null;
}
