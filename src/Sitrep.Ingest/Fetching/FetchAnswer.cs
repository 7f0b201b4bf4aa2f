using System.Net.Http.Headers;

namespace Sitrep.Ingest.Fetching;

/// <summary>What a server answered when it was asked for anything newer: a page, that nothing is new, or that it won't give it.</summary>
public sealed record FetchAnswer
{
    // Invariant: at most one of Page and Problem is not null.
    private FetchAnswer()
    {
    }

    /// <value>The page. Null: nothing is new, or see <see cref="Problem"/>.</value>
    public FetchedPage? Page { get; private init; }

    /// <value>What the server calls this page; <see cref="PageVersion.None"/> where there is none.</value>
    public PageVersion Version { get; private init; } = PageVersion.None;

    /// <value>Why there is no page, in one line. Null: nothing is wrong.</value>
    public string? Problem { get; private init; }

    /// <value>When the server wants to be asked again: after a time or on a date. Null: it doesn't say.</value>
    public RetryConditionHeaderValue? RetryAfter { get; private init; }

    internal static FetchAnswer Of(FetchedPage page, PageVersion version) => new() { Page = page, Version = version };

    internal static FetchAnswer NothingNew() => new();

    internal static FetchAnswer Refused(string problem, RetryConditionHeaderValue? retryAfter) => new() { Problem = problem, RetryAfter = retryAfter };
}
