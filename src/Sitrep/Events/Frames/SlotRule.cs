namespace Sitrep.Events.Frames;

/// <summary>Which grammatical slots can hold an argument, the first that is filled wins: <c>recipient=against|on</c>.</summary>
/// <param name="Role">initiator, recipient, patient, target, victim, weapon, place or topic.</param>
/// <param name="Slots">Slots in order: subj, obj, iobj, clause, or a preposition.</param>
public sealed record SlotRule(string Role, IReadOnlyList<string> Slots)
{
    /// <summary>The roles that a frames file may name.</summary>
    public static IReadOnlyList<string> Roles { get; } = ["initiator", "recipient", "patient", "target", "victim", "weapon", "place", "topic"];

    /// <summary>Reads a cell of slots: rules parted by semicolons.</summary>
    /// <exception cref="FormatException">A rule has no <c>=</c>, or a role is not known.</exception>
    public static IReadOnlyList<SlotRule> ParseAll(string cell, string where)
    {
        var rules = new List<SlotRule>();
        foreach (var part in cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var halves = part.Split('=', 2, StringSplitOptions.TrimEntries);
            if (halves.Length != 2 || !Roles.Contains(halves[0]))
            {
                throw new FormatException($"{where}: '{part}' is not a slot rule such as 'initiator=subj' (roles: {string.Join(", ", Roles)}).");
            }

            rules.Add(new SlotRule(halves[0], halves[1].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        }

        return rules;
    }
}
