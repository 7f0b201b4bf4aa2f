using Sitrep.Record;

namespace Sitrep.Stories.Tolls;

/// <summary>
/// Takes the figures from the events of a story and parts them by whom they count: the whole happening, an incident within it (its own
/// place, or certain people), or some of those whom another figure counts. Nothing is ever added up.
/// </summary>
internal sealed class TollReader(StoryPlace? centre, DateOnly? lastDay)
{
    // "of whom 12", "including two": so close before the figure. Code units.
    private const int PartBefore = 26;

    // "12 of them policemen": so close after it. Code units.
    private const int PartAfter = 12;

    // A toll's own time is the day that it is of if it is this close to the report's; else it tells since when is counted. Days.
    private const int OwnTime = 3;

    // Figures of one incident are told within so many days.
    private const int IncidentDays = 10;

    private static readonly string[] Kinds = ["killed", "injured", "missing", "abducted", "detained", "displaced"];
    private static readonly char[] ClauseEnds = [';', '.', '(', ')'];

    /// <summary>The counts of a story: the wholes first, each kind in the contract's order.</summary>
    /// <param name="events">The story's events in canonical order.</param>
    public IReadOnlyList<TollCount> Read(IReadOnlyList<ReportEvent> events)
    {
        var figures = events.SelectMany(e => (e.Event.Tolls ?? []).Where(t => (t.Low ?? t.High ?? 0) > 0 && Counts(e, t)).Select(t => FigureOf(e, t))).ToList();
        figures = PartsOfLarger(figures);
        var counts = new List<TollCount>();
        foreach (var kind in figures.GroupBy(f => f.Kind, StringComparer.Ordinal).OrderBy(g => Array.IndexOf(Kinds, g.Key)))
        {
            var groups = kind.Where(f => f.Scope != TollScope.Whole).GroupBy(f => (f.Scope, f.Place, f.People)).SelectMany(ByTime).ToList();
            var whole = kind.Where(f => f.Scope == TollScope.Whole).ToList();
            if (whole.Count == 0 && groups.Where(g => g[0].Scope == TollScope.Incident).ToList() is { Count: > 0 } incidents && incidents.Select(i => i[0].Place).Distinct().Count() == 1)
            {
                // A happening of one place that only tells of certain people: they are the whole.
                whole = incidents.OrderByDescending(i => i.Select(f => f.Claim.Voice).Distinct().Count()).ThenByDescending(i => i.Max(f => f.Claim.Number)).First();
                groups.Remove(whole);
            }

            if (whole.Count > 0)
            {
                counts.Add(TollTimeline.Count(kind.Key, TollScope.Whole, null, [.. whole.Select(f => f.Claim)], lastDay));
            }

            counts.AddRange(groups.Select(g => TollTimeline.Count(kind.Key, g[0].Scope, g[0].Words, [.. g.Select(f => f.Claim)], lastDay)));
        }

        return [.. counts.OrderBy(c => c.Scope).ThenBy(c => Array.IndexOf(Kinds, c.Kind)).ThenByDescending(c => c.Best).ThenBy(c => c.Basis.EventId, StringComparer.Ordinal).ThenBy(c => c.Of, StringComparer.Ordinal)];
    }

    // A figure that is only denied is nobody's; but what a body counts stands, whoever denies the deed.
    private static bool Counts(ReportEvent e, TollRecord toll) =>
        e.Event.Modality is "happened" or "ongoing"
        && ((e.Event.Polarity == "positive" && (e.Event.Attribution is not { Count: > 0 } said || said.Any(a => a.Stance != "denies"))) || TollSpeaker.Counting(e, toll) is not null);

    private Figure FigureOf(ReportEvent e, TollRecord toll)
    {
        var speaker = TollSpeaker.Of(e, toll);
        var claim = new TollClaim
        {
            Low = toll.Low,
            High = toll.High,
            Bound = toll.Bound,
            AsOf = AsOf(e),
            Text = ReportEvent.Text(toll.Text, 0, toll.Text.Length),
            Statement = Statement.Of(e, speaker),
            Speaker = speaker,
            IsHearsay = speaker is null && e.Event.Attribution?.Any(a => a.Actor is null && a.Stance != "denies") == true,
            Voice = e.Report.Voice,
        };
        var (place, people) = (PlaceOf(e), PeopleOf(e, toll));
        var scope = IsPart(e, toll) ? TollScope.Part : place is not null || people is not null ? TollScope.Incident : TollScope.Whole;
        return new Figure(toll.Kind, scope, place?.Key, people, Words(place, people) ?? claim.Text, toll.Start, claim);
    }

    private static DateOnly? AsOf(ReportEvent e)
    {
        var told = e.Report.Told;
        return e.Days is { Length: <= 2 } days && (told is null || Math.Abs(told.Value.DayNumber - days.Until.DayNumber) <= OwnTime) ? days.Until : told ?? e.Days?.Until;
    }

