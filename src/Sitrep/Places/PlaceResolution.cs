using Sitrep.Text;

namespace Sitrep.Places;

/// <summary>What a report's place names and descriptions resolve to.</summary>
/// <param name="Places">The places in order of first mention. Words for people alone, and names within other names, make no place.</param>
/// <param name="Toponyms">What each toponym of the reading means, in its order.</param>
/// <param name="MainCountry">ISO 3166-1 alpha-2 of the country that the report is about. Null: none stands out.</param>
public sealed record PlaceResolution(IReadOnlyList<Place> Places, IReadOnlyList<ResolvedToponym> Toponyms, string? MainCountry)
{
    /// <summary>
    /// The country that words at a place of the text speak of, where they don't say it themselves ("police", "the army"): that
    /// of the place named nearest before them in their sentence, else first after them, else the report's.
    /// </summary>
    /// <param name="span">The words.</param>
    /// <param name="sentence">Their sentence, from its first word to its last.</param>
    /// <returns>ISO 3166-1 alpha-2. Null: not known.</returns>
    public string? CountryAt(TextSpan span, TextSpan sentence)
    {
        string? before = null;
        string? after = null;
        foreach (var (toponym, entry, _) in Toponyms)
        {
            if (toponym.Use is ToponymUse.Name or ToponymUse.Capital && entry?.Country is { } country && sentence.Contains(toponym.Span))
            {
                if (toponym.Span.End <= span.Start)
                {
                    before = country;
                }
                else
                {
                    after ??= country;
                }
            }
        }

        return before ?? after ?? MainCountry;
    }
}
