using System.Collections.Frozen;
using System.Globalization;
using Sitrep.Data;

namespace Sitrep.Events.Ontology;

/// <summary>PLOVER's event types and modes with their conflict-cooperation scores (manual, draft 0.8, table 2.2).</summary>
public sealed class PloverOntology
{
    private readonly FrozenDictionary<string, double> _types;
    private readonly FrozenDictionary<(string Type, string Mode), double> _modes;

    private PloverOntology(FrozenDictionary<string, double> types, FrozenDictionary<(string Type, string Mode), double> modes) => (_types, _modes) = (types, modes);

    /// <value>The 16 event types.</value>
    public IReadOnlyCollection<string> Types => _types.Keys;

    /// <summary>Reads <c>data/ontology</c>.</summary>
    public static PloverOntology Read(DataFolder data) => new(
        Table.Read(data.File("ontology/plover-types.tsv")).Rows.ToFrozenDictionary(r => r["type"], Score, StringComparer.Ordinal),
        Table.Read(data.File("ontology/plover-modes.tsv")).Rows.ToFrozenDictionary(r => (r["type"], r["mode"]), Score));

    /// <summary>Whether the type is one of PLOVER's, and the mode one of the type's.</summary>
    public bool Has(string type, string? mode) => _types.ContainsKey(type) && (mode is null || _modes.ContainsKey((type, mode)));

    /// <summary>The score, -10 (conflict) to 10 (cooperation). Null: the type is not PLOVER's.</summary>
    public double? ScoreOf(string type, string? mode) =>
        mode is not null && _modes.TryGetValue((type, mode), out var exact) ? exact : _types.TryGetValue(type, out var score) ? score : null;

    private static double Score(Table.Row row) => double.Parse(row["score"], CultureInfo.InvariantCulture);
}
