using Sitrep.Record;

namespace Sitrep.Stories;

/// <summary>An event of a report with what its ids lead to. The same happening told by another report is another one.</summary>
internal sealed class ReportEvent
{
    // An event this long before the day that the report tells from is history, whether the report marks it so or not. Days.
    private const int NewsDays = 31;

    private ReportEvent(StoryReport report, EventRecord told, EventRecord? whole)
    {
        (Report, Event) = (report, told);
        var record = report.Record;
        Id = $"{report.Id}-{told.Id}";
        Sentence = Text(record.Report.Text, told.Sentence.Start, told.Sentence.End);
        Places = StoryPlace.Of(record, told.Places ?? whole?.Places);
        var time = record.Times.FirstOrDefault(t => t.Id == (told.Time ?? whole?.Time));
        Days = DaysOf(time);
        OpenDay = Days is null ? StoryReport.MonthAndDay(time?.Timex) : null;
        (ValidFrom, ValidUntil) = (DayOf(told.Valid?.From), DayOf(told.Valid?.Until));
        Initiators = Actors(told.Initiators);
        Recipients = Actors(told.Recipients);
        Victims = Actors([.. (told.Victims ?? []).Select(v => v.Actor).OfType<string>()]);
        var isHarm = told.Tolls?.Any(t => t.Kind != "detained" && t.High != 0) == true;
        (Kind, Lull) = isHarm && StoryTables.Shared.HappeningOf(told.Type, told.Mode).Kind != HappeningKinds.Violence
            ? (HappeningKinds.Violence, 3)
            : StoryTables.Shared.HappeningOf(told.Type, told.Mode);
    }

    /// <value>The report that tells it.</value>
    public StoryReport Report { get; }

    /// <value>The event as the record has it.</value>
    public EventRecord Event { get; }

    /// <value>The id that it has outside of its report: <c>3f2a9c0d11aa77be-e3</c>.</value>
    public string Id { get; }

    /// <value>The sentence that tells it, on one line.</value>
    public string Sentence { get; }

    /// <value>Where it happened; empty where not told. A part without a place is where its whole is.</value>
    public IReadOnlyList<StoryPlace> Places { get; }

    /// <value>When it happened. Null: not told. A part without a time is when its whole is.</value>
    public DayRange? Days { get; }

    /// <value>Month and day, in the year 2000, where its year is not known. Null: it is, or nothing is.</value>
    public DateOnly? OpenDay { get; }

    /// <value>For a measure: its first day. Null: not told.</value>
    public DateOnly? ValidFrom { get; }

    /// <value>For a measure: its last day. Null: not told, or open.</value>
    public DateOnly? ValidUntil { get; }

    /// <value>Who did it.</value>
    public IReadOnlyList<StoryActor> Initiators { get; }

    /// <value>Whom it was done to.</value>
    public IReadOnlyList<StoryActor> Recipients { get; }

    /// <value>Who was harmed.</value>
    public IReadOnlyList<StoryActor> Victims { get; }

    /// <value>What kind of happening it is of.</value>
    public HappeningKinds Kind { get; }

    /// <value>The longest lull in such a happening, days.</value>
    public int Lull { get; }

    /// <value>Whether it took or takes place, as told; not planned, threatened, possible or denied by the report's words.</value>
    public bool IsFact => Event is { Polarity: "positive", Modality: "happened" or "ongoing" };

    /// <value>Whether it is told as history.</value>
    public bool IsBackground => Event.Background || (Days is { } days && Report.Told is { } told && told.DayNumber - days.Until.DayNumber > NewsDays);

    /// <value>All who say so, from the nearest outward. An unnamed speaker is null.</value>
    public IEnumerable<(StoryActor? Speaker, string Stance)> Speakers =>
        (Event.Attribution ?? []).Select(a => (StoryActor.Of(Report.Record, a.Actor), a.Stance ?? "states"));

    /// <value>Whether somebody denies it.</value>
    public bool IsDenied => Event.Attribution?.Any(a => a.Stance == "denies") == true;

    /// <summary>The events of a report in the order of their words.</summary>
    public static IReadOnlyList<ReportEvent> Of(StoryReport report)
    {
        var byId = report.Record.Events.ToDictionary(e => e.Id, StringComparer.Ordinal);
        return [.. report.Record.Events.Select(e => new ReportEvent(report, e, e.PartOf is { } id && id != e.Id ? byId.GetValueOrDefault(id) : null)).OrderBy(e => e.Event.Trigger.Start).ThenBy(e => e.Id, StringComparer.Ordinal)];
    }

    /// <summary>The words of a stretch of text on one line.</summary>
    public static string Text(string text, int start, int end)
    {
        var from = Math.Clamp(start, 0, text.Length);
        return string.Join(' ', text[from..Math.Clamp(end, from, text.Length)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private DayRange? DaysOf(TimeRecord? time) =>
        StoryReport.Day(time?.Start) is { } from && StoryReport.Day(time?.End) is { } until && from <= until ? new DayRange(from, until)
        : DayOf(time?.Timex) is { } day ? new DayRange(day, day) : null;

    // What the reader left open for want of the year, the story may know: "Monday" is the last one, "14 June" the nearest.
    private DateOnly? DayOf(string? timex)
    {
        if (StoryReport.Day(timex) is { } day || timex is null || Report.Told is not { } told)
        {
            return StoryReport.Day(timex);
        }

        if (timex.StartsWith("XXXX-WXX-", StringComparison.Ordinal) && timex.Length >= 10 && timex[9] is >= '1' and <= '7')
        {
            return told.AddDays(-((((int)told.DayOfWeek + 6) % 7) - (timex[9] - '1') + 7) % 7);
        }

        return StoryReport.MonthAndDay(timex) is { } open ? StoryReport.InYearNear(open, told) : null;
    }

    private List<StoryActor> Actors(IReadOnlyList<string>? ids) => [.. (ids ?? []).Select(id => StoryActor.Of(Report.Record, id)).OfType<StoryActor>().Distinct()];
}
