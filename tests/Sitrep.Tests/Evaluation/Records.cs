using Sitrep.Record;

namespace Sitrep.Tests.Evaluation;

/// <summary>Small records for scorers: mentions by the words that they quote.</summary>
internal sealed class Records(string text)
{
    private readonly List<ActorRecord> _actors = [];
    private readonly List<EventRecord> _events = [];

    public Mention Mention(string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, words);
        return new Mention(start, start + words.Length, words);
    }

    public Records Actor(string id, string kind, params string[] mentions)
    {
        _actors.Add(new ActorRecord { Id = id, Name = mentions[0], Kind = kind, Mentions = [.. mentions.Select(Mention)] });
        return this;
    }

    public Records Event(string type, string trigger, Func<EventRecord, EventRecord>? with = null)
    {
        var e = new EventRecord
        {
            Id = $"e{_events.Count + 1}",
            Type = type,
            Trigger = Mention(trigger),
            Sentence = new Mention(0, text.Length),
            Modality = "happened",
            Polarity = "positive",
            Background = false,
            Confidence = 0.8,
        };
        _events.Add(with is null ? e : with(e));
        return this;
    }

    public ReportRecord Record() => new() { Report = new ReportSection { Text = text, Published = "1990-01-09" }, Actors = [.. _actors], Events = [.. _events] };
}
