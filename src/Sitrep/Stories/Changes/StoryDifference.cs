using Sitrep.Stories.Tolls;

namespace Sitrep.Stories.Changes;

/// <summary>What is new in a story since it stood as it did: the difference of two of its views, told line by line.</summary>
public static class StoryDifference
{
    /// <summary>What the later view has and the earlier has not, in the order in which a story is told.</summary>
    /// <param name="before">The story as it stood. Null: there was none.</param>
    /// <param name="now">The story as it stands.</param>
    public static IReadOnlyList<StoryChange> Between(Story? before, Story now)
    {
        var changes = new List<StoryChange>();
        if (before is null)
        {
            changes.Add(new StoryChange(now.Id, now.Title, "story", now.Title, now.Events.Count > 0 ? now.Events[0].Statement : null));
        }

        changes.AddRange(Tolls(before, now));
        var measures = Known(before, s => s.Measures.SelectMany(m => m.Changes).Select(c => c.Statement));
        foreach (var (measure, change) in now.Measures.SelectMany(m => m.Changes.Select(c => (m, c))).Where(c => !measures.Contains(Key(c.c.Statement))))
        {
            Add("measure", StoryWording.Measure(measure, change), change.Statement);
        }

        var asked = Known(before, s => s.Appeals.SelectMany(a => a.Statements));
        var answered = Known(before, s => s.Appeals.SelectMany(a => a.Answers).Select(a => a.Statement));
        foreach (var appeal in now.Appeals)
        {
            if (appeal.Statements.Count > 0 && appeal.Statements.All(s => !asked.Contains(Key(s))))
            {
                Add(appeal.Kind, StoryWording.Appeal(appeal), appeal.Statements[0]);
            }

            foreach (var answer in appeal.Answers.Where(a => !answered.Contains(Key(a.Statement))))
            {
                Add("answer", StoryWording.Answer(appeal, answer), answer.Statement);
            }
        }

        var accused = Known(before, s => s.Accused.SelectMany(a => a.SaidBy));
        foreach (var (who, said) in now.Accused.SelectMany(a => a.SaidBy.Select(s => (a.Who, s))).Where(s => !accused.Contains(Key(s.s))))
        {
            Add("accusation", StoryWording.Accusation(who, said), said);
        }

        var denied = Known(before, s => s.Denials);
        foreach (var denial in now.Denials.Where(d => !denied.Contains(Key(d))))
        {
            Add("denial", StoryWording.Denial(denial), denial);
        }

        var disputed = (before?.Disputes ?? []).Select(d => (Key(d.One), Key(d.Other))).ToHashSet();
        changes.AddRange(now.Disputes.Where(d => !disputed.Contains((Key(d.One), Key(d.Other)))).Select(d => new StoryChange(now.Id, now.Title, "dispute", StoryWording.Dispute(d), d.One) { Other = d.Other }));
        return changes;

        void Add(string kind, string what, Statement statement) => changes.Add(new StoryChange(now.Id, now.Title, kind, what, statement));
    }

    private static IEnumerable<StoryChange> Tolls(Story? before, Story now)
    {
        var known = Known(before, s => s.Tolls.SelectMany(t => t.Claims).Select(c => c.Statement));
        foreach (var count in now.Tolls)
        {
            var last = before?.Tolls.FirstOrDefault(t => t.Kind == count.Kind && t.Scope == count.Scope && t.Of == count.Of);
            foreach (var claim in count.Claims.Where(c => !known.Contains(Key(c.Statement)) && last?.Claims.Any(o => (o.Low, o.High, o.Statement.Speaker) == (c.Low, c.High, c.Statement.Speaker)) != true))
            {
                var rose = count.Scope == TollScope.Whole && last is not null && last.Best != count.Best && claim.Statement == count.Basis;
                yield return new StoryChange(now.Id, now.Title, "toll", StoryWording.Toll(count, claim) + (rose ? StoryWording.Was(last!) : ""), claim.Statement);
            }
        }
    }

    private static HashSet<(string Event, string Sentence, string? Speaker)> Known(Story? story, Func<Story, IEnumerable<Statement>> statements) =>
        story is null ? [] : [.. statements(story).Select(Key)];

    private static (string Event, string Sentence, string? Speaker) Key(Statement s) => (s.EventId, s.Sentence, s.Speaker);
}
