using Sitrep.Record;
using Sitrep.Text;

namespace Sitrep.Evaluation;

/// <summary>
/// Scores the type of the event between two marked actors. The event is the one whose initiators' mentions overlap the marked source and
/// whose recipients, victims or targets overlap the marked target; else one of which either holds; else the one of the
/// highest confidence; ties go to the higher confidence, then to the earlier one. Those who agree, consult and cooperate do it
/// with each other: there each of the two may stand on either side.
/// </summary>
public sealed class PairScorer
{
    private readonly Func<EventRecord, string> _typeOf;

    /// <summary>A scorer that reads an event's type in its own way.</summary>
    /// <param name="typeOf">The type that the corpus would give an event.</param>
    public PairScorer(Func<EventRecord, string> typeOf) => _typeOf = typeOf;

    /// <value>The type of each pair's event.</value>
    public LabelScorer Types { get; } = new();

    /// <value>Pairs of which both actors are marked and both were found with the right type, in one event.</value>
    public int BothFound { get; private set; }

    /// <value>Pairs of which both actors are marked and both were found in one event, of whatever type.</value>
    public int BothFoundAnyType { get; private set; }

    /// <value>Pairs of which both actors are marked.</value>
    public int BothMarked { get; private set; }

    /// <value>Pairs in whose sentence no event was found.</value>
    public int NoEvent { get; private set; }

    /// <summary>Adds a pair and the record of its sentence.</summary>
    public void Add(MarkedPair pair, ReportRecord record)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(record);
        var sides = record.Events.Select(e => (Event: e, Sides: Sides(e, record, pair))).ToList();
        var best = sides.OrderByDescending(s => s.Sides.Count).ThenByDescending(s => s.Event.Confidence).Select(s => s.Event).FirstOrDefault();
        Types.Add(pair.Type, best is null ? null : _typeOf(best));
        NoEvent += best is null ? 1 : 0;
        if (pair.Sources.Count == 0 || pair.Targets.Count == 0)
        {
            return;
        }

        BothMarked++;
        BothFoundAnyType += sides.Exists(s => s.Sides.Count == 2) ? 1 : 0;
        BothFound += sides.Exists(s => s.Sides.Count == 2 && _typeOf(s.Event) == pair.Type) ? 1 : 0;
    }

    private static HashSet<string> Sides(EventRecord e, ReportRecord record, MarkedPair pair)
    {
        var doers = ActorsOf(e.Initiators, record);
        List<IReadOnlyList<TextSpan>> struck =
        [
            .. ActorsOf(e.Recipients, record),
            .. ActorsOf(e.Victims?.Select(v => v.Actor).OfType<string>(), record),
            .. (e.Victims ?? []).Select(v => (IReadOnlyList<TextSpan>)[new TextSpan(v.Start, v.End)]),
            .. (e.Targets ?? []).Select(t => (IReadOnlyList<TextSpan>)[new TextSpan(t.Start, t.End)]),
        ];
        var sides = new HashSet<string>(StringComparer.Ordinal);
        var source = doers.FindIndex(a => Touches(a, pair.Sources));
        var target = struck.FindIndex(a => Touches(a, pair.Targets));
        if (e.Type is "AGREE" or "CONSULT" or "COOPERATE")
        {
            List<IReadOnlyList<TextSpan>> all = [.. doers, .. struck];
            source = all.FindIndex(a => Touches(a, pair.Sources));
            target = source >= 0 ? all.FindIndex(a => a != all[source] && Touches(a, pair.Targets)) : all.FindIndex(a => Touches(a, pair.Targets));
        }

        if (source >= 0)
        {
            sides.Add("source");
        }

        if (target >= 0)
        {
            sides.Add("target");
        }

        return sides;
    }

    private static List<IReadOnlyList<TextSpan>> ActorsOf(IEnumerable<string>? ids, ReportRecord record) =>
    [
        .. (ids ?? [])
            .Select(id => record.Actors.FirstOrDefault(a => a.Id == id))
            .OfType<ActorRecord>()
            .Select(a => (IReadOnlyList<TextSpan>)[.. a.Mentions.Select(m => new TextSpan(m.Start, m.End))]),
    ];

    private static bool Touches(IReadOnlyList<TextSpan> mentions, IReadOnlyList<TextSpan> marked) => mentions.Any(m => marked.Any(m.Overlaps));
}
