using Sitrep.Stories.Appeals;
using Sitrep.Stories.Claims;
using Sitrep.Stories.Measures;
using Sitrep.Stories.Strands;
using Sitrep.Stories.Tolls;

namespace Sitrep.Stories;

/// <summary>
/// Writes a story down from the reports that tell of it. The result depends on the reports, their events and the day alone: not on the
/// order, nor on when they came in.
/// </summary>
public static class StoryAssembler
{
    /// <summary>The story as it stands on a day, from the reports that had told of it by then.</summary>
    /// <param name="id">Id of the story.</param>
    /// <param name="members">Its reports with their events, in any order.</param>
    /// <param name="at">The day. Null: as last told.</param>
    /// <returns>Null: no report had told of it by then.</returns>
    public static Story? Assemble(string id, IReadOnlyCollection<StoryMember> members, DateOnly? at = null)
    {
        var dated = Dated(members);
        if (at is { } day)
        {
            // A report that tells no day could have told at any time; it counts for the story as last told only.
            dated = dated.FindAll(m => m.Report.Told <= day);
        }

        var events = dated.SelectMany(m => ReportEvent.Of(m.Report).Where(e => m.Events.Contains(e.Event.Id))).ToList();
        return events.Count == 0 ? null : Written(id, dated, members, events, at);
    }

    // Canonical order: by the day told from, then by report. A year that is not told is that in which the report's day lies nearest to the others.
    private static List<StoryMember> Dated(IReadOnlyCollection<StoryMember> members)
    {
        var days = members.Select(m => m.Report.Told).OfType<DateOnly>().Order().ToList();
        var middle = days.Count > 0 ? days[days.Count / 2] : (DateOnly?)null;
        return [.. members
            .Select(m => m.Report is { Told: null, OpenDay: { } open } && middle is { } near ? m with { Report = m.Report with { Told = StoryReport.InYearNear(open, near) } } : m)
            .OrderBy(m => m.Report.Told ?? DateOnly.MaxValue).ThenBy(m => m.Report.Id, StringComparer.Ordinal)];
    }

    private static Story Written(string id, List<StoryMember> dated, IReadOnlyCollection<StoryMember> members, List<ReportEvent> events, DateOnly? at)
    {
        var own = events.Where(e => (e.Kind & HappeningKinds.OfTheirOwn) != 0 && e.IsFact).ToList();
        var isNews = events.Exists(e => !e.IsBackground);
        var places = PlacesOf(own.Exists(e => e.IsBackground != isNews && e.Places.Count > 0) ? own.FindAll(e => e.IsBackground != isNews) : events);
        var centre = places.FirstOrDefault(p => p.IsPoint && p.Kind is "city" or "town" or "village") ?? places.FirstOrDefault(p => p.IsPoint && p.Kind != "facility");
        var days = DaysOf(own, isNews) ?? DaysOf(events, isNews);
        var country = CountryOf(places, dated);
        var tolls = new TollReader(centre, days?.Until).Read(events);
        var accused = AccusationReader.Read(events);
        var appeals = AppealReader.Read(events);
        var untold = members.Where(m => m.Report.Told is null).Select(m => m.Report.Id).ToHashSet(StringComparer.Ordinal);
        var kinds = KindsOf(events);
        return new Story
        {
            Id = id,
            Title = StoryTitle.Of(kinds[0], places, country, days),
            IsNews = isNews,
            Kinds = [.. kinds.Select(k => k.ToString().ToLowerInvariant())],
            Country = country,
            Places = places,
            From = days?.From,
            Until = days?.Until,
            Reports = [.. dated.Select(m => m.Report).Select(r => new StorySource(r.Id, r.Record.Report.Title, r.Record.Report.Source, r.Record.Report.Url, r.Told, untold.Contains(r.Id) && r.Told is not null, r.Voice))],
            Voices = dated.Select(m => m.Report.Voice).Distinct(StringComparer.Ordinal).Count(),
            Tolls = tolls,
            Accused = accused,
            Denials = [.. AccusationReader.Denials(events).Select(d => d.Statement)],
            Measures = new MeasureReader(centre).Read(events, at),
            Appeals = appeals,
            Disputes = DisputeReader.Read(events, tolls, accused, appeals),
            Events = [.. events.Select(e => new StoryEvent(e.Id, e.Event.Type, e.Event.Mode, e.Event.Modality, e.Event.Polarity, e.IsBackground, e.Days?.From, e.Days?.Until, [.. e.Places.Select(p => p.Name)], Statement.Of(e)))],
        };
    }

    private static List<StoryPlace> PlacesOf(List<ReportEvent> events) => [.. events
        .SelectMany(e => e.Places.Select(p => (Place: p, e.Report.Voice, e.Id)))
        .GroupBy(p => p.Place.Key, StringComparer.Ordinal)
        .OrderByDescending(g => g.Select(p => p.Voice).Distinct(StringComparer.Ordinal).Count()).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => g.OrderBy(p => p.Id, StringComparer.Ordinal).First().Place)];

    // Days of history told with the news are not the story's.
    private static DayRange? DaysOf(List<ReportEvent> events, bool isNews)
    {
        DayRange? hull = null;
        foreach (var e in events.Where(e => e.IsBackground != isNews))
        {
            var days = e.Days is { Length: <= StrandReach.LongestDays } own && (e.Report.Told is not { } told || own.From <= told) ? own
                : e.Days is null && isNews && e.Lull > 1 && e.Report.Told is { } at ? new DayRange(at, at) : (DayRange?)null;
            hull = days is { } d ? hull is { } sofar ? sofar.Hull(d) : d : hull;
        }

        return hull ?? (events.Count > 0 ? events[0].Days : null);
    }

    private static string? CountryOf(List<StoryPlace> places, List<StoryMember> members) =>
        places.Select(p => p.Country).FirstOrDefault(c => c is not null)
        ?? members.SelectMany(m => m.Report.Record.Places).Select(p => p.Country).OfType<string>()
            .GroupBy(c => c, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    // Happenings of their own go before what is told with them.
    private static List<HappeningKinds> KindsOf(List<ReportEvent> events) => [.. events
        .GroupBy(e => e.Kind)
        .OrderBy(g => (g.Key & HappeningKinds.OfTheirOwn) == 0).ThenByDescending(g => g.Count()).ThenBy(g => g.Key)
        .Select(g => g.Key)];
}
