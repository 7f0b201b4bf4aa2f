using Sitrep.Events.Frames;
using Sitrep.Record;
using Sitrep.Text;

namespace Sitrep.Evaluation;

/// <summary>Reads the example of a sense and compares what comes out with its marks: each sense's example is its test.</summary>
public static class FrameCheck
{
    /// <summary>What the reader makes of one example.</summary>
    /// <param name="Sense">The sense.</param>
    /// <param name="HasEvent">Whether an event of the sense's type and mode is told by the marked words (for a guard: none of its type is).</param>
    /// <param name="Missing">Marked arguments that the event lacks, as "role words".</param>
    public sealed record Result(FrameSense Sense, bool HasEvent, IReadOnlyList<string> Missing)
    {
        /// <value>Whether the example passes whole.</value>
        public bool Passes => HasEvent && Missing.Count == 0;
    }

    /// <summary>Checks one sense.</summary>
    /// <exception cref="FormatException">The example's marks can't be read.</exception>
    public static Result Check(ReportReader reader, FrameSense sense)
    {
        var example = FrameExample.Parse(sense.Example);
        var record = reader.Read(new Report(example.Text));
        if (sense.IsGuard)
        {
            return new Result(sense, !record.Events.Any(e => e.Type == sense.Type), []);
        }

        if (example.Trigger is not { } trigger)
        {
            throw new FormatException($"{sense.Where}: the example marks no trigger.");
        }

        // The verb that carries the event noun may stand for it: "imposed a curfew".
        var told = record.Events.Where(e => e.Type == sense.Type && (sense.Mode is null || e.Mode == sense.Mode))
            .MinBy(e => Distance(new TextSpan(e.Trigger.Start, e.Trigger.End), trigger));
        // People harmed, told with the act that harmed them, are that act's toll.
        if (sense.Toll is not null && (told is null || !new TextSpan(told.Trigger.Start, told.Trigger.End).Overlaps(trigger))
            && record.Events.FirstOrDefault(e => e.Tolls?.Any(t => new TextSpan(t.Start, t.End).Overlaps(trigger)) ?? false) is { } act)
        {
            told = act;
            trigger = new TextSpan(act.Trigger.Start, act.Trigger.End);
        }

        // A promise or an offer whose content is an event of its own is told by that.
        if (sense.Type == "AGREE" && told is null && record.Events.Any(e => e.Modality is "promised" or "offered" or "conditional" or "planned"))
        {
            return new Result(sense, true, []);
        }

        if (told is null || Distance(new TextSpan(told.Trigger.Start, told.Trigger.End), trigger) > 25)
        {
            return new Result(sense, false, []);
        }

        return new Result(sense, true, [.. example.Arguments.Where(a => !Has(record, told, a.Role, a.Span)).Select(a => $"{a.Role} {a.Span.In(example.Text)}")]);
    }

    private static int Distance(TextSpan one, TextSpan other) => one.Overlaps(other) ? 0 : Math.Max(other.Start - one.End, one.Start - other.End);

    private static bool Has(ReportRecord record, EventRecord told, string role, TextSpan words)
    {
        return role switch
        {
            "initiator" => Actors(told.Initiators),
            "recipient" => Actors(told.Recipients) || Victims(),
            "victim" => Victims() || Actors(told.Recipients),
            "target" => Spans(told.Targets) || Actors(told.Recipients) || Places(),
            "weapon" => Spans(told.Weapons),
            "place" => Places(),
            _ => true,
        };

        bool Spans(IEnumerable<Mention>? mentions) => mentions?.Any(m => words.Overlaps(new TextSpan(m.Start, m.End))) ?? false;

        bool Actors(IReadOnlyList<string>? ids) => ids?.Any(id => Spans(record.Actors.First(a => a.Id == id).Mentions)) ?? false;

        bool Victims() => told.Victims?.Any(v => words.Overlaps(new TextSpan(v.Start, v.End))) ?? false;

        bool Places() => told.Places?.Any(id => Spans(record.Places.First(p => p.Id == id).Mentions)) ?? false;
    }
}
