using Sitrep.Ingest.Languages;
using Sitrep.Text;

namespace Sitrep.Ingest;

/// <summary>What a format gives before it is a report: words and metadata as found, nothing checked, nothing assumed.</summary>
/// <param name="Text">The text as the format gives it.</param>
internal sealed record ReportDraft(string Text)
{
    /// <value>The headline by the metadata. Null: none.</value>
    public string? Title { get; init; }

    /// <value>The outlet by the metadata. Null: none.</value>
    public string? Source { get; init; }

    /// <value>The address by the metadata. Null: none.</value>
    public string? Url { get; init; }

    /// <value>Day of publication by the metadata. Null: none.</value>
    public DateOnly? Published { get; init; }

    /// <value>Language tag by the metadata. Null: none.</value>
    public string? Language { get; init; }

    /// <summary>The report: text cleaned, language checked, gaps filled from <paramref name="options"/> and the input's name.</summary>
    /// <param name="options">What to assume where the metadata is silent.</param>
    /// <param name="name">The file's name or the address's host. Null: standard input.</param>
    /// <param name="languages">Tells the language.</param>
    /// <exception cref="UnreadableReportException">No words, too many, or not English.</exception>
    public Report ToReport(IntakeOptions options, string? name, LanguageDetection languages)
    {
        var text = KeptText.From(Text);
        if (text.Length > IntakeLimits.TextLength)
        {
            throw new UnreadableReportException($"has {text.Length:N0} characters and a report may have {IntakeLimits.TextLength:N0}; split it");
        }

        if (!text.Any(char.IsLetter))
        {
            throw new UnreadableReportException(text.AsSpan().IsWhiteSpace() ? "is empty" : "has no words in it");
        }

        languages.RequireEnglish(text, Language);
        return new Report(text)
        {
            Title = KeptText.Line(Title) ?? Headline.Find(text),
            Source = KeptText.Line(Source) ?? KeptText.Line(options.Source) ?? name,
            Url = KeptText.Line(Url),
            Published = Published ?? options.Published,
            PublishedBasis = Published is not null ? PublishedBasis.Metadata
                : options.Published is not null ? PublishedBasis.Given
                : PublishedBasis.Unknown,
            Language = "en",
        };
    }
}
