namespace Sitrep.Stories.Measures;

/// <summary>
/// Takes measures from the events of a story, brings together what reports tell of the same one, and tells how it stands at a date.
/// What happened to it (imposed, extended, shortened, lifted, expired) is told by the event's own word or by the verb beside it.
/// </summary>
internal sealed class MeasureReader(StoryPlace? centre)
{
    // "lifted the curfew"; "the state of emergency in Osh and two neighbouring districts expired". Code units.
    private const int Before = 26;
    private const int After = 90;

    // Two places so near have one measure. Kilometres.
    private const double OneAreaKm = 25;

    private static readonly string[] ChangeClasses = ["expired", "extended", "shortened", "lifted"];
    private static readonly char[] ClauseEnds = ['.', ';', ':', '"', '”'];

    /// <summary>The measures of a story.</summary>
    /// <param name="events">The story's events in canonical order.</param>
    /// <param name="at">The day at which they stand. Null: at the last day that is told.</param>
    public IReadOnlyList<Measure> Read(IReadOnlyList<ReportEvent> events, DateOnly? at)
    {
        var found = new List<Told>();
        foreach (var e in events.Where(e => !e.Event.Background && e.Event.Polarity == "positive" && e.Event.Modality is "happened" or "ongoing" or "ordered"))
        {
            if (KindOf(e) is { } kind)
            {
                found.Add(new Told(e, kind, ChangeOf(e), AreaOf(e)));
            }
        }

        // "lifted the curfew" is told once, as the curfew's.
        found.RemoveAll(t => t.Event.Kind != HappeningKinds.Measure && found.Exists(o => o.Event.Kind == HappeningKinds.Measure && o.Event.Report.Id == t.Event.Report.Id && o.Event.Event.Sentence.Start == t.Event.Event.Sentence.Start));
        var groups = Grouped(found);

        return [.. groups.Select(g => MeasureOf(g, at)).OrderBy(m => m.Changes[0].On ?? DateOnly.MaxValue).ThenBy(m => m.Kind, StringComparer.Ordinal).ThenBy(m => m.Changes[0].Statement.EventId, StringComparer.Ordinal)];
    }

    // Towns first, each with those near it; what holds in a region is told of every town in it, and makes none of them one.
    private List<List<Told>> Grouped(List<Told> found)
    {
        var groups = new List<List<Told>>();
        foreach (var told in found.Where(t => !IsRegional(t)))
        {
            var near = groups.FindAll(g => g[0].Kind == told.Kind && g.Exists(o => IsSameArea(o, told)));
            groups.RemoveAll(near.Contains);
            groups.Add([.. near.SelectMany(g => g), told]);
        }

        foreach (var told in found.Where(IsRegional).OrderByDescending(t => t.Area.Max(p => p.RadiusKm)))
        {
            // A town's measure begins when it is first told of the town.
            var held = groups.FindAll(g => g[0].Kind == told.Kind && g.Exists(o => IsSameArea(o, told)) && !(told.Change.On < g.Where(o => !IsRegional(o)).Select(o => o.Change.On).Min()));
            held.ForEach(g => g.Add(told));
            if (held.Count == 0)
            {
                groups.Add([told]);
            }
        }

        return groups;
    }

    private static bool IsRegional(Told told) => told.Area.Count > 0 && told.Area.TrueForAll(p => !p.IsPoint);

    // The end of a measure may be told as a concession: "lifted the curfew". Null: no measure.
    private static string? KindOf(ReportEvent e)
    {
        if (e.Kind == HappeningKinds.Measure)
        {
            return e.Event.Mode ?? "sanction";
        }

        if (e.Event.Type is not ("CONCEDE" or "RETREAT") || !StoryTables.Shared.Has(e.Event.Trigger.Text ?? "", "lifted"))
        {
            return null;
        }

        return e.Sentence.Contains("curfew", StringComparison.OrdinalIgnoreCase) ? "curfew"
            : e.Sentence.Contains("emergency", StringComparison.OrdinalIgnoreCase) || e.Sentence.Contains("martial law", StringComparison.OrdinalIgnoreCase) ? "martial-law"
            : e.Sentence.Contains("border", StringComparison.OrdinalIgnoreCase) || e.Sentence.Contains("ban", StringComparison.OrdinalIgnoreCase) ? "restrict" : null;
    }

    private static MeasureChange ChangeOf(ReportEvent e)
    {
        var what = ChangeClasses.FirstOrDefault(c => StoryTables.Shared.Has(e.Event.Trigger.Text ?? "", c)) ?? NearestChange(e);
        var told = e.Report.Told;
        var own = e.Days is { } days && (told is null || days.From <= told) ? days : (DayRange?)null;
        var (from, until) = (e.ValidFrom, e.ValidUntil);
        if (what is "lifted" or "expired")
        {
            var end = own?.Until ?? until ?? told;
            return new MeasureChange(what, end, null, end, Statement.Of(e));
        }

        var on = own?.From ?? (what is null && from <= told ? from : null) ?? told;
        return new MeasureChange(what ?? "in_force", on, what is null ? from ?? own?.From : null, until, Statement.Of(e));
    }

