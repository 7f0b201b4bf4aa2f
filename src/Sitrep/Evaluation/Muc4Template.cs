using System.Globalization;
using System.Text.Json;

namespace Sitrep.Evaluation;

/// <summary>One filler of a slot: alternatives, any of which is right.</summary>
/// <param name="Values">The alternatives.</param>
/// <param name="Refs">The filler of an id, name or description slot that it belongs to, by any of its alternatives; none where it stands for itself.</param>
/// <param name="Optional">Whether a system may leave it out.</param>
public sealed record Muc4Filler(IReadOnlyList<string> Values, IReadOnlyList<string> Refs, bool Optional);

/// <summary>One incident of a MUC-4 key.</summary>
public sealed class Muc4Template
{
    private readonly Dictionary<string, List<Muc4Filler>> _slots = new(StringComparer.Ordinal);

    private Muc4Template(bool optional) => Optional = optional;

    /// <value>Whether a system may leave the whole incident out.</value>
    public bool Optional { get; }

    /// <summary>The fillers of a slot, <c>perp_individual_id</c>; none where it is not applicable or not known.</summary>
    public IReadOnlyList<Muc4Filler> this[string slot] => _slots.TryGetValue(slot, out var fillers) ? fillers : [];

    /// <summary>How many were killed and injured, a figure a group of people; groups without a number are left out.</summary>
    public IEnumerable<Muc4Toll> Tolls()
    {
        foreach (var effect in this["hum_tgt_effect"])
        {
            var kind = effect.Values.Contains("DEATH") ? "killed" : effect.Values.Contains("INJURY") ? "injured" : null;
            if (kind is null)
            {
                continue;
            }

            foreach (var number in this["hum_tgt_number"].Where(n => n.Refs.Intersect(effect.Refs, StringComparer.Ordinal).Any() || (n.Refs.Count == 0 && effect.Refs.Count == 0)))
            {
                if (Muc4Toll.TryParse(kind, number.Values[0], out var toll))
                {
                    yield return toll;
                }
            }
        }
    }

    /// <summary>Reads a template of the corpus.</summary>
    internal static Muc4Template Read(JsonElement json)
    {
        var template = new Muc4Template(json.TryGetProperty("optional", out var optional) && optional.GetBoolean());
        foreach (var slot in json.EnumerateObject())
        {
            if (slot.Value.ValueKind == JsonValueKind.Array && slot.Name != "key_comments")
            {
                template._slots[slot.Name] = [.. slot.Value.EnumerateArray().Select(f => new Muc4Filler(
                    Strings(f, "values"), Strings(f, "ref"), f.TryGetProperty("optional", out var o) && o.GetBoolean()))];
            }
        }

        return template;

        static IReadOnlyList<string> Strings(JsonElement filler, string name) =>
            filler.TryGetProperty(name, out var values) ? [.. values.EnumerateArray().Select(v => v.GetString()!)] : [];
    }
}

/// <summary>A number of people killed or injured, by the bounds of the record.</summary>
/// <param name="Kind">killed or injured.</param>
/// <param name="Low">Lowest number meant. Null: no lower end.</param>
/// <param name="High">Highest number meant. Null: no upper end.</param>
public readonly record struct Muc4Toll(string Kind, int? Low, int? High)
{
    /// <summary>Reads <c>7</c>, <c>~100</c> about, <c>10-</c> ten or more, <c>-26</c> up to 26, <c>10-15</c>. Leaves <c>PLURAL</c>.</summary>
    public static bool TryParse(string kind, string number, out Muc4Toll toll)
    {
        var text = number.Replace(" ", "", StringComparison.Ordinal).TrimStart('~');
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var (low, high) = dash < 0 ? (Number(text), Number(text)) : (Number(text[..dash]), Number(text[(dash + 1)..]));
        toll = new Muc4Toll(kind, low, high);
        return low is not null || high is not null;

        static int? Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
    }
}