    private static bool IsPart(ReportEvent e, TollRecord toll)
    {
        var text = e.Report.Record.Report.Text;
        if (toll.Start > text.Length || toll.End > text.Length)
        {
            return false;
        }

        var start = Math.Max(Math.Max(0, e.Event.Sentence.Start), toll.Start - PartBefore);
        var before = start < toll.Start ? text[start..toll.Start] : "";
        before = before[(before.LastIndexOfAny(ClauseEnds) + 1)..];
        var after = text[toll.Start..Math.Min(text.Length, toll.End + PartAfter)];

        // "117, of which 86" tells a part of 117, "12 of them" is one.
        return StoryTables.Shared.Has(before, "part")
            || StoryTables.Shared.Find(after, "part").Any(m => m.Value.StartsWith("of ", StringComparison.OrdinalIgnoreCase) && !m.Value.EndsWith("which", StringComparison.OrdinalIgnoreCase) && !m.Value.EndsWith("whom", StringComparison.OrdinalIgnoreCase)
                && !after[..m.Index].TrimEnd().EndsWith(','));
    }

    // Where it is told of a place within the happening's. Null: of all of it.
    private StoryPlace? PlaceOf(ReportEvent e)
    {
        if (e.Places.Count > 0)
        {
            return e.Places.All(IsElsewhere) ? e.Places[0] : null;
        }

        return centre is not null && ParagraphPlace(e) is { } place && IsElsewhere(place) && (place.Holds(centre) || place.DistanceTo(centre) <= Strands.StrandReader.OneAreaKm) ? place : null;
    }

    private bool IsElsewhere(StoryPlace place) =>
        place.IsPoint && centre is not null && (place.Kind == "facility" || (place.Name != centre.Name && !place.Holds(centre)));

    // A paragraph that opens with a village tells of the village.
    private static StoryPlace? ParagraphPlace(ReportEvent e)
    {
        var text = e.Report.Record.Report.Text;
        var start = Math.Clamp(e.Event.Sentence.Start, 0, text.Length);
        var line = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        var place = e.Report.Record.Places.SelectMany(p => p.Mentions.Where(m => m.Start >= line && m.Start < e.Event.Sentence.End).Select(m => (m.Start, Place: p)))
            .OrderBy(m => m.Start).Select(m => m.Place).FirstOrDefault();
        return place is { Kind: not "facility" } ? StoryPlace.Of(e.Report.Record, place) : null;
    }

    // Which people, where it is not just "people" or "dead". Null: anybody.
    private static string? PeopleOf(ReportEvent e, TollRecord toll)
    {
        var words = (e.Event.Victims?.FirstOrDefault(v => v.Start < toll.End && toll.Start < v.End)?.Text ?? toll.Text)
            .Split([' ', '\t', '\n', '\r', ',', '.', '(', ')', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.ToLowerInvariant()).ToList();
        if (words.Exists(w => StoryTables.Shared.Is(w, "people")) || !words.Exists(w => char.IsLetter(w[0]) && !IsQuantity(w)))
        {
            return null;
        }

        return string.Join(' ', words.Where(w => !IsQuantity(w) && !w.Any(char.IsDigit)));
    }

    private static bool IsQuantity(string word) => StoryTables.Shared.Is(word, "quantity");

    private static string? Words(StoryPlace? place, string? people) => (people, place) switch
    {
        (null, null) => null,
        (_, null) => people,
        (null, _) => place!.Name,
        _ => $"{people}, {place!.Name}",
    };

    // A smaller figure that the same speaker gives after the larger one counts some of it; one before it was the count until then.
    // A count of a whole doesn't fall to a tenth either: "one man was killed when he resisted" is one of the day's, not the count.
    private static List<Figure> PartsOfLarger(List<Figure> figures) => [.. figures.Select(f =>
        f.Scope == TollScope.Whole && figures.Exists(o => o.Kind == f.Kind && o.Scope == TollScope.Whole
            && ((o.Claim.Statement.ReportId == f.Claim.Statement.ReportId && o.Claim.AsOf == f.Claim.AsOf
                    && o.Claim.Statement.Speaker == f.Claim.Statement.Speaker && o.Claim.AtLeast > f.Claim.AtMost && o.Start < f.Start)
                || (o.Claim.AsOf <= f.Claim.AsOf && o.Claim.AtLeast >= 10L * f.Claim.AtMost)))
        ? f with { Scope = TollScope.Part }
        : f)];

    private static IEnumerable<List<Figure>> ByTime(IEnumerable<Figure> figures)
    {
        var groups = new List<List<Figure>>();
        foreach (var figure in figures.OrderBy(f => f.Claim.AsOf ?? DateOnly.MinValue))
        {
            if (groups.Count > 0 && (figure.Claim.AsOf?.DayNumber ?? 0) - (groups[^1][^1].Claim.AsOf?.DayNumber ?? 0) <= IncidentDays)
            {
                groups[^1].Add(figure);
            }
            else
            {
                groups.Add([figure]);
            }
        }

        return groups;
    }

    private sealed record Figure(string Kind, TollScope Scope, string? Place, string? People, string Words, int Start, TollClaim Claim);
}
