using System.Text.RegularExpressions;
using Sitrep.Record;

namespace Sitrep.Cli.SituationReport;

/// <summary>
/// Puts an event into words, from its record alone: "Protesters stormed the prime minister's office", "Rajapaksa promised
/// to resign", "Armed forces did not fire on protesters". What is not a fact is said as what it is.
/// </summary>
internal sealed partial class EventWording(ReportRecord record, ActorWording actors)
{
    private readonly EventPhrases _phrases = new();

    /// <summary>The event as a headline.</summary>
    public string Headline(EventRecord e)
    {
        var phrase = _phrases.Of(e.Type, e.Mode, e.Trigger.Text ?? "");
        var weapon = e.Weapons is { Count: > 0 } weapons ? ActorWording.List([.. weapons.Select(w => w.Text ?? "")]) : null;
        var isFact = e.Modality is "happened" or "ongoing" && e.Polarity == "positive";
        var who = actors.Names(e.Initiators);
        if (who is null && isFact && e.Tolls is { Count: > 0 } tolls)
        {
            return Capital(string.Join(", ", tolls.Select(TollWording.Figure)) + (Harmed(e) is { } harmed ? $" ({harmed})" : ""));
        }

        var what = Object(e, phrase);
        if (who is not null)
        {
            return Capital($"{who} {Verb(e)}{Filled(isFact ? phrase.Past : phrase.Base, what, weapon)}");
        }

        if (what is not null && phrase.Passive.Length > 0)
        {
            return Capital($"{what} {Passive(e)}{Filled(phrase.Passive, null, weapon)}");
        }

        var noun = IsNoun(e.Trigger.Text) ? e.Trigger.Text! : Filled(phrase.Noun, null, weapon);
        return Capital((e.Polarity == "negative" ? "no " : "") + noun);
    }

    // Where nobody is named the report's own noun ("riots", "looting", "unrest") says more than ours. A verb would not stand alone.
    private static bool IsNoun(string? trigger) => trigger is not null && !trigger.Any(char.IsUpper) && NounEnding().IsMatch(trigger);

    /// <summary>The event as a thing: "curfew", "state of emergency".</summary>
    public string Noun(EventRecord e) => Capital(Filled(_phrases.Of(e.Type, e.Mode, e.Trigger.Text ?? "").Noun, null, null));

    /// <summary>Victims in the report's words. Null: none told.</summary>
    public string? Victims(EventRecord e) =>
        e.Victims is { Count: > 0 } victims ? ActorWording.List([.. victims.Select(v => Named(v.Start, v.End, v.Text)).Distinct(StringComparer.Ordinal)]) : null;

    /// <summary>Victims beside a figure, which they don't repeat: "people" of "at least 12 people". Null: none told, or a figure alone.</summary>
    public string? Harmed(EventRecord e) =>
        Victims(e) is { } victims && LeadingFigure().Replace(victims, "").Trim() is { Length: > 0 } harmed ? harmed : null;

    /// <summary>What the reader must not overlook and the headline doesn't say. Null: nothing.</summary>
    public static string? Tag(EventRecord e) => (e.Modality, e.Polarity) switch
    {
        ("happened" or "promised" or "threatened" or "offered" or "planned" or "possible" or "conditional", _) when e.Initiators is { Count: > 0 } => null,
        ("happened", "positive") => null,
        ("happened", _) => "did not happen",
        ("ongoing", "positive") => "goes on",
        ("ongoing", _) => "does not happen",
        (var modality, "positive") => modality,
        var (modality, _) => modality + " not",
    };

    private string? Object(EventRecord e, EventPhrase phrase)
    {
        var recipients = actors.Names(e.Recipients);
        var targets = e.Targets is { Count: > 0 } list ? ActorWording.List([.. list.Select(t => Named(t.Start, t.End, t.Text ?? ""))]) : null;
        return e.Type switch
        {
            // Those who came to harm in a fight are not those who were fought.
            "ASSAULT" when phrase.Past.StartsWith("fought", StringComparison.Ordinal) => recipients ?? targets,
            "ASSAULT" => Victims(e) ?? recipients ?? targets,
            "PROTEST" when !phrase.Past.StartsWith("clashed", StringComparison.Ordinal) => targets ?? recipients,
            "COERCE" when e.Mode is "seize" or "restrict" => targets ?? recipients,
            _ => recipients ?? Victims(e) ?? targets,
        };
    }

    // "his residence" is the place or actor that it means, where the record says so.
    private string Named(int start, int end, string words)
    {
        var isPronoun = Possessive().IsMatch(words);
        return !isPronoun ? words
            : record.Places.FirstOrDefault(p => p.Mentions.Any(m => m.Start == start && m.End == end))?.Name
            ?? record.Actors.FirstOrDefault(a => a.Mentions.Any(m => m.Start == start && m.End == end))?.Name
            ?? words;
    }

    private static string Verb(EventRecord e)
    {
        var not = e.Polarity == "negative";
        return e.Modality switch
        {
            "happened" or "ongoing" => not ? "did not " : "",
            "promised" => not ? "promised not to " : "promised to ",
            "threatened" => not ? "threatened not to " : "threatened to ",
            "offered" => not ? "offered not to " : "offered to ",
            "planned" => not ? "planned not to " : "planned to ",
            "possible" => not ? "may not " : "may ",
            "conditional" => not ? "would not " : "would ",
            _ => not ? "not to " : "to ",
        };
    }

    private static string Passive(EventRecord e)
    {
        var not = e.Polarity == "negative" ? "not " : "";
        return e.Modality switch
        {
            "happened" or "ongoing" => not,
            "possible" => $"may {not}be ",
            "conditional" => $"would {not}be ",
            _ => $"{not}to be ",
        };
    }

    private static string Filled(string pattern, string? what, string? weapon)
    {
        // Brackets first: a part that has nothing to say falls away whole.
        var text = Optional().Replace(pattern, part => (part.Value.Contains("{o}", StringComparison.Ordinal) && what is null) || (part.Value.Contains("{w}", StringComparison.Ordinal) && weapon is null) ? "" : part.Groups["words"].Value);
        return Weapon().Replace(text, part => weapon ?? part.Groups["else"].Value).Replace("{o}", what ?? "", StringComparison.Ordinal);
    }

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    [GeneratedRegex(@"\[(?<words>[^\]]*)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Optional();

    [GeneratedRegex(@"\{w(?:\|(?<else>[^}]*))?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Weapon();

    [GeneratedRegex(@"^(?:(?:more than|at least|about|some|nearly|almost|around|up to|over)\s+)?\d[\d,.]*\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadingFigure();

    [GeneratedRegex(@"(?:ots|sts|shes|ings?|isms?|ences?|ances?|ments?|ions?|ths|cks|ests|rest|fires?|ures?|lls|ides?|mbs|ikes|xes|ets|rfew|siege|riot|war|unrest|coup)$", RegexOptions.CultureInvariant)]
    private static partial Regex NounEnding();

    [GeneratedRegex(@"^(?:his|her|its|their|him|he|she|it|they|them|who|which|that)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();
}
