namespace Sitrep.Stories.Appeals;

/// <summary>
/// Takes requests and offers from the events of a story and finds their answers: what those who were asked, or who speak for the same
/// state, refuse or agree to, about the same thing. An answer that is told without its request makes a request whose asker is not known.
/// </summary>
internal static class AppealReader
{
    // The first of them that stands nearest to the word that asks or answers.
    private static readonly string[] Topics = ["troops", "aid", "talks", "observers", "investigation", "delay", "release"];

    /// <summary>The requests and offers of a story, by day.</summary>
    /// <param name="events">The story's events in canonical order.</param>
    public static IReadOnlyList<Appeal> Read(IReadOnlyList<ReportEvent> events)
    {
        var news = events.Where(e => e.Event.Modality is "happened" or "ongoing" or "offered" or "promised" or "planned").ToList();
        var appeals = new List<Draft>();
        foreach (var e in news)
        {
            if (IsRequest(e, events))
            {
                Add(appeals, new Draft("request", e, TopicOf(e)));
            }
            else if (e.Event is { Modality: "offered", Polarity: "positive" } && e.Initiators.Count > 0)
            {
                Add(appeals, new Draft("offer", e, TopicOf(e)));
            }
        }

        foreach (var e in news)
        {
            if (AnswerOf(e) is { } what)
            {
                Attach(appeals, e, what);
            }
        }

        return [.. appeals.Select(a => a.Finished()).OrderBy(a => a.On ?? DateOnly.MaxValue).ThenBy(a => a.By is null).ThenBy(a => a.By, StringComparer.Ordinal).ThenBy(a => a.For, StringComparer.Ordinal).ThenBy(a => EventIdOf(a), StringComparer.Ordinal)];
    }

    private static string EventIdOf(Appeal appeal) => appeal.Statements.Count > 0 ? appeal.Statements[0].EventId : appeal.Answers[0].Statement.EventId;

    // "declined the request" is a request that was made, whatever its polarity says; "had had no request" is none.
    private static bool IsRequest(ReportEvent e, IReadOnlyList<ReportEvent> events) =>
        e.Event.Type == "REQUEST" && e.Event.Modality is "happened" or "ongoing" && e.Initiators.Count > 0 && !IsNone(e)
        && (e.Event.Polarity == "positive" || events.Any(o => o.Event.Type == "REJECT" && o.Report.Id == e.Report.Id && o.Event.Sentence.Start == e.Event.Sentence.Start && !AreSame(o.Initiators, e.Initiators)))
        && (e.Event.Mode == "assist" || e.Recipients.Any(Asks) || (e.Recipients.Count == 0 && TopicOf(e) is not null));

    private static bool IsNone(ReportEvent e)
    {
        var (text, at) = (e.Report.Record.Report.Text, e.Event.Trigger.Start);
        return at >= 3 && at <= text.Length && text.AsSpan(at - 3, 3).Equals("no ", StringComparison.OrdinalIgnoreCase);
    }

    // Null: no answer.
    private static string? AnswerOf(ReportEvent e) => e.Event switch
    {
        { Type: "REJECT", Polarity: "positive", Modality: "happened" or "ongoing" } when !StoryTables.Shared.Has(e.Event.Trigger.Text ?? "", "denied") => "refused",
        { Type: "AGREE", Polarity: "positive", Modality: "happened" or "ongoing" } => "granted",
        { Type: "AGREE", Polarity: "negative" } => "not_agreed",
        { Type: "AID", Polarity: "positive", Modality: "happened" or "ongoing" or "promised" or "planned" } => "granted",
        _ => null,
    };

    private static void Add(List<Draft> appeals, Draft draft)
    {
        var same = appeals.Find(a => a.Kind == draft.Kind && a.Topic == draft.Topic && AreSame(a.Askers, draft.Askers) && (a.Of.Count == 0 || draft.Of.Count == 0 || AreSame(a.Of, draft.Of)));
        if (same is null)
        {
            appeals.Add(draft);
            return;
        }

        same.Told.AddRange(draft.Told);
        same.Of.AddRange(draft.Of.Where(o => !same.Of.Exists(o.IsSame)));
    }

    private static void Attach(List<Draft> appeals, ReportEvent e, string what)
    {
        var topic = TopicOf(e);
        var asked = appeals.FindAll(a => a.Kind == "request" && IsAnswer(a, e, topic, what));
        if (asked.Count == 0)
        {
            if (what == "granted" || topic is null || e.Initiators.Count == 0 || !e.Initiators.Any(i => i.IsNamed))
            {
                return;
            }

            asked = [new Draft("request", e, topic, isOnlyAnswer: true)];
            appeals.AddRange(asked);
        }

        // Of several requests the one in the same sentence, then that of the same one, then the one told most.
        var appeal = asked.OrderByDescending(a => InOneSentence(a, e)).ThenByDescending(a => AreSame(a.Askers, Refused(e))).ThenByDescending(a => AreSame(a.Of, e.Initiators)).ThenByDescending(a => a.Told.Count).First();
        appeal.Answers.Add((e, what));
        if (appeal.Of.Count == 0 && what != "granted" && (InOneSentence(appeal, e) || AreSame(appeal.Askers, Refused(e))))
        {
            appeal.Of.AddRange(e.Initiators);
        }
    }

