using Sitrep.Record;

namespace Sitrep.Cli.SituationReport;

/// <summary>
/// Decides what of a record stands where: tolls first, then what happened in the order of time, measures in force, what was
/// asked and answered, what may come, what is said and denied, and history. Every event stands in one section.
/// </summary>
internal sealed class SituationArranger
{
    /// <summary>What stands in the margin where the report tells no day.</summary>
    public const string Undated = "undated";

    private static readonly string[] TollKinds = ["killed", "injured", "missing", "abducted", "detained", "displaced"];

    // Confidence below this is told: the reader is as likely wrong as right.
    private const double Unsure = 0.5;

    private readonly ReportRecord _record;
    private readonly Dictionary<string, TimeRecord> _times;
    private readonly Dictionary<string, EventRecord> _events;
    private readonly ActorWording _actors;
    private readonly PlaceWording _places;
    private readonly EventWording _wording;
    private readonly AttributionWording _speakers;

    private SituationArranger(ReportRecord record)
    {
        _record = record;
        _times = record.Times.ToDictionary(time => time.Id, StringComparer.Ordinal);
        _events = record.Events.ToDictionary(e => e.Id, StringComparer.Ordinal);
        _actors = new ActorWording(record);
        _places = new PlaceWording(record);
        _wording = new EventWording(record, _actors);
        _speakers = new AttributionWording(_actors);
    }

    /// <summary>Arranges one record.</summary>
    public static Situation Arrange(ReportRecord record) => new SituationArranger(record).Arrange();

    private Situation Arrange()
    {
        var events = _record.Events.Where(e => !IsRepeatedDenial(e)).ToList();
        var history = events.Where(e => e.Background).ToList();
        var news = events.Except(history).ToList();
        var measures = news.Where(IsMeasureInForce).ToList();
        var said = news.Except(measures).Where(IsSaidOrDenied).ToList();
        var asked = news.Except(measures).Except(said).Where(IsAskedOrAnswered).ToList();
        var coming = news.Except(measures).Except(said).Except(asked).Where(e => e.Modality is not ("happened" or "ongoing")).ToList();
        var happened = news.Except(measures).Except(said).Except(asked).Except(coming).ToList();

        var sections = new List<SituationSection>
        {
            new("Tolls", Tolls(news)),
            new("What happened", Nested(happened)),
            new("Measures in force", [.. InTimeOrder(measures).Select(Measure)]),
            new("Asked and answered", Answers(asked)),
            new("What may come", [.. InTimeOrder(coming).Select(e => Line(e))]),
            new("Said and denied", [.. said.Select(e => Line(e))]),
            new("History", [.. InTimeOrder(history).Select(e => Line(e))]),
        };
        return new Situation(_record.Report.Title ?? _record.Report.Source ?? "Report without a title", Origin(), _record.Report.Url, [.. sections.Where(section => section.Lines.Count > 0)]);
    }

    private string Origin()
    {
        var report = _record.Report;
        var source = report.Title is null ? null : report.Source;
        var day = TimeWording.Parse(report.Published) is { } published ? TimeWording.Written(published, "dddd, d MMMM yyyy") : report.Published;
        var basis = report.PublishedBasis switch
        {
            "given" => " (day as given)",
            "metadata" => " (day from the file)",
            "dateline" => " (day from the dateline)",
            "inferred" => " (day inferred from the text)",
            _ => "",
        };
        return string.Join(" · ", new[] { source, day is null ? "day of publication not known" : day + basis }.Where(part => part is not null));
    }

    // "India's mission denied reports that India helped": the denial of help says all that the denying says.
    private bool IsRepeatedDenial(EventRecord e) =>
        e is { Type: "REJECT", Initiators: [var speaker] }
        && _record.Events.Any(other => other != e && other.Sentence.Start == e.Sentence.Start && other.Attribution?.Any(a => a.Stance == "denies" && a.Actor == speaker) == true);

