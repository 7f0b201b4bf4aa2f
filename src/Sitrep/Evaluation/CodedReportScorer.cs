using Sitrep.Record;
using Sitrep.Text;

namespace Sitrep.Evaluation;

/// <summary>
/// Scores records against coded reports. An event is paired with the coded one whose trigger, or another place where the report tells it again, its trigger overlaps;
/// one to one, those of the same type first. Second findings of a coded event by its other tellings count neither as right nor as wrong.
/// Arguments, attributions, modality, polarity and tolls are looked at on paired events; what hangs on a missed or spare event
/// is missed or spare with it. Actors are the same if a mention of one is a mention of the other: they end together, or share at least
/// half of the longer.
/// </summary>
public sealed class CodedReportScorer
{
    private readonly SortedDictionary<string, Score> _roles = new(StringComparer.Ordinal);

    /// <value>Triggers, of whatever type.</value>
    public Score Triggers { get; private set; }

    /// <value>Triggers with the right type.</value>
    public Score Events { get; private set; }

    /// <value>The type of paired events.</value>
    public LabelScorer Types { get; } = new();

    /// <value>Arguments by role, on paired events.</value>
    public IReadOnlyDictionary<string, Score> Roles => _roles;

    /// <value>The time of paired events: equal first and last days.</value>
    public Score Times { get; private set; }

    /// <value>Speaker and content: a coded attribution's speaker on a paired event.</value>
    public Score Attributions { get; private set; }

    /// <value>Of these, those with the right stance too.</value>
    public Score Stances { get; private set; }

    /// <value>Modality of paired events.</value>
    public LabelScorer Modality { get; } = new();

    /// <value>Polarity of paired events.</value>
    public LabelScorer Polarity { get; } = new();

    /// <value>Background of paired events.</value>
    public LabelScorer Background { get; } = new();

    /// <value>Tolls whose words overlap, with kind, low and high right.</value>
    public Score Tolls { get; private set; }

    /// <value>Of these, those with bound and speaker right too.</value>
    public Score TollsWithSpeaker { get; private set; }

    /// <value>Confidences of all events found, and whether they hold: trigger and type.</value>
    public Calibration Calibration { get; } = new();

    /// <summary>Adds a report.</summary>
    public void Add(CodedReport coded, ReportRecord found)
    {
        ArgumentNullException.ThrowIfNull(coded);
        ArgumentNullException.ThrowIfNull(found);
        var (gold, predicted) = (coded.Record, found);
        var pairs = OverlapScorer.Pairs(gold.Events, predicted.Events, (g, p) => Worth(coded, g, p)).ToDictionary(p => p.Predicted, p => p.Gold);
        var counted = Counted(coded, predicted, pairs);
        Triggers += new Score(pairs.Count, counted.Count, gold.Events.Count);
        Events += new Score(pairs.Count(p => gold.Events[p.Value].Type == predicted.Events[p.Key].Type), counted.Count, gold.Events.Count);
        var same = new SameActor(gold, predicted);
        var paired = pairs.Values.ToHashSet();
        foreach (var p in counted)
        {
            AddEvent(pairs.TryGetValue(p, out var g) ? gold.Events[g] : null, predicted.Events[p], gold, predicted, same);
        }

        for (var g = 0; g < gold.Events.Count; g++)
        {
            if (!paired.Contains(g))
            {
                AddEvent(gold.Events[g], null, gold, predicted, same);
            }
        }

        AddTolls(gold, predicted, same);
    }

    // Same type first, then the trigger itself before another telling, then the words shared.
    private static double Worth(CodedReport coded, EventRecord gold, EventRecord predicted)
    {
        var trigger = Span(predicted.Trigger);
        var type = gold.Type == predicted.Type ? 100 : 0;
        if (Span(gold.Trigger).Overlaps(trigger))
        {
            return type + 10 + (1.0 / (1 + Math.Abs(gold.Trigger.Start - trigger.Start)));
        }

        return coded.Again.TryGetValue(gold.Id, out var again) && again.Any(trigger.Overlaps) ? type + 1 : 0;
    }

    private List<int> Counted(CodedReport coded, ReportRecord predicted, Dictionary<int, int> pairs)
    {
        var counted = new List<int>();
        for (var p = 0; p < predicted.Events.Count; p++)
        {
            var e = predicted.Events[p];
            if (pairs.TryGetValue(p, out var g))
            {
                Calibration.Add(e.Confidence, coded.Record.Events[g].Type == e.Type);
                counted.Add(p);
                continue;
            }

            var retold = coded.Record.Events.Where(c => Worth(coded, c, e) > 0 && coded.Again.ContainsKey(c.Id)).ToList();
            Calibration.Add(e.Confidence, retold.Exists(c => c.Type == e.Type));
            if (retold.Count == 0)
            {
                counted.Add(p);
            }
        }

        return counted;
    }

    private void AddEvent(EventRecord? gold, EventRecord? predicted, ReportRecord goldRecord, ReportRecord predictedRecord, SameActor same)
    {
        AddActors("initiators", gold?.Initiators, predicted?.Initiators, same);
        AddActors("recipients", gold?.Recipients, predicted?.Recipients, same);
        AddSpans("victims", gold?.Victims?.Select(v => new TextSpan(v.Start, v.End)), predicted?.Victims?.Select(v => new TextSpan(v.Start, v.End)));
        AddSpans("targets", gold?.Targets?.Select(Span), predicted?.Targets?.Select(Span));
        AddSpans("weapons", gold?.Weapons?.Select(Span), predicted?.Weapons?.Select(Span));
        AddPlaces(gold?.Places, predicted?.Places, goldRecord, predictedRecord);
        Times += TimeScore(gold?.Time, predicted?.Time, goldRecord, predictedRecord);
        AddAttributions(gold?.Attribution, predicted?.Attribution, same);
        if (gold is not null && predicted is not null)
        {
            Types.Add(gold.Type, predicted.Type);
            Modality.Add(gold.Modality, predicted.Modality);
            Polarity.Add(gold.Polarity, predicted.Polarity);
            Background.Add(gold.Background ? "background" : "news", predicted.Background ? "background" : "news");
        }
    }

