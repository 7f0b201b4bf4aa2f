namespace Sitrep.Stories.Strands;

/// <summary>
/// How well two strands go together as one happening: from their places, days, actors, words, figures and kinds, and from nothing
/// else. The same for both: it does not matter which is asked about which.
/// </summary>
public static class StrandLink
{
    /// <summary>From this on two strands are one happening.</summary>
    // Chosen on samples/osh-2010 and the pairs of StrandLinkTests: the fourteen dispatches hold together up to 0.50, and two bombs
    // in one town in one week part from 0.45 on.
    public const double Threshold = 0.48;

    // What each can give at most. Where and who tell happenings apart better than when, which reach has settled already.
    private const double ForPlace = 0.30;
    private const double ForDays = 0.10;
    private const double ForActors = 0.20;
    private const double ForWords = 0.25;
    private const double ForKinds = 0.15;
    private const double ForFigures = 0.20;

    // So many shared actors, or so large a share of the shorter list of words, are as good as all.
    private const double EnoughActors = 2;
    private const double EnoughWords = 0.3;
    private const int FewestWords = 12;

    private const double OneTownKm = 25;

    /// <summary>The score of two strands, 0 to 1 and a little more where a figure is shared. Null: they can't be one happening.</summary>
    public static double? Score(Strand one, Strand other)
    {
        if (one.ReportId == other.ReportId || !StrandReach.Of(one).Holds(other) || Place(one, other) is not { } place || Days(one, other) is not { } days)
        {
            return null;
        }

        var words = Shared(one.Words, other.Words) / Math.Max(FewestWords, Math.Min(one.Words.Count, other.Words.Count)) / EnoughWords;
        return (ForPlace * place)
            + (ForDays * days)
            + (ForActors * Math.Min(1, Shared(one.Actors, other.Actors) / EnoughActors))
            + (ForWords * Math.Min(1, words))
            + (ForKinds * Kinds(one.Kinds, other.Kinds))
            + (Shared(one.Figures, other.Figures) > 0 ? ForFigures : 0);
    }

    // Null: both say where, and it is not the same area.
    private static double? Place(Strand one, Strand other)
    {
        var shared = Shared(one.NamedPlaces, other.NamedPlaces) > 0 ? 0.5 : 0.15;
        var (some, others) = (one.Places.Where(p => !p.IsCountry).ToList(), other.Places.Where(p => !p.IsCountry).ToList());
        if (some.Count == 0 || others.Count == 0)
        {
            return shared;
        }

        double? best = null;
        foreach (var p in some)
        {
            foreach (var o in others)
            {
                var near = p.Key == o.Key || (p.IsPoint && o.IsPoint && p.DistanceTo(o) <= OneTownKm) ? 1
                    : p.Holds(o) || o.Holds(p) ? 0.7
                    : p.DistanceTo(o) <= StrandReader.OneAreaKm ? 0.6
                    : p.Lat is null || o.Lat is null ? shared
                    : (double?)null;
                best = near is { } n ? Math.Max(best ?? 0, n) : best;
            }
        }

        return best is { } b ? Math.Max(b, shared) : null;
    }

    // Null: the lull between them is longer than such a happening has.
    private static double? Days(Strand one, Strand other)
    {
        if (one.Days is not { } days || other.Days is not { } others)
        {
            return 0.5;
        }

        var gap = days.Gap(others);
        return gap <= Math.Min(one.Lull, other.Lull) ? 1 - (gap / (StrandReach.LongestLull + 1.0)) : null;
    }

    private static double Kinds(HappeningKinds one, HappeningKinds other) =>
        (one & other & HappeningKinds.OfTheirOwn) != 0 ? 1 : (one & other) != 0 ? 0.5 : 0;

    // Both lists are in ordinal order and without doubles.
    private static double Shared(IReadOnlyList<string> some, IReadOnlyList<string> others)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < some.Count && j < others.Count)
        {
            var order = string.CompareOrdinal(some[i], others[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }
}
