namespace Sitrep.Stories.Claims;

/// <summary>Who is said to have done it, by whom it is said, and who denies it.</summary>
internal static class AccusationReader
{
    /// <summary>The accused, those with most who say so first.</summary>
    /// <param name="events">The story's events in canonical order.</param>
    public static IReadOnlyList<Accused> Read(IReadOnlyList<ReportEvent> events)
    {
        // A ministry that counts the dead is sometimes read as who killed them.
        var counting = events.SelectMany(e => (e.Event.Tolls ?? []).SelectMany(t => t.Attribution ?? []).Select(a => StoryActor.Of(e.Report.Record, a.Actor))).OfType<StoryActor>().ToList();
        var drafts = new List<(StoryActor Who, List<Statement> SaidBy)>();
        foreach (var e in events.Where(e => !e.IsBackground))
        {
            foreach (var who in Blamed(e).Where(who => !counting.Exists(who.IsSame)))
            {
                var speaker = e.Event.Type == "ACCUSE" ? First(e.Initiators) : e.Speakers.Where(s => s.Stance != "denies").Select(s => s.Speaker).FirstOrDefault(s => s is not null);
                if (speaker?.IsSame(who) == true && e.Event.Attribution?.Any(a => a.Stance == "admits") != true)
                {
                    continue;
                }

                var draft = drafts.Find(d => d.Who.IsSame(who));
                if (draft.Who is null)
                {
                    draft = (who, []);
                    drafts.Add(draft);
                }

                draft.SaidBy.Add(Statement.Of(e, speaker));
            }
        }

        var denials = Denials(events).ToList();
        return [.. drafts
            .Select(d => new Accused(d.Who.Name, d.SaidBy, [.. denials.Where(n => IsConcerned(n.Who, d.Who)).Select(n => n.Statement)]))
            .OrderByDescending(a => a.SaidBy.Select(s => s.ReportId).Distinct(StringComparer.Ordinal).Count()).ThenByDescending(a => a.DeniedBy.Count).ThenBy(a => a.Who, StringComparer.Ordinal)];
    }

    /// <summary>All that is denied, by whom, in canonical order.</summary>
    public static IEnumerable<(StoryActor Who, Statement Statement)> Denials(IReadOnlyList<ReportEvent> events)
    {
        var sentences = new HashSet<(string Report, int Sentence, string Who)>();
        foreach (var e in events.Where(e => !e.Event.Background))
        {
            if (e.Event is { Type: "REJECT", Polarity: "positive", Modality: "happened" or "ongoing" } && StoryTables.Shared.Has(e.Event.Trigger.Text ?? "", "denied"))
            {
                if (First(e.Initiators) is { } who && sentences.Add((e.Report.Id, e.Event.Sentence.Start, who.Name)))
                {
                    yield return (who, Statement.Of(e, who));
                }
            }

            foreach (var who in e.Speakers.Where(s => s.Stance == "denies").Select(s => s.Speaker).OfType<StoryActor>())
            {
                if (sentences.Add((e.Report.Id, e.Event.Sentence.Start, who.Name)))
                {
                    yield return (who, Statement.Of(e, who));
                }
            }
        }
    }

    private static StoryActor? First(IReadOnlyList<StoryActor> actors) => actors.Count > 0 ? actors[0] : null;

    private static IEnumerable<StoryActor> Blamed(ReportEvent e)
    {
        if (e.Event.Type == "ACCUSE")
        {
            return e.IsFact && e.Event.Mode is null or "allege" ? e.Recipients.Where(IsSomebody) : [];
        }

        var isViolence = (e.Kind & HappeningKinds.Violence) != 0 && e.IsFact;
        var isBlame = e.Event.Attribution?.Any(a => a.Stance == "blames") == true && e.Event.Polarity == "positive";
        return isViolence || isBlame ? e.Initiators.Where(IsSomebody) : [];
    }

    // "men", "residents": nobody in particular. "Relatives of Bakiyev" are somebody.
    private static bool IsSomebody(StoryActor actor) =>
        actor.IsNamed || actor.Kind is "crowd" or "ethnic_group" or "armed_group" || actor.Name.Split(' ').Skip(1).Any(w => w.Length > 1 && char.IsUpper(w[0]));

    // He who denies that his relatives paid for it denies what they are accused of.
    private static bool IsConcerned(StoryActor denier, StoryActor accused) =>
        denier.IsSame(accused) || (denier.Kind == "person" && denier.IsNamed && accused.Key.Split(' ').Contains(denier.LastName));
}
