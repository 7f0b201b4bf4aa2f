namespace Sitrep.Stories.Strands;

/// <summary>
/// Parts the events of a report into strands. Events of one report are one happening unless they say otherwise: what has its own
/// place far from the others is another one, and so is what happened long before. Requests, accusations, aid and talks are told
/// with the report's main happening, wherever they were made.
/// </summary>
public static class StrandReader
{
    // Towns this far apart can still be one unrest; events in them are told as one by the reports of it. Kilometres.
    internal const double OneAreaKm = 150;

    // A country that fewer of a report's place names lie in is only named by the way.
    private const double ShareOfCountry = 0.25;

    // Told history is parted where so many days lie between; a month and the next are two. Days.
    private const int HistoryGap = 3;
    private const int Week = 7;

    private const int MostWords = 80;
    private const int ShortestWord = 4;

    // A figure below is in every other report. People.
    private const int TellingFigure = 4;

    /// <summary>The strands of a report, in the order of their first events; none where it tells of no event.</summary>
    public static IReadOnlyList<Strand> Read(StoryReport report)
    {
        var events = ReportEvent.Of(report);
        if (events.Count == 0)
        {
            return [];
        }

        var countries = CountriesOf(report);
        var news = events.Where(e => !e.IsBackground).ToList();
        var groups = PartedByPlace(news);
        var main = groups.OrderByDescending(g => g.Count).ThenBy(g => g[0].Event.Trigger.Start).FirstOrDefault() ?? [];
        var placed = groups.SelectMany(g => g).ToHashSet();
        main.AddRange(news.Where(e => !placed.Contains(e)));
        var undated = events.Where(e => e.IsBackground && e.Days is null).ToList();
        if (main.Count > 0)
        {
            // History without a date is told with the news that it is the history of.
            main.AddRange(undated);
            undated = [];
        }

        var strands = new List<Strand>();
        if (main.Count > 0)
        {
            strands.Add(StrandOf(report, main, countries, isMain: true, isNews: true));
        }

        strands.AddRange(groups.Where(g => g != main).Select(g => StrandOf(report, g, countries, isMain: false, isNews: true)));
        strands.AddRange(PartedByTime(events.Where(e => e.IsBackground && e.Days is not null)).Append(undated).Where(g => g.Count > 0)
            .Select(g => StrandOf(report, g, countries, isMain: false, isNews: false)));
        return [.. strands.OrderBy(s => s.Offset).ThenBy(s => s.Id, StringComparer.Ordinal)];
    }

    // Happenings of their own that say where: those within one area are one.
    private static List<List<ReportEvent>> PartedByPlace(List<ReportEvent> news)
    {
        var groups = new List<List<ReportEvent>>();
        foreach (var e in news.Where(e => (e.Kind & HappeningKinds.OfTheirOwn) != 0 && e.IsFact && e.Places.Count > 0))
        {
            var near = groups.Where(g => g.Any(other => AreNear(e.Places, other.Places))).ToList();
            var joined = near.SelectMany(g => g).Append(e).OrderBy(o => o.Event.Trigger.Start).ToList();
            groups.RemoveAll(near.Contains);
            groups.Add(joined);
        }

        return groups;
    }

    /// <summary>Whether one of the places holds or is near one of the others.</summary>
    internal static bool AreNear(IReadOnlyList<StoryPlace> some, IReadOnlyList<StoryPlace> others) =>
        some.Any(p => others.Any(o => p.Key == o.Key || p.Holds(o) || o.Holds(p) || p.DistanceTo(o) <= OneAreaKm));

    private static List<List<ReportEvent>> PartedByTime(IEnumerable<ReportEvent> history)
    {
        var groups = new List<List<ReportEvent>>();
        var days = default(DayRange);
        foreach (var e in history.OrderBy(e => e.Days!.Value.From).ThenBy(e => e.Event.Trigger.Start))
        {
            if (groups.Count > 0 && days.Gap(e.Days!.Value) <= (Math.Max(days.Length, e.Days.Value.Length) > Week ? 0 : HistoryGap) && days.Hull(e.Days.Value).Length <= Math.Max(StrandReach.LongestDays, Math.Max(days.Length, e.Days.Value.Length)))
            {
                groups[^1].Add(e);
                days = days.Hull(e.Days.Value);
                continue;
            }

            groups.Add([e]);
            days = e.Days!.Value;
        }

        return groups;
    }

