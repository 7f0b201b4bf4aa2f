using System.Text.RegularExpressions;
using Sitrep.Text;

namespace Sitrep.Evaluation;

/// <summary>A report of MUC-4 with its key.</summary>
public sealed partial class Muc4Document
{
    /// <summary>The roles that are scored, with the slot that fills each.</summary>
    public static readonly IReadOnlyList<(string Role, string Slot)> Roles =
    [
        ("PerpInd", "perp_individual_id"), ("PerpOrg", "perp_organization_id"), ("Target", "phys_tgt_id"), ("Victim", "hum_tgt_name"), ("Weapon", "incident_instrument_id"),
    ];

    private Muc4Document(string id, string text, IReadOnlyList<Muc4Template> templates) => (Id, Text, Templates) = (id, text, templates);

    /// <value>Its id.</value>
    public string Id { get; }

    /// <value>Its text, dateline first.</value>
    public string Text { get; }

    /// <value>The incidents that the key asks for; none: the report is not relevant.</value>
    public IReadOnlyList<Muc4Template> Templates { get; }

    /// <summary>The report with the day of its dateline.</summary>
    public Report ToReport()
    {
        var day = Dateline().Match(Text) is { Success: true } match ? Muc4Date.Day(match.Value) : null;
        return new Report(Text) { Published = day, PublishedBasis = day is null ? PublishedBasis.Unknown : PublishedBasis.Dateline };
    }

    /// <summary>
    /// A role's entities over all incidents as GRIT merges them (the <c>preprocess.py</c> published with Du, Rush and Cardie 2021): one
    /// whose mentions are all another's, or the other way round, is dropped where it comes later; mentions that do not stand
    /// in the text are dropped; what may be left out counts.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> Entities(string slot)
    {
        var entities = new List<List<string>>();
        foreach (var filler in Templates.SelectMany(t => t[slot]))
        {
            List<string> candidate = [.. filler.Values.Select(v => v.ToLowerInvariant())];
            if (!entities.Exists(e => candidate.TrueForAll(e.Contains) || e.TrueForAll(candidate.Contains)))
            {
                entities.Add(candidate);
            }
        }

        var text = Text.Replace("\n\n", " ", StringComparison.Ordinal).ToLowerInvariant();
        return [.. entities.Select(e => e.Where(m => text.Contains(m, StringComparison.Ordinal)).ToList()).Where(e => e.Count > 0)];
    }

    /// <summary>A role's entities over all incidents with whether each may be left out; those that share a mention are one. A victim's description is one more mention of his.</summary>
    public IReadOnlyList<(IReadOnlyList<string> Mentions, bool Optional)> EntitiesWithDescriptions(string slot)
    {
        var entities = new List<(List<string> Mentions, bool Optional)>();
        foreach (var template in Templates)
        {
            foreach (var filler in template[slot])
            {
                Merge(filler.Values, [], template.Optional || filler.Optional);
            }

            foreach (var filler in slot == "hum_tgt_name" ? template["hum_tgt_description"] : [])
            {
                Merge(filler.Values, filler.Refs, template.Optional || filler.Optional);
            }
        }

        return [.. entities.Select(e => ((IReadOnlyList<string>)e.Mentions, e.Optional))];

        void Merge(IReadOnlyList<string> mentions, IReadOnlyList<string> named, bool optional)
        {
            var keys = named.Count > 0 ? named : mentions;
            var index = entities.FindIndex(e => e.Mentions.Intersect(keys, StringComparer.Ordinal).Any());
            if (index < 0)
            {
                entities.Add(([.. mentions.Union(named, StringComparer.Ordinal)], optional));
                return;
            }

            entities[index] = ([.. entities[index].Mentions.Union(mentions, StringComparer.Ordinal)], entities[index].Optional && optional);
        }
    }

    /// <summary>Reads a file of the corpus.</summary>
    internal static IEnumerable<Muc4Document> Read(string path)
    {
        foreach (var line in EvaluationSetup.JsonLines(path))
        {
            yield return new Muc4Document(
                line.GetProperty("docid").GetString()!,
                line.GetProperty("text").GetString()!,
                [.. line.GetProperty("templates").EnumerateArray().Select(Muc4Template.Read)]);
        }
    }

    [GeneratedRegex("(?<=^[^\n]{0,120})\\b[0-9]{1,2} [A-Z]{3,9} [0-9]{2}\\b", RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();
}
