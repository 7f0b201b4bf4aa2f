using System.Reflection;
using Lingua;
using Tongue = Lingua.Language;

namespace Sitrep.Ingest.Languages;

/// <summary>
/// Tells whether a text is English, and names the language where it is not. Obvious English is known by counting words
/// like "the" and "with" (letter case doesn't matter); only where these are rare are letter statistics loaded (Lingua,
/// counts of three letters, the languages of the text's own script). Safe to use from several threads.
/// </summary>
internal sealed class LanguageDetection
{
    // Share of function words: English news has 0.15 to 0.30 of this list, lists of names and figures in English 0.05 to
    // 0.15, other languages under 0.02. Counted on the texts of LanguageDetectionTests and the samples, 2026-11.
    private const double EnglishShare = 0.06;

    // Fewer words than this don't show their language by function words or letters.
    private const int FewWords = 8;

    // How much surer of another language than of English the letter statistics must be, 0 to 1.
    private const double Margin = 0.3;

    // Surer than this, the message says so plainly.
    private const double Certain = 0.8;

    // The start of a text tells its language; more only costs time. UTF-16 code units.
    private const int Sample = 8000;

    private static readonly Tongue[] Cyrillic = [Tongue.Russian, Tongue.Ukrainian, Tongue.Belarusian, Tongue.Bulgarian, Tongue.Serbian, Tongue.Macedonian, Tongue.Kazakh, Tongue.Mongolian];
    private static readonly Tongue[] Arabic = [Tongue.Arabic, Tongue.Persian, Tongue.Urdu];
    private static readonly Tongue[] Latin = [Tongue.English, Tongue.French, Tongue.Spanish, Tongue.Portuguese, Tongue.Italian, Tongue.German, Tongue.Dutch, Tongue.Romanian, Tongue.Polish, Tongue.Turkish, Tongue.Azerbaijani, Tongue.Indonesian, Tongue.Swahili, Tongue.Somali];
    private static readonly Tongue[] Others = [Tongue.Amharic, Tongue.Armenian, Tongue.Bengali, Tongue.Chinese, Tongue.Georgian, Tongue.Greek, Tongue.Gujarati, Tongue.Hebrew, Tongue.Hindi, Tongue.Japanese, Tongue.Korean, Tongue.Punjabi, Tongue.Tamil, Tongue.Telugu, Tongue.Thai];

    private readonly HashSet<string> _functionWords = ReadFunctionWords();
    private readonly Lazy<LanguageDetector> _cyrillic = Detector(Cyrillic);
    private readonly Lazy<LanguageDetector> _arabic = Detector(Arabic);
    private readonly Lazy<LanguageDetector> _latin = Detector(Latin);
    private readonly Lazy<LanguageDetector> _others = Detector(Others);

    /// <summary>Lets an English text pass.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="declared">Language tag of the metadata, such as <c>en-GB</c>; it decides only where the text is too short to. Null: none.</param>
    /// <exception cref="UnreadableReportException">The text is in another language.</exception>
    public void RequireEnglish(string text, string? declared)
    {
        var sample = text.Length > Sample ? text[..Sample] : text;
        var letters = sample.Where(char.IsLetter).ToList();
        var isLatin = letters.Count(c => c is < '\u0250' or (>= '\u1E00' and < '\u1F00')) >= 0.5 * letters.Count;
        var words = Words(sample);
        if (isLatin && words.Count(_functionWords.Contains) >= EnglishShare * words.Count && words.Count >= FewWords)
        {
            return;
        }

        if (isLatin && words.Count < FewWords)
        {
            if (!IsEnglish(declared))
            {
                throw new UnreadableReportException($"says it is in \"{declared!.Trim()}\"; Sitrep reads English so far");
            }

            return;
        }

        var (language, confidence, english) = Likeliest(sample, letters, isLatin);
        if (isLatin && (language is Tongue.English or Tongue.Unknown || confidence - english < Margin))
        {
            return;
        }

        throw new UnreadableReportException(language switch
        {
            Tongue.Unknown => "is in a language that Sitrep doesn't know; it reads English so far",
            _ when confidence >= Certain => $"is in {language}; Sitrep reads English so far",
            _ => $"seems to be in {language}; Sitrep reads English so far",
        });
    }

    private static bool IsEnglish(string? tag) =>
        string.IsNullOrWhiteSpace(tag) || tag.TrimStart().StartsWith("en", StringComparison.OrdinalIgnoreCase);

    private (Tongue Language, double Confidence, double English) Likeliest(string sample, List<char> letters, bool isLatin)
    {
        var detector = isLatin ? _latin
            : letters.Count(c => c is >= '\u0400' and < '\u0530') * 2 > letters.Count ? _cyrillic
            : letters.Count(c => c is (>= '\u0600' and < '\u0780') or (>= '\uFB50' and < '\uFF00')) * 2 > letters.Count ? _arabic
            : _others;
        var confidences = detector.Value.ComputeLanguageConfidenceValues(sample);
        var best = confidences.MaxBy(c => c.Value);
        return best.Value > 0 ? (best.Key, best.Value, confidences.GetValueOrDefault(Tongue.English)) : (Tongue.Unknown, 0, 0);
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && char.IsLetter(text[i]);
            if (inWord && start < 0)
            {
                start = i;
            }
            else if (!inWord && start >= 0)
            {
                words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }
        }

        return words;
    }

    private static Lazy<LanguageDetector> Detector(Tongue[] languages) => new(() => LanguageDetectorBuilder
        .FromLanguages(languages)
        .WithLowAccuracyMode()
        .WithLanguageModelsDirectory(Path.Combine(AppContext.BaseDirectory, "languages"))
        .Build());

    private static HashSet<string> ReadFunctionWords()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("english-function-words.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
    }
}
