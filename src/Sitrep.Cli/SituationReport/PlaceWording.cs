using System.Text.RegularExpressions;
using Sitrep.Record;

namespace Sitrep.Cli.SituationReport;

/// <summary>Says where something happened: "in Osh", "at Kant Air Base, 20 km east of Bishkek".</summary>
internal sealed partial class PlaceWording(ReportRecord record)
{
    private readonly Dictionary<string, PlaceRecord> _places = record.Places.ToDictionary(place => place.Id, StringComparer.Ordinal);

    /// <summary>Where, with its preposition. Null: not told.</summary>
    /// <param name="ids">The event's places.</param>
    /// <param name="words">What has been said: a place that is named there isn't named again, only where it lies.</param>
    /// <param name="isGoal">Whether it may be where somebody went to or came from: it then has no preposition.</param>
    public string? Where(IReadOnlyList<string>? ids, string words, bool isGoal = false)
    {
        var places = (ids ?? []).Where(_places.ContainsKey).Select(id => Where(_places[id], words, isGoal)).Where(where => where.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return places.Count == 0 ? null : ActorWording.List(places);
    }

    private string Where(PlaceRecord place, string words, bool isGoal)
    {
        var relation = place.Relation is null ? "" : PlaceId().Replace(place.Relation, id => _places.TryGetValue(id.Value, out var other) ? other.Name : id.Value);
        if (words.Contains(place.Name, StringComparison.OrdinalIgnoreCase))
        {
            return relation;
        }

        // "southern Kyrgyzstan" is told by Kyrgyzstan, which its name says already.
        var preposition = isGoal ? "" : place.Kind == "facility" ? "at " : "in ";
        var adds = relation.Length > 0 && !relation[(relation.LastIndexOf(' ') + 1)..].Split(' ').All(word => place.Name.Contains(word, StringComparison.OrdinalIgnoreCase));
        return preposition + place.Name + (!adds ? "" : relation.StartsWith("in ", StringComparison.Ordinal) ? " " + relation : ", " + relation);
    }

    [GeneratedRegex(@"\bp\d+\b", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceId();
}