    private static bool IsAnswer(Draft appeal, ReportEvent e, string? topic, string what)
    {
        if (what == "refused" && InOneSentence(appeal, e) && !AreSame(appeal.By, e.Initiators))
        {
            return true;
        }

        // "declined the request of the interim leader": who is refused is who asked.
        if (what == "refused" && topic == appeal.Topic && topic is not null && AreSame(appeal.Askers, Refused(e)))
        {
            return true;
        }

        // Aid that flows answers nobody in particular unless it was asked for, of them.
        return e.Initiators.Count > 0 && topic == appeal.Topic && topic is not null && !AreSame(appeal.By, e.Initiators)
            && (AreSame(appeal.Of, e.Initiators) || (e.Event.Type != "AID" && (appeal.Of.Count == 0 || e.Initiators.All(i => i.Kind == "person" && i.Country is null))));
    }

    private static List<StoryActor> Refused(ReportEvent e) => e.Event.Type == "REJECT" ? [.. e.Recipients.Where(r => Asks(r) && r.IsNamed)] : [];

    // "asked for troops" may have the troops as whom it was done to.
    private static bool Asks(StoryActor actor) => actor.Kind is not ("armed_force" or "police" or "civilians" or "crowd");

    private static bool InOneSentence(Draft appeal, ReportEvent e) =>
        appeal.Told.Exists(t => t.Report.Id == e.Report.Id && t.Event.Sentence.Start == e.Event.Sentence.Start && t.Id != e.Id);

    // A state is also who speaks and decides for it.
    private static bool AreSame(IReadOnlyList<StoryActor> some, IReadOnlyList<StoryActor> others) => some.Any(s => others.Any(o =>
        s.IsSame(o) || (s.Country is not null && s.Country == o.Country && (s.Kind == "state" || o.Kind == "state") && Acts(s) && Acts(o))));

    private static bool Acts(StoryActor actor) => actor.Kind is "state" or "government" or "person" or "armed_force";

    private static string? TopicOf(ReportEvent e)
    {
        var text = e.Report.Record.Report.Text;
        var start = Math.Clamp(e.Event.Sentence.Start, 0, text.Length);
        var sentence = text[start..Math.Clamp(e.Event.Sentence.End, start, text.Length)];
        var at = e.Event.Trigger.Start - start;
        return Topics
            .SelectMany(t => StoryTables.Shared.Find(sentence, t).Select(m => (Topic: t, Distance: m.Index >= at ? m.Index - at : 2 * (at - m.Index))))
            .OrderBy(t => t.Distance).ThenBy(t => Array.IndexOf(Topics, t.Topic)).Select(t => t.Topic).FirstOrDefault();
    }

    private sealed class Draft(string kind, ReportEvent first, string? topic, bool isOnlyAnswer = false)
    {
        private readonly List<StoryActor> _refused = isOnlyAnswer ? Refused(first) : [];

        public string Kind { get; } = kind;

        public string? Topic { get; } = topic;

        public List<ReportEvent> Told { get; } = isOnlyAnswer ? [] : [first];

        public List<(ReportEvent Event, string What)> Answers { get; } = [];

        public IReadOnlyList<StoryActor> By => Told.Count == 0 ? _refused : Told[0].Initiators.Any(i => i.IsNamed) ? Told[0].Initiators : Askers;

        // "Otunbayeva said that her country needed troops": she asks.
        public IReadOnlyList<StoryActor> Askers => [.. _refused, .. Told.SelectMany(t => t.Initiators.Concat(t.Speakers.Select(s => s.Speaker).OfType<StoryActor>()))];

        // Where only the answer is told, who refuses is who was asked.
        public List<StoryActor> Of { get; } = [.. isOnlyAnswer ? first.Initiators : first.Recipients.Where(Asks)];

        public DateOnly? On => Told.Count > 0 ? Told.Select(DayOf).Min() : null;

        public Appeal Finished()
        {
            var answers = Answers
                .Select(a => new Answer(a.What, a.Event.Initiators.Count > 0 ? a.Event.Initiators[0].Name : null, OwnDayOf(a.Event), IsOwnWord(a.Event), Statement.Of(a.Event)))
                .OrderBy(a => a.On ?? a.Statement.Told ?? DateOnly.MaxValue).ThenBy(a => a.Statement.EventId, StringComparer.Ordinal).ToList();
            return new Appeal
            {
                Kind = Kind,
                By = By.Count == 0 ? null : (By.FirstOrDefault(b => b.IsNamed) ?? By[0]).Name,
                Of = [.. Of.Select(o => o.Name).Distinct(StringComparer.Ordinal)],
                For = Topic,
                On = On,
                State = answers.LastOrDefault(a => a.IsOwnWord && a.What != "not_agreed") is { } last ? last.What == "granted" ? AppealState.Granted : AppealState.Refused : AppealState.Open,
                Statements = [.. Told.Select(Statement.Of)],
                Answers = answers,
            };
        }

        private static DateOnly? DayOf(ReportEvent e) => OwnDayOf(e) ?? e.Report.Told;

        private static DateOnly? OwnDayOf(ReportEvent e) => e.Days is { Length: <= 2 } days && (e.Report.Told is not { } told || days.From <= told) ? days.From : null;

        // "A Kyrgyz official said that Moscow had agreed" is not Moscow's word.
        private static bool IsOwnWord(ReportEvent e) =>
            e.Speakers.Select(s => s.Speaker).OfType<StoryActor>().ToList() is not { Count: > 0 } speakers || AreSame(speakers, e.Initiators)
            || speakers.Exists(s => e.Initiators.Any(i => i.Country is not null && i.Country == s.Country));
    }
}