    private static string? NearestChange(ReportEvent e)
    {
        var text = e.Report.Record.Report.Text;
        var trigger = e.Event.Trigger;
        if (trigger.End > text.Length)
        {
            return null;
        }

        var start = Math.Max(e.Event.Sentence.Start, trigger.Start - Before);
        var before = start < trigger.Start ? text[start..trigger.Start] : "";
        before = before[(before.LastIndexOfAny([.. ClauseEnds, ',']) + 1)..];
        var after = text[trigger.End..Math.Min(text.Length, Math.Max(trigger.End, Math.Min(e.Event.Sentence.End, trigger.End + After)))];
        var end = after.IndexOfAny(ClauseEnds);
        after = end < 0 ? after : after[..end];
        return ChangeClasses
            .SelectMany(c => Distances(c, before, after).Select(d => (Class: c, Distance: d)))
            .OrderBy(c => c.Distance).ThenBy(c => Array.IndexOf(ChangeClasses, c.Class)).Select(c => c.Class).FirstOrDefault();

        static IEnumerable<int> Distances(string wordClass, string before, string after) =>
            StoryTables.Shared.Find(before, wordClass).Select(m => before.Length - m.Index - m.Length).Concat(StoryTables.Shared.Find(after, wordClass).Select(m => m.Index));
    }

    private List<StoryPlace> AreaOf(ReportEvent e)
    {
        var places = e.Places.Where(p => !p.IsCountry).ToList();
        if (places.Count > 0)
        {
            return places;
        }

        // The place named nearest in the sentence, what comes before first: "in Jalal-Abad the curfew", "a curfew in Osh".
        var (at, sentence) = (e.Event.Trigger.Start, e.Event.Sentence);
        var beside = e.Report.Record.Places
            .Where(p => p.Kind is not ("country" or "facility"))
            .SelectMany(p => p.Mentions.Where(m => m.Start >= sentence.Start && m.End <= sentence.End).Select(m => (Place: p, m.Start)))
            .OrderBy(m => Math.Abs(m.Start - at)).ThenBy(m => m.Start).Select(m => StoryPlace.Of(e.Report.Record, m.Place)).FirstOrDefault();
        return beside is not null ? [beside] : e.Places.Count > 0 && centre is null ? [.. e.Places] : [];
    }

    private bool IsSameArea(Told one, Told other)
    {
        var some = one.Area.Count > 0 ? one.Area : Centre();
        var others = other.Area.Count > 0 ? other.Area : Centre();
        return some.Count == 0 || others.Count == 0
            || some.Any(p => others.Any(o => p.Key == o.Key || p.Holds(o) || o.Holds(p) || p.DistanceTo(o) <= OneAreaKm));
    }

    private List<StoryPlace> Centre() => centre is null ? [] : [centre];

    private static Measure MeasureOf(List<Told> group, DateOnly? at)
    {
        // A report that tells an end tells it last; of one day what was imposed comes first.
        var changes = group.Select(t => t.Change).OrderBy(c => c.On ?? DateOnly.MaxValue).ThenBy(c => Rank(c.What)).ThenBy(c => c.Statement.Told ?? DateOnly.MaxValue).ThenBy(c => c.Statement.EventId, StringComparer.Ordinal).ToList();
        if (changes[0].What == "in_force" && changes[0].On == changes[0].Statement.Told)
        {
            changes[0] = changes[0] with { What = "imposed" };
        }

        var date = at ?? changes.Select(c => c.Statement.Told ?? c.On).Max();
        var (state, from, until) = (MeasureState.InForce, (DateOnly?)null, (DateOnly?)null);
        foreach (var change in changes.Where(c => date is null || c.On is null || c.On <= date || c == changes[0]))
        {
            (state, until) = change.What switch
            {
                "lifted" => (MeasureState.Lifted, change.On),
                "expired" => (MeasureState.Expired, change.On),
                "extended" => (MeasureState.Extended, change.Until ?? (change.On > until ? null : until)),
                _ when state is MeasureState.Lifted or MeasureState.Expired => (MeasureState.InForce, change.Until),
                _ => (state, change.Until ?? (change.On > until ? null : until)),
            };
            from ??= change.From ?? (change.What is "imposed" or "in_force" ? change.On : null);
        }

        if (state is MeasureState.InForce or MeasureState.Extended && date is { } day)
        {
            state = until < day ? MeasureState.Expired : from > day ? MeasureState.Announced : state;
        }

        return new Measure
        {
            Kind = group[0].Kind,
            Places = [.. group.OrderBy(t => IsRegional(t)).SelectMany(t => t.Area).Select(p => p.Name).Distinct(StringComparer.Ordinal)],
            By = [.. group.SelectMany(t => t.Event.Initiators).Where(a => a.Kind is "government" or "state" or "armed_force" or "police" or "international_organization" || a.IsNamed).Select(a => a.Name).Distinct(StringComparer.Ordinal)],
            State = state,
            From = from,
            Until = until,
            Changes = changes,
        };
    }

    private static int Rank(string what) => what switch { "imposed" or "in_force" => 0, "extended" or "shortened" => 1, _ => 2 };

    private sealed record Told(ReportEvent Event, string Kind, MeasureChange Change, List<StoryPlace> Area);
}
