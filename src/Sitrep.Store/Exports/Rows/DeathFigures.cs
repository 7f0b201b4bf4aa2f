using Sitrep.Record;

namespace Sitrep.Store.Exports.Rows;

/// <summary>How many were killed, by all that the report says of one event. Figures are 0 or more; low is at most best, best at most high.</summary>
/// <param name="Low">Lowest figure given; 0 where a speaker gives only an upper bound.</param>
/// <param name="Best">The figure to take.</param>
/// <param name="High">Highest figure given; where a speaker gives no upper bound, the lower one.</param>
/// <param name="From">The events whose tolls were read: the event itself or its parts.</param>
internal sealed record DeathFigures(int Low, int Best, int High, IReadOnlyList<EventRecord> From)
{
    /// <summary>The figures of an event; where it has none, the largest of its parts. Null: nobody is said to have been killed.</summary>
    /// <param name="row">The event.</param>
    /// <param name="isRow">Whether a part is a row of its own, whose dead must not be counted twice.</param>
    public static DeathFigures? Of(EventRow row, Func<EventRecord, bool> isRow)
    {
        if (Of(row.Event) is { } own)
        {
            return own;
        }

        // Parts may tell the same dead twice, so the largest is taken and not the sum: the lowest figure that fits all of them.
        return row.Record.Events
            .Where(e => e.PartOf == row.Event.Id && Admission.Happened(e) is null && !isRow(e))
            .Select(Of)
            .OfType<DeathFigures>()
            .MaxBy(figures => figures.Best);
    }

    // UCDP and ACLED both take the lower of figures where nothing tells that the other is better founded.
    private static DeathFigures? Of(EventRecord e)
    {
        var tolls = e.Tolls?.Where(t => t.Kind == "killed" && (t.Low ?? t.High) is not null).ToList();
        return tolls is not { Count: > 0 }
            ? null
            : new DeathFigures(tolls.Min(t => t.Low ?? 0), tolls.Min(t => t.Low ?? t.High ?? 0), tolls.Max(t => t.High ?? t.Low ?? 0), [e]);
    }
}