    private bool IsMeasureInForce(EventRecord e)
    {
        var isMeasure = e.Valid is not null
            || (e.Type == "COERCE" && e.Mode is "curfew" or "martial-law")
            || (e.Type == "RETREAT" && e.Mode is "ceasefire");
        var isOver = TimeWording.Parse(e.Valid?.Until) is { } until && TimeWording.Parse(_record.Report.Published) is { } published && until < published;
        return isMeasure && !isOver && e.Polarity == "positive" && e.Modality is "happened" or "ongoing";
    }

    private static bool IsSaidOrDenied(EventRecord e) =>
        e.Type == "ACCUSE"
        || (e.Polarity == "negative" && e.Modality is "happened" or "ongoing")
        || e.Attribution?.Any(a => a.Stance is "claims" or "denies" or "admits" or "blames") == true;

    private static bool IsAskedOrAnswered(EventRecord e) =>
        e.Type is "REQUEST" or "REJECT" || e.Modality is "requested" or "offered" or "conditional" or "ordered";

    private IEnumerable<EventRecord> InTimeOrder(IEnumerable<EventRecord> events) =>
        events.OrderBy(e => TimeWording.SortDay(Time(e)) ?? DateOnly.MaxValue).ThenBy(e => e.Trigger.Start);

    private List<SituationLine> Tolls(List<EventRecord> news)
    {
        var tolls = news.Where(e => e.Polarity == "positive" && e.Modality is "happened" or "ongoing")
            .SelectMany(e => (e.Tolls ?? []).Select(toll => (Event: e, Toll: toll)))
            .OrderBy(t => Array.IndexOf(TollKinds, t.Toll.Kind)).ThenBy(t => TimeWording.SortDay(Time(t.Event)) ?? DateOnly.MaxValue).ThenBy(t => t.Toll.Start);
        return [.. tolls.Select(t => Toll(t.Event, t.Toll))];
    }

    private SituationLine Toll(EventRecord e, TollRecord toll)
    {
        var words = _wording.Harmed(e) ?? _actors.Names(e.Recipients) ?? "";
        return new SituationLine(TollWording.Figure(toll), words)
        {
            Details = Parts(_places.Where(e.Places, words), TimeWording.Days(Time(e)), _speakers.Speakers(toll.Attribution ?? Unnamed(e))),
            Trigger = toll.Text,
            Sentence = Sentence(e),
            Tags = Tags(e),
        };
    }

    // Parts of an event stand below it; the order of time is that of the wholes.
    private List<SituationLine> Nested(List<EventRecord> events)
    {
        var ids = events.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        var parts = events.Where(e => e.PartOf is { } whole && whole != e.Id && ids.Contains(whole) && !IsWithin(_events[whole], e.Id)).ToLookup(e => e.PartOf!, StringComparer.Ordinal);
        var belonging = parts.SelectMany(p => p).ToHashSet();
        return [.. InTimeOrder(events.Where(e => !belonging.Contains(e))).Select(e => WithParts(e, parts))];
    }

    private SituationLine WithParts(EventRecord e, ILookup<string, EventRecord> parts, EventRecord? whole = null) =>
        Line(e, [.. InTimeOrder(parts[e.Id]).Select(part => WithParts(part, parts, e))], whole);

    // A circle of parts would go round for ever; none is a part then.
    private bool IsWithin(EventRecord e, string id)
    {
        for (var depth = 0; depth <= _events.Count; depth++)
        {
            if (e.Id == id)
            {
                return true;
            }

            if (e.PartOf is null || !_events.TryGetValue(e.PartOf, out var whole))
            {
                return false;
            }

            e = whole;
        }

        return true;
    }

    // An answer is what those who were asked do or refuse to those who asked.
    private List<SituationLine> Answers(List<EventRecord> asked)
    {
        var lines = new List<SituationLine>();
        var answered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var request in InTimeOrder(asked.Where(e => e.Type == "REQUEST" && e.Modality is "happened" or "ongoing")))
        {
            var answers = asked.Where(e => e.Type != "REQUEST" && !answered.Contains(e.Id) && Shares(e.Initiators, request.Recipients) && (e.Recipients is null || Shares(e.Recipients, request.Initiators))).ToList();
            answered.UnionWith(answers.Select(e => e.Id));
            answered.Add(request.Id);
            lines.Add(Line(request, [.. InTimeOrder(answers).Select(e => Line(e))]));
        }