    private void AddActors(string role, IReadOnlyList<string>? gold, IReadOnlyList<string>? predicted, SameActor same) =>
        AddRole(role, new Score(OverlapScorer.Pairs(gold ?? [], predicted ?? [], (g, p) => same.Are(g, p) ? 1 : 0).Count, predicted?.Count ?? 0, gold?.Count ?? 0));

    private void AddSpans(string role, IEnumerable<TextSpan>? gold, IEnumerable<TextSpan>? predicted)
    {
        List<TextSpan> g = [.. gold ?? []], p = [.. predicted ?? []];
        AddRole(role, new Score(OverlapScorer.Pairs(g, p, (a, b) => a.Overlaps(b) ? 1 : 0).Count, p.Count, g.Count));
    }

    private void AddPlaces(IReadOnlyList<string>? gold, IReadOnlyList<string>? predicted, ReportRecord goldRecord, ReportRecord predictedRecord)
    {
        var same = OverlapScorer.Pairs(gold ?? [], predicted ?? [], (g, p) =>
            MentionsOf(goldRecord.Places, g).Any(a => MentionsOf(predictedRecord.Places, p).Any(b => Span(a).Overlaps(Span(b)))) ? 1 : 0).Count;
        AddRole("places", new Score(same, predicted?.Count ?? 0, gold?.Count ?? 0));

        static IReadOnlyList<Mention> MentionsOf(IReadOnlyList<PlaceRecord> places, string id) => places.FirstOrDefault(p => p.Id == id)?.Mentions ?? [];
    }

    private void AddRole(string role, Score score) => _roles[role] = _roles.GetValueOrDefault(role) + score;

    private static Score TimeScore(string? gold, string? predicted, ReportRecord goldRecord, ReportRecord predictedRecord)
    {
        var g = goldRecord.Times.FirstOrDefault(t => t.Id == gold);
        var p = predictedRecord.Times.FirstOrDefault(t => t.Id == predicted);
        var right = g is not null && p is not null && (g.Start is null && g.End is null ? g.Timex == p.Timex : (g.Start, g.End) == (p.Start, p.End));
        return new Score(right ? 1 : 0, p is null ? 0 : 1, g is null ? 0 : 1);
    }

    private void AddAttributions(IReadOnlyList<AttributionRecord>? gold, IReadOnlyList<AttributionRecord>? predicted, SameActor same)
    {
        List<AttributionRecord> g = [.. gold ?? []], p = [.. predicted ?? []];
        var pairs = OverlapScorer.Pairs(g, p, (a, b) => same.AreOrBothNone(a.Actor, b.Actor) ? a.Stance == b.Stance ? 2 : 1 : 0);
        Attributions += new Score(pairs.Count, p.Count, g.Count);
        Stances += new Score(pairs.Count(pair => g[pair.Gold].Stance == p[pair.Predicted].Stance), p.Count, g.Count);
    }

    private void AddTolls(ReportRecord gold, ReportRecord predicted, SameActor same)
    {
        List<TollRecord> g = [.. gold.Events.SelectMany(e => e.Tolls ?? [])], p = [.. predicted.Events.SelectMany(e => e.Tolls ?? [])];
        var pairs = OverlapScorer.Pairs(g, p, (a, b) =>
            a.Kind == b.Kind && (a.Low, a.High) == (b.Low, b.High) && new TextSpan(a.Start, a.End).Overlaps(new TextSpan(b.Start, b.End)) ? IsSameTold(a, b) ? 2 : 1 : 0);
        Tolls += new Score(pairs.Count, p.Count, g.Count);
        TollsWithSpeaker += new Score(pairs.Count(pair => IsSameTold(g[pair.Gold], p[pair.Predicted])), p.Count, g.Count);

        bool IsSameTold(TollRecord a, TollRecord b) => a.Bound == b.Bound
            && same.AreOrBothNone(a.Attribution is [var x, ..] ? x.Actor : null, b.Attribution is [var y, ..] ? y.Actor : null);
    }

    private static TextSpan Span(Mention mention) => new(mention.Start, mention.End);

    /// <summary>Which actors of two records of one report are the same.</summary>
    private sealed class SameActor
    {
        private readonly HashSet<(string Gold, string Predicted)> _same = [];

        public SameActor(ReportRecord gold, ReportRecord predicted)
        {
            foreach (var g in gold.Actors)
            {
                foreach (var p in predicted.Actors)
                {
                    if (g.Mentions.Any(a => p.Mentions.Any(b => IsSame(Span(a), Span(b)))))
                    {
                        _same.Add((g.Id, p.Id));
                    }
                }
            }
        }

        public bool Are(string gold, string predicted) => _same.Contains((gold, predicted));

        public bool AreOrBothNone(string? gold, string? predicted) => gold is null || predicted is null ? gold is null && predicted is null : Are(gold, predicted);

        private static bool IsSame(TextSpan a, TextSpan b) =>
            a.Overlaps(b) && (a.End == b.End || 2 * (Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start)) >= Math.Max(a.Length, b.Length));
    }
}
