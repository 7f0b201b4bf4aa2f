using Sitrep.Record;

namespace Sitrep.Stories.Tolls;

/// <summary>
/// Who gives a figure: whom the record names; else the body whose count the sentence says it is ("by the Health Ministry's count",
/// "the ministry has registered"); else, where the report is a body's own statement, that body.
/// </summary>
internal static class TollSpeaker
{
    // "By data of the Health Ministry", "the Health Ministry has registered": the word and the name stand so close. Code units.
    private const int Beside = 14;

    private static readonly string[] Bodies = ["government", "police", "armed_force", "international_organization", "organization"];

    /// <summary>The speaker of a figure. Null: the report itself, or nobody is named.</summary>
    public static StoryActor? Of(ReportEvent e, TollRecord toll)
    {
        var said = (toll.Attribution is { Count: > 0 } own ? own : e.Event.Attribution ?? []).Where(a => a.Stance != "denies" && !IsDenier(e, a.Actor)).ToList();
        return said.Select(a => StoryActor.Of(e.Report.Record, a.Actor)).FirstOrDefault(a => a is not null)
            ?? Counting(e, toll)
            ?? (said.Count == 0 ? Publisher(e.Report) : null);
    }

    /// <summary>The body whose count the sentence says it is. Null: it says so of none.</summary>
    public static StoryActor? Counting(ReportEvent e, TollRecord toll)
    {
        var text = e.Report.Record.Report.Text;
        var (start, end) = (Math.Clamp(e.Event.Sentence.Start, 0, text.Length), Math.Clamp(e.Event.Sentence.End, 0, text.Length));
        return (from actor in e.Report.Record.Actors
                where Bodies.Contains(actor.Kind)
                from mention in actor.Mentions
                where mention.Start >= start && mention.End <= end
                where StoryTables.Shared.Has(text[Math.Max(start, mention.Start - Beside)..mention.Start], "counting")
                    || StoryTables.Shared.Has(text[mention.End..Math.Min(end, mention.End + Beside + Beside)], "counting")
                orderby Math.Abs(mention.Start - toll.Start), mention.Start
                select StoryActor.Of(e.Report.Record, actor.Id)).FirstOrDefault();
    }

    // A ministry's press release says what the ministry says.
    private static StoryActor? Publisher(StoryReport report)
    {
        var source = report.Record.Report.Source;
        return source is null ? null : report.Record.Actors.Where(a => Bodies.Contains(a.Kind))
            .Select(a => StoryActor.Of(report.Record, a.Id)!)
            .FirstOrDefault(a => a.IsNamed && a.Name.Contains(' ', StringComparison.Ordinal) && source.Contains(a.Name, StringComparison.OrdinalIgnoreCase));
    }

    // The record repeats an event's speakers for its tolls, without their stance.
    private static bool IsDenier(ReportEvent e, string? actor) =>
        actor is not null && e.Event.Attribution?.Where(a => a.Actor == actor).All(a => a.Stance == "denies") == true && e.Event.Attribution.Any(a => a.Actor == actor);
}
