using Sitrep.Actors;
using Sitrep.Record;

namespace Sitrep.Evaluation;

/// <summary>
/// What MUC-4 would ask of a record: its attacks as incidents, and who and what fills their roles. The rules are written for the
/// scorer and say nothing of what a record is; docs/accuracy.md lists them.
/// </summary>
internal sealed class IncidentMapping(ActorLexicon lexicon)
{
    private static readonly HashSet<string> s_battles = new(["Armed clash", "Government regains territory", "Non-state actor overtakes territory"], StringComparer.Ordinal);

    // Words before a noun that MUC's fillers leave out.
    private static readonly HashSet<string> s_before = new(
        [
            "THE", "A", "AN", "THIS", "THAT", "THESE", "THOSE", "HIS", "HER", "ITS", "THEIR", "OUR", "SOME", "SEVERAL", "MANY", "ABOUT", "AT", "LEAST", "MORE", "THAN", "ONE", "TWO",
            "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "ELEVEN", "TWELVE", "OTHER", "ANOTHER", "ALL", "BOTH", "APPROXIMATELY",
        ],
        StringComparer.Ordinal);

    /// <summary>The incidents of a record, taken together.</summary>
    /// <param name="Roles">Entities by role, one mention each.</param>
    /// <param name="NamedVictims">Of the victims, those who are named.</param>
    /// <param name="Types">Types of incident.</param>
    /// <param name="Dates">When they were; an open start: on or before the report's day, since the report does not tell.</param>
    /// <param name="Countries">ISO codes of where they were.</param>
    /// <param name="Tolls">How many were killed and injured.</param>
    public sealed record Incidents(
        IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Roles,
        IReadOnlyList<IReadOnlyList<string>> NamedVictims,
        IReadOnlySet<string> Types,
        IReadOnlySet<(DateOnly? Start, DateOnly? End)> Dates,
        IReadOnlySet<string> Countries,
        IReadOnlySet<Muc4Toll> Tolls);

