using Sitrep.Record;

namespace Sitrep.Store.Exports.Plover;

/// <summary>PLOVER's object for numbers of people: the lowest figures told.</summary>
/// <param name="Dead">Killed. Null: no number is told.</param>
/// <param name="Injured">Injured. Null: no number is told.</param>
/// <param name="Arrested">Detained. Null: no number is told.</param>
internal sealed record PloverSize(int? Dead, int? Injured, int? Arrested)
{
    /// <summary>The object of an event. Null: no number is told.</summary>
    public static PloverSize? Of(EventRecord e) =>
        new PloverSize(Lowest(e, "killed"), Lowest(e, "injured"), Lowest(e, "detained")) is var size && size == new PloverSize(null, null, null) ? null : size;

    private static int? Lowest(EventRecord e, string kind) => e.Tolls?.Where(t => t.Kind == kind).Min(t => t.Low ?? t.High);
}
