using System.Reflection;

namespace Sitrep.Cli.SituationReport;

/// <summary>
/// The words for each PLOVER type and mode, from <c>event-phrases.tsv</c>: what it is called when somebody did it, will do
/// it, suffers it, or when nobody is named. A line with triggers goes before the line without.
/// </summary>
internal sealed class EventPhrases
{
    private readonly Dictionary<(string Type, string Mode), List<EventPhrase>> _phrases = [];

    /// <summary>The phrases that ship with the command.</summary>
    public EventPhrases()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("event-phrases.tsv")!;
        using var reader = new StreamReader(stream);
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var cells = line.Split('\t');
            var key = (cells[0], cells[1]);
            var triggers = cells[2].Split(',', StringSplitOptions.RemoveEmptyEntries);
            _phrases.TryAdd(key, []);
            _phrases[key].Add(new EventPhrase(triggers, cells[3], cells[4], cells[5], cells[6]));
        }
    }

    /// <summary>Whether there are words for exactly this type and mode.</summary>
    public bool Has(string type, string? mode) => _phrases.TryGetValue((type, mode ?? ""), out var phrases) && phrases.Exists(phrase => phrase.Triggers.Count == 0);

    /// <summary>The phrase for an event; a mode without a phrase has that of its type.</summary>
    /// <param name="type">PLOVER event type.</param>
    /// <param name="mode">PLOVER mode. Null: none.</param>
    /// <param name="trigger">The words that tell it.</param>
    public EventPhrase Of(string type, string? mode, string trigger)
    {
        if (!_phrases.TryGetValue((type, mode ?? ""), out var phrases) && !_phrases.TryGetValue((type, ""), out phrases))
        {
            // A type that a user's own frames brought: its name is all that is known.
            var name = type.ToLowerInvariant();
            return new EventPhrase([], $"did ({name})[ {{o}}]", $"do ({name})[ {{o}}]", $"({name})", name);
        }

        return phrases.Find(phrase => phrase.Tells(trigger)) ?? phrases.First(phrase => phrase.Triggers.Count == 0);
    }
}

/// <summary>
/// The words for one kind of event. <c>{o}</c> is whom or what it was done to, <c>{w}</c> what with, <c>{w|force}</c> the same with
/// words for when it isn't known; what stands in brackets falls away if the braces in it have nothing to say.
/// </summary>
/// <param name="Triggers">Forms of the words that this phrase is for. Empty: any.</param>
/// <param name="Past">After who did it: <c>asked[ {o}] for help</c>.</param>
/// <param name="Base">After "to" or "did not": <c>ask[ {o}] for help</c>.</param>
/// <param name="Passive">After whom it was done to: <c>asked for help</c>.</param>
/// <param name="Noun">By itself: <c>request for help</c>.</param>
internal sealed record EventPhrase(IReadOnlyList<string> Triggers, string Past, string Base, string Passive, string Noun)
{
    /// <summary>Whether one of its forms is the trigger or the trigger's first or last word.</summary>
    public bool Tells(string trigger) => Triggers.Any(form =>
        trigger.Equals(form, StringComparison.OrdinalIgnoreCase)
        || trigger.StartsWith(form + " ", StringComparison.OrdinalIgnoreCase)
        || trigger.EndsWith(" " + form, StringComparison.OrdinalIgnoreCase));
}
