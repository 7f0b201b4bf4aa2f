using Sitrep.Places;
using Sitrep.Text;

namespace Sitrep.Evaluation;

/// <summary>
/// Scores geoparsing: are place names found, and are they placed. A toponym is found where a predicted one shares at least
/// a code unit with it, strictly where the spans are the same; each predicted one answers to one gold one, the same span
/// first. It is placed right within 161 km of the gold coordinates.
/// </summary>
/// <remarks>
/// What counts as predicted: names and names within names ("Osh police"), as both corpora mark them; words for people
/// ("Russian") where the corpus marks them (LGL does, GeoVirus doesn't); not the capital told by its country, and no
/// street, school or other thing made that the gazetteer doesn't list.
/// </remarks>
public static class GeoparsingScorer
{
    /// <summary>Scores one document.</summary>
    /// <param name="gold">What the annotators marked.</param>
    /// <param name="resolved">What the program makes of it.</param>
    /// <param name="demonymsCount">Whether the corpus marks words for people.</param>
    public static GeoparsingScore Score(IReadOnlyList<GeoToponym> gold, IEnumerable<ResolvedToponym> resolved, bool demonymsCount)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(resolved);
        var predicted = resolved.Where(toponym => Counts(toponym, demonymsCount)).ToList();
        var answers = Match(gold, predicted.ConvertAll(toponym => toponym.Toponym.Span));
        var errors = new List<double>();
        var (strict, unplaced) = (0, 0);
        for (var g = 0; g < gold.Count; g++)
        {
            if (answers[g] is not { } p)
            {
                continue;
            }

            strict += predicted[p].Toponym.Span == gold[g].Span ? 1 : 0;
            if (gold[g] is not { Latitude: { } latitude, Longitude: { } longitude })
            {
                continue;
            }

            if (predicted[p].Entry is { } entry)
            {
                errors.Add(GreatCircle.DistanceKm(latitude, longitude, entry.Latitude, entry.Longitude));
            }
            else
            {
                unplaced++;
            }
        }

        return new GeoparsingScore(
            new Score(answers.Count(answer => answer is not null), predicted.Count, gold.Count),
            new Score(strict, predicted.Count, gold.Count),
            errors,
            unplaced,
            gold.Count(toponym => toponym.Latitude is not null));
    }

    private static bool Counts(ResolvedToponym toponym, bool demonymsCount) => toponym.Toponym.Use switch
    {
        ToponymUse.Capital => false,
        ToponymUse.Demonym => demonymsCount,
        _ => toponym.Entry is not null || toponym.Toponym.Hint != ToponymHint.Facility,
    };

    private static int?[] Match(IReadOnlyList<GeoToponym> gold, List<TextSpan> predicted)
    {
        var answers = new int?[gold.Count];
        var used = new bool[predicted.Count];
        foreach (var strictly in new[] { true, false })
        {
            for (var g = 0; g < gold.Count; g++)
            {
                for (var p = 0; p < predicted.Count && answers[g] is null; p++)
                {
                    if (!used[p] && (strictly ? predicted[p] == gold[g].Span : predicted[p].Overlaps(gold[g].Span)))
                    {
                        (answers[g], used[p]) = (p, true);
                    }
                }
            }
        }

        return answers;
    }
}
