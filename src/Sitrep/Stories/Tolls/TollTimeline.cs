namespace Sitrep.Stories.Tolls;

/// <summary>
/// Orders figures of the same people by the day that they are of, tells which are superseded, and draws the one line: best is the most
/// reliable current figure, low and high the bounds of what credible speakers currently say (UCDP GED's best, low and high).
/// </summary>
internal static class TollTimeline
{
    // A count goes on for a while after the happening: bodies are found, the wounded die. Days.
    private const int CountGoesOn = 7;

    // Once a happening is over its first figures settle; one that is this much older than a higher one was right in its day. Days.
    private const int Outdated = 3;

    /// <summary>The count that some figures come to.</summary>
    /// <param name="kind">killed, injured, ...</param>
    /// <param name="scope">What they count.</param>
    /// <param name="of">Which incident or part. Null: the whole.</param>
    /// <param name="figures">One or more figures of the same people, in the canonical order of their reports.</param>
    /// <param name="lastDay">The last day of the happening. Null: not known.</param>
    public static TollCount Count(string kind, TollScope scope, string? of, IReadOnlyList<TollClaim> figures, DateOnly? lastDay)
    {
        var claims = Settle(OneEach(figures), lastDay);
        var current = claims.Where(c => !c.IsSuperseded).ToList();
        var credible = current.Exists(c => !c.IsHearsay) ? current.FindAll(c => !c.IsHearsay) : current;
        var best = credible.OrderByDescending(Reliability).ThenByDescending(Exactness).ThenByDescending(c => c.AsOf ?? DateOnly.MinValue).ThenByDescending(c => c.Voices).ThenBy(c => c.Number)
            .ThenBy(c => c.Statement.EventId, StringComparer.Ordinal).First();
        return new TollCount
        {
            Kind = kind,
            Scope = scope,
            Of = of,
            Low = Math.Min(best.Number, credible.Min(c => c.AtLeast)),
            Best = best.Number,
            High = Math.Max(best.Number, credible.Max(c => c.AtMost)),
            Basis = best.Statement,
            AsOf = best.AsOf,
            Claims = claims,
        };
    }

    // The same figure of the same speaker is one claim, however many reports repeat it; copies of one report are one voice.
    private static List<TollClaim> OneEach(IReadOnlyList<TollClaim> figures)
    {
        var kept = new List<List<TollClaim>>();
        foreach (var figure in figures.OrderBy(f => f.Speaker is null))
        {
            var same = kept.Find(k => IsSameFigure(k[0], figure) && (figure.Speaker is null || IsSameSpeaker(k[0], figure)));
            if (same is null)
            {
                kept.Add([figure]);
            }
            else
            {
                same.Add(figure);
            }
        }

        return [.. kept.Select(k => First(k) with
        {
            Voices = k.Select(c => c.Voice).Distinct(StringComparer.Ordinal).Count(),
            AlsoIn = [.. k.Select(c => c.Statement.ReportId).Distinct(StringComparer.Ordinal).Except([First(k).Statement.ReportId])],
        })];

        static TollClaim First(List<TollClaim> same) => same.OrderBy(c => c.AsOf ?? DateOnly.MaxValue).First(c => c.Speaker is null == same[0].Speaker is null);
    }

    private static List<TollClaim> Settle(List<TollClaim> claims, DateOnly? lastDay)
    {
        // Of one day the higher figure is the later: dead are counted up.
        var ordered = claims.OrderBy(c => c.AsOf ?? DateOnly.MinValue).ThenBy(c => c.Number).ThenBy(c => c.Statement.EventId, StringComparer.Ordinal).ThenBy(c => c.Text, StringComparer.Ordinal).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            if (ordered.Skip(i + 1).FirstOrDefault(later => Supersedes(later, ordered[i], lastDay)) is { } successor)
            {
                ordered[i] = ordered[i] with { IsSuperseded = true, SupersededOn = successor.AsOf };
            }
        }

        return ordered;
    }

    private static bool Supersedes(TollClaim later, TollClaim earlier, DateOnly? lastDay)
    {
        if (IsSameSpeaker(later, earlier))
        {
            return true;
        }

        if (later.AtLeast <= earlier.AtMost)
        {
            return false;
        }

        // Nobody stands for a figure without a speaker: any later and higher one goes before it.
        if (earlier.Speaker is null)
        {
            return true;
        }

        if (later.IsHearsay || later.AsOf is not { } day || earlier.AsOf is not { } before || day <= before)
        {
            return false;
        }

        // While it goes on, yesterday's figure bounds nothing; long after, two counts are two counts.
        return lastDay is not { } last || before < last || (before.DayNumber <= last.DayNumber + CountGoesOn && day.DayNumber - before.DayNumber >= Outdated);
    }

    // "124" and "at least 124" of one ministry are one count.
    private static bool IsSameFigure(TollClaim one, TollClaim other) =>
        one.Number == other.Number && (one.High == other.High || one.Bound == "at_least" || other.Bound == "at_least") && one.Low is null == other.Low is null;

    private static bool IsSameSpeaker(TollClaim one, TollClaim other) => one.Speaker is { } speaker && other.Speaker is { } otherSpeaker
        ? speaker.IsSame(otherSpeaker)
        : one.Speaker is null && other.Speaker is null && one.IsHearsay == other.IsHearsay && one.Voice == other.Voice;

    // Who counts by office goes before a person, a person before those who tell of their own side, and all before hearsay.
    private static int Reliability(TollClaim claim) => claim.Speaker?.Kind switch
    {
        null => claim.IsHearsay ? 0 : 2,
        "government" or "police" or "state" or "organization" or "international_organization" => 3,
        "person" or "armed_force" => 2,
        _ => 1,
    };

    private static int Exactness(TollClaim claim) => claim.Bound switch
    {
        "exact" or "at_least" => 2,
        "about" or "range" => 1,
        _ => 0,
    };
}
