using System.Security.Cryptography;
using System.Text;

namespace Sitrep.Text;

/// <summary>
/// One text by one outlet at one time: article, dispatch, press release, situation report. Immutable; the text is
/// kept as it was read, and every offset of the record counts in it.
/// </summary>
public sealed record Report
{
    /// <summary>A report of the given text.</summary>
    public Report(string text) => Text = text;

    /// <value>The text that the offsets count in. Never changed after reading.</value>
    public string Text { get; }

    /// <value>The headline. Null: the file gives none apart from the text.</value>
    public string? Title { get; init; }

    /// <value>The outlet or, where none is named, the file the text came from. Null: not known.</value>
    public string? Source { get; init; }

    /// <value>The address it was published at. Null: not known.</value>
    public string? Url { get; init; }

    /// <value>The day of publication. Null: not known; nothing stands in for it.</value>
    public DateOnly? Published { get; init; }

    /// <value>How <see cref="Published"/> is known.</value>
    public PublishedBasis PublishedBasis { get; init; } = PublishedBasis.Unknown;

    /// <value>ISO 639-1 code of the language.</value>
    public string Language { get; init; } = "en";

    /// <value>First 16 hexadecimal digits of the SHA-256 of source and text, by the record's contract.</value>
    public string Id
    {
        get
        {
            var bytes = Encoding.UTF8.GetBytes((Source ?? "") + "\n" + Text);
            return Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
        }
    }
}