    /// <summary>Maps a record.</summary>
    public Incidents Map(ReportRecord record)
    {
        var events = record.Events.Where(IsIncident).ToList();
        var actors = record.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal);
        var roles = Muc4Document.Roles.ToDictionary(r => r.Role, _ => new SortedDictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal);
        var named = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var e in events)
        {
            foreach (var actor in Actors(e.Initiators))
            {
                Add(roles[IsBody(actor) ? "PerpOrg" : "PerpInd"], Filler(actor));
                if (!IsBody(actor) && actor.MemberOf is { } owner && actors.TryGetValue(owner, out var body) && IsBody(body))
                {
                    Add(roles["PerpOrg"], Filler(body));
                }
            }

            foreach (var actor in Actors(e.Recipients).Where(a => !IsBody(a)))
            {
                AddVictim(actor);
            }

            foreach (var victim in e.Victims ?? [])
            {
                if (victim.Actor is { } id && actors.TryGetValue(id, out var actor))
                {
                    AddVictim(actor);
                }
                else
                {
                    Add(roles["Victim"], Trimmed(victim.Text));
                }
            }

            foreach (var target in e.Targets ?? [])
            {
                Add(roles["Target"], Trimmed(target.Text!));
            }

            foreach (var weapon in e.Weapons ?? [])
            {
                Add(roles["Weapon"], Trimmed(weapon.Text!));
            }
        }

        return new Incidents(
            roles.ToDictionary(r => r.Key, r => Entities(r.Value), StringComparer.Ordinal),
            Entities(named),
            events.Select(TypeOf).ToHashSet(StringComparer.Ordinal),
            events.Select(e => DateOf(e, record)).OfType<(DateOnly?, DateOnly?)>().ToHashSet(),
            events.SelectMany(e => CountriesOf(e, record)).ToHashSet(StringComparer.Ordinal),
            events.SelectMany(e => e.Tolls ?? []).Where(t => t.Kind is "killed" or "injured").Select(t => new Muc4Toll(t.Kind, t.Low, t.High)).ToHashSet());

        IEnumerable<ActorRecord> Actors(IEnumerable<string>? ids) => (ids ?? []).Select(id => actors.GetValueOrDefault(id)).OfType<ActorRecord>();

        void AddVictim(ActorRecord actor)
        {
            Add(roles["Victim"], Filler(actor));
            if (actor.Kind == "person" && IsNamed(actor))
            {
                Add(named, Filler(actor));
            }
        }
    }

    // An attack that the report says has happened, goes on or is threatened; not told as history, not a battle (MUC asks
    // for no combat between forces), not tear gas.
    private static bool IsIncident(EventRecord e) =>
        e is { Type: "ASSAULT", Polarity: "positive", Background: false, Modality: "happened" or "ongoing" or "threatened" }
        && e.Mode != "crowd-control"
        && !(e.Acled is { } acled && s_battles.Contains(acled));

    private static string TypeOf(EventRecord e)
    {
        var trigger = e.Trigger.Text?.ToUpperInvariant() ?? "";
        return e.Mode == "abduct" ? "KIDNAPPING"
            : e.Mode is "explosives" or "suicide-attack" or "aerial" ? "BOMBING"
            : e.Mode == "destroy" && (trigger.Contains("BURN", StringComparison.Ordinal) || trigger.Contains("FIRE", StringComparison.Ordinal) || trigger.Contains("ARSON", StringComparison.Ordinal)) ? "ARSON"
            : "ATTACK";
    }

    private static (DateOnly? Start, DateOnly? End)? DateOf(EventRecord e, ReportRecord record)
    {
        if (e.Time is { } id && record.Times.FirstOrDefault(t => t.Id == id) is { Start: not null, End: not null } time)
        {
            return (Day(time.Start), Day(time.End));
        }

        return record.Report.Published is { } published ? (null, Day(published)) : null;

        static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    // Where the event names no place the report's first place stands in for it: that of the dateline.
    private static IEnumerable<string> CountriesOf(EventRecord e, ReportRecord record)
    {
        var told = record.Places.Where(p => e.Places?.Contains(p.Id) == true).Select(p => p.Country).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return told.Count > 0 ? told : record.Places.Select(p => p.Country).OfType<string>().Take(1);
    }

    private bool IsBody(ActorRecord actor) => actor.Kind switch
    {
        "person" or "crowd" or "civilians" or "ethnic_group" => false,
        // Seen on the development documents: an organization without a name ("drug traffickers") is a perpetrator, never an organization.
        "organization" or "party" or "media" => IsNamed(actor),
        "armed_group" or "armed_force" or "police" => IsNamed(actor) || LastWord(actor.Name) is "army" or "police" or "navy" or "military" or "forces" or "force" or "guard" or "battalion" or "brigade",
        _ => true,
    };

    private bool IsNamed(ActorRecord actor)
    {
        var word = LastWord(actor.Name);
        return lexicon.OfNoun(word) is null && !(word.EndsWith('s') && lexicon.OfNoun(word[..^1]) is not null);
    }

    private static string LastWord(string name) => RoleFillingScorer.Normalized(name) is { Length: > 0 } words ? words[(words.LastIndexOf(' ') + 1)..] : "";

    // The name where the report has it so, else the longest of its mentions that is no pronoun.
    private string Filler(ActorRecord actor)
    {
        if (IsNamed(actor))
        {
            return Trimmed(actor.Name);
        }

        var mention = actor.Mentions.Select(m => m.Text!).Where(t => t.Length > 4 || t.Equals(actor.Name, StringComparison.OrdinalIgnoreCase)).FirstOrDefault();
        return Trimmed(mention ?? actor.Name);
    }

    private static string Trimmed(string words)
    {
        var rest = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var first = 0;
        while (first < rest.Length - 1 && (char.IsAsciiDigit(rest[first][0]) || s_before.Contains(rest[first].ToUpperInvariant())))
        {
            first++;
        }

        return string.Join(' ', rest[first..]);
    }

    private static void Add(SortedDictionary<string, string> entities, string filler)
    {
        if (RoleFillingScorer.Normalized(filler) is { Length: > 0 } key)
        {
            entities.TryAdd(key, filler);
        }
    }

    private static IReadOnlyList<IReadOnlyList<string>> Entities(SortedDictionary<string, string> entities) => [.. entities.Values.Select(v => (IReadOnlyList<string>)[v])];
}