        lines.AddRange(InTimeOrder(asked.Where(e => !answered.Contains(e.Id))).Select(e => Line(e)));
        return lines;
    }

    private static bool Shares(IReadOnlyList<string>? one, IReadOnlyList<string>? other) =>
        one is not null && other is not null && one.Any(other.Contains);

    private SituationLine Measure(EventRecord e)
    {
        var words = _wording.Noun(e);
        var valid = e.Valid;
        var margin = valid?.Until is { } until ? "until " + TimeWording.DayOf(until) : valid?.From is { } from ? "since " + TimeWording.DayOf(from) : TimeWording.Days(Time(e)) ?? Undated;
        var since = valid is { Until: not null, From: { } start } ? "from " + TimeWording.DayOf(start) : null;
        var who = _actors.Names(e.Initiators) is { } names ? "by " + names : null;
        return new SituationLine(margin, words)
        {
            Details = Parts(_places.Where(e.Places, words), who, since, _speakers.Speakers(e.Attribution, e.Initiators)),
            Trigger = e.Trigger.Text ?? "",
            Sentence = Sentence(e),

            // That a measure in force goes on needs no saying.
            Tags = Tags(e with { Modality = "happened" }),
        };
    }

    private SituationLine Line(EventRecord e, IReadOnlyList<SituationLine>? below = null, EventRecord? whole = null)
    {
        var words = _wording.Headline(e);
        var hasInitiator = e.Initiators is { Count: > 0 };
        var tolls = hasInitiator && e.Tolls is { Count: > 0 } list ? string.Join(", ", list.Select(TollWording.Figure)) : null;

        // A part says where and when only if it isn't where and when the whole was.
        var where = whole?.Places is { } places && e.Places is not null && places.SequenceEqual(e.Places, StringComparer.Ordinal) ? null : _places.Where(e.Places, words, IsMove(e));
        var timeOfDay = whole?.Time == e.Time && whole is not null ? null : TimeWording.TimeOfDay(Time(e));
        return new SituationLine(TimeWording.Days(Time(e)) ?? Undated, words)
        {
            // Who gives a bare figure stands among the tolls.
            Details = !hasInitiator && IsBareToll(e) ? Parts(where, timeOfDay) : Parts(tolls, where, timeOfDay, _speakers.Speakers(e.Attribution, e.Initiators)),
            Trigger = e.Trigger.Text ?? "",
            Sentence = Sentence(e),
            Tags = Tags(e),
            Below = below ?? [],
        };
    }

    // "Reportedly" names nobody, so it stands with the event and not with the figure.
    private static IReadOnlyList<AttributionRecord>? Unnamed(EventRecord e) => e.Attribution?.All(a => a.Actor is null) == true ? e.Attribution : null;

    private static bool IsBareToll(EventRecord e) => e.Tolls is { Count: > 0 } && !e.Background && e.Polarity == "positive" && e.Modality is "happened" or "ongoing";

    private static bool IsMove(EventRecord e) => (e.Type == "RETREAT" && e.Mode is null or "withdraw") || (e.Type == "SANCTION" && e.Mode == "expel");

    private static List<string> Tags(EventRecord e)
    {
        var tags = new List<string>();
        if (EventWording.Tag(e) is { } tag)
        {
            tags.Add(tag);
        }

        if (e.Attribution?.Any(a => a.Stance == "denies") == true)
        {
            tags.Add("denied");
        }

        if (e.Confidence < Unsure)
        {
            tags.Add("unsure");
        }

        return tags;
    }

    private TimeRecord? Time(EventRecord e) => e.Time is { } id && _times.TryGetValue(id, out var time) ? time : null;

    private string Sentence(EventRecord e)
    {
        var text = _record.Report.Text;
        var start = Math.Clamp(e.Sentence.Start, 0, text.Length);
        var end = Math.Clamp(e.Sentence.End, start, text.Length);
        return string.Join(' ', text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static List<string> Parts(params string?[] parts) => [.. parts.Where(part => !string.IsNullOrEmpty(part)).Select(part => part!)];
}
