using Sitrep.Stories.Appeals;
using Sitrep.Stories.Tolls;

namespace Sitrep.Stories.Claims;

/// <summary>
/// Finds claims of a story that can't both hold: figures of the same people for the same days that exclude one another, a deed and
/// its denial, an accusation and the word of the accused, an answer and the word of who is said to have given it.
/// </summary>
internal static class DisputeReader
{
    // Figures farther apart in time may both have been right. Days.
    private const int SameTime = 1;

    // Tellings of one thing, of which one says that it did not happen. Days.
    private const int SameHappening = 3;

    /// <summary>The disputes of a story.</summary>
    public static IReadOnlyList<Dispute> Read(IReadOnlyList<ReportEvent> events, IReadOnlyList<TollCount> tolls, IReadOnlyList<Accused> accused, IReadOnlyList<Appeal> appeals)
    {
        var disputes = tolls.Select(OfToll).OfType<Dispute>()
            .Concat(accused.Where(a => a.DeniedBy.Count > 0).Select(a => new Dispute("accusation", a.SaidBy[0], a.DeniedBy.FirstOrDefault(d => d.ReportId == a.SaidBy[0].ReportId) ?? a.DeniedBy[0])))
            .Concat(events.Where(e => !e.IsBackground).SelectMany(OfDeed))
            .Concat(appeals.Select(OfAnswer).OfType<Dispute>())
            .Concat(OfHappening([.. events.Where(e => !e.IsBackground)]));
        return [.. disputes.Where(d => d.One != d.Other).DistinctBy(d => (d.One.ReportId, d.One.Sentence, d.One.Speaker, d.Other.ReportId, d.Other.Sentence, d.Other.Speaker))];
    }

    private static Dispute? OfToll(TollCount count)
    {
        var current = count.Claims.Where(c => !c.IsSuperseded && !c.IsHearsay && c.AsOf is not null).ToList();
        return (from low in current
                from high in current
                where low.High < high.AtLeast && Math.Abs(low.AsOf!.Value.DayNumber - high.AsOf!.Value.DayNumber) <= SameTime
                    && low.Bound is not "about" && (low.Speaker is null || high.Speaker is null || !low.Speaker.IsSame(high.Speaker))
                orderby high.AtLeast - low.AtMost descending, low.Statement.EventId, high.Statement.EventId
                select new Dispute("toll", low.Statement, high.Statement)).FirstOrDefault();
    }

    // One event that some say and others deny.
    private static IEnumerable<Dispute> OfDeed(ReportEvent e)
    {
        var deniers = e.Speakers.Where(s => s.Stance == "denies").Select(s => s.Speaker).OfType<StoryActor>().ToList();
        var sayers = e.Speakers.Where(s => s.Stance is "states" or "claims" or "blames").Select(s => s.Speaker).OfType<StoryActor>().ToList();
        return from denier in deniers.Take(1) from sayer in sayers.Take(1) where !denier.IsSame(sayer) select new Dispute("deed", Statement.Of(e, sayer), Statement.Of(e, denier));
    }

    private static Dispute? OfAnswer(Appeal appeal)
    {
        var told = appeal.Answers.FirstOrDefault(a => !a.IsOwnWord && a.What == "granted");
        var own = appeal.Answers.LastOrDefault(a => a.IsOwnWord && a.What == "refused");
        return told is null || own is null ? null : new Dispute("answer", told.Statement, own.Statement);
    }

    // The same one did it by one report and did not by another.
    private static IEnumerable<Dispute> OfHappening(IReadOnlyList<ReportEvent> events) =>
        from no in events
        where no.Event is { Polarity: "negative", Modality: "happened" or "ongoing", Tolls: null or { Count: 0 } } && no.Event.Type is "ASSAULT" or "COERCE" or "MOBILIZE" && no.Event.Mode is not null
        from yes in events
        where yes.IsFact && yes.Event.Type == no.Event.Type && yes.Event.Mode == no.Event.Mode && yes.Report.Voice != no.Report.Voice
            && no.Initiators.Any(i => i.IsNamed && yes.Initiators.Any(i.IsSame))
            && (no.Places.Count == 0 || yes.Places.Count == 0 || Strands.StrandReader.AreNear(no.Places, yes.Places))
            && Gap(no, yes) <= SameHappening
        select new Dispute("happening", Statement.Of(yes), Statement.Of(no));

    private static int Gap(ReportEvent one, ReportEvent other) =>
        (DaysOf(one), DaysOf(other)) is ({ } days, { } others) ? days.Gap(others) : int.MaxValue;

    private static DayRange? DaysOf(ReportEvent e) => e.Days ?? (e.Report.Told is { } told ? new DayRange(told, told) : null);
}