    private static Strand StrandOf(StoryReport report, List<ReportEvent> events, IReadOnlyList<string> countries, bool isMain, bool isNews)
    {
        var first = events.MinBy(e => (e.Event.Trigger.Start, e.Id))!;
        var places = events.Where(e => (e.Kind & HappeningKinds.OfTheirOwn) != 0).SelectMany(e => e.Places).Distinct().OrderBy(p => p.Key, StringComparer.Ordinal).ToList();
        var own = places.Select(p => p.Country).OfType<string>().GroupBy(c => c, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToList();
        var tellers = isMain ? report.Record.Actors.Where(a => a.Kind != "media").Select(a => StoryActor.Of(report.Record, a.Id)!)
            : events.SelectMany(e => e.Initiators.Concat(e.Recipients).Concat(e.Victims).Concat(e.Speakers.Select(s => s.Speaker).OfType<StoryActor>()));
        var deeds = events.Where(e => (e.Kind & HappeningKinds.OfTheirOwn) != 0 && e.IsFact && e.IsBackground != isNews).ToList();
        var (days, openDay) = DaysOf(report, deeds.Count > 0 ? deeds : events, isNews);
        return new Strand
        {
            Id = first.Id,
            ReportId = report.Id,
            Offset = first.Event.Trigger.Start,
            IsNews = isNews,
            Told = report.Told,
            Countries = isMain ? [.. own.Take(1).Concat(countries).Distinct()] : own.Count > 0 ? own : countries,
            Days = days,
            OpenDay = openDay,
            Lull = deeds.Count > 0 ? deeds.Max(e => e.Lull) : StrandReach.LongestLull,
            Kinds = events.Aggregate(HappeningKinds.None, (kinds, e) => kinds | e.Kind),
            Places = places,
            NamedPlaces = isMain ? [.. report.Record.Places.Select(p => StoryPlace.Of(report.Record, p)).Where(p => p is { IsCountry: false, Country: not null, Kind: not ("facility" or "area") }).Select(p => p.Key).Distinct().Order(StringComparer.Ordinal)] : [],
            Actors = [.. tellers.Where(a => a.IsNamed).Select(a => a.Key).Distinct().Order(StringComparer.Ordinal)],
            Words = WordsOf(events.Select(e => e.Sentence).Distinct()),
            Figures = [.. events.SelectMany(e => e.Event.Tolls ?? []).Select(t => (t.Kind, Number: t.Low ?? t.High ?? 0)).Where(t => t.Number >= TellingFigure).Select(t => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{t.Kind} {t.Number}")).Distinct().Order(StringComparer.Ordinal)],
            Events = [.. events.OrderBy(e => e.Event.Trigger.Start).ThenBy(e => e.Id, StringComparer.Ordinal).Select(e => e.Event.Id)],
        };
    }

    private static (DayRange? Days, DateOnly? OpenDay) DaysOf(StoryReport report, List<ReportEvent> deeds, bool isNews)
    {
        var told = report.Told;
        DayRange? days = null;
        foreach (var own in deeds.Where(e => e.Days is not null && (!isNews || told is null || e.Days.Value.From <= told)).Select(e => e.Days!.Value))
        {
            days = days is { } sofar ? sofar.Hull(own) : own;
        }

        if (isNews && told is { } day && (days is null || deeds.Any(e => e.Lull > 1)))
        {
            // Unrest, a measure, a request go on until the day they are told of; a bomb does not.
            days = days is { } sofar ? sofar.Hull(new DayRange(day, day)) : new DayRange(day, day);
        }

        return (days, days is null ? report.OpenDay ?? deeds.Select(e => e.OpenDay).FirstOrDefault(d => d is not null) : null);
    }

    // The country that most place names of the report lie in, and others that it is about as well.
    private static List<string> CountriesOf(StoryReport report)
    {
        var counts = report.Record.Places.Where(p => p.Country is not null)
            .GroupBy(p => p.Country!, StringComparer.Ordinal)
            .Select(g => (Country: g.Key, Count: g.Sum(p => p.Mentions.Count)))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Country, StringComparer.Ordinal).ToList();
        var all = counts.Sum(c => c.Count);
        var about = counts.Where(c => c.Count >= all * ShareOfCountry).Select(c => c.Country).ToList();
        return about.Count > 0 ? about : counts.Count > 0 ? [counts[0].Country] : ["ZZ"];
    }

    private static List<string> WordsOf(IEnumerable<string> sentences)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in sentences.SelectMany(Split).Where(w => w.Length >= ShortestWord && !StoryTables.Shared.Is(w, "stop")))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(MostWords).Select(c => c.Key).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Split(string sentence)
    {
        var start = -1;
        for (var i = 0; i <= sentence.Length; i++)
        {
            if (i < sentence.Length && char.IsLetter(sentence[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                var word = sentence[start..i].ToLowerInvariant();
                start = -1;

                // "soldiers" and "soldier" are one; more would need the language reader.
                yield return word.Length > ShortestWord && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
            }
        }
    }
}
