using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sitrep.Language.Neural;

/// <summary>The content of the model's <c>labels.json</c>: what the columns of its outputs mean. One of the two files at which training meets the program.</summary>
internal sealed partial record Labels
{
    private static readonly Dictionary<string, EntityType> EntityTypes = new(StringComparer.Ordinal)
    {
        ["PER"] = EntityType.Person,
        ["ORG"] = EntityType.Organization,
        ["LOC"] = EntityType.Location,
        ["FAC"] = EntityType.Facility,
        ["GROUP"] = EntityType.Group,
        ["WEAPON"] = EntityType.Weapon,
        ["DATE"] = EntityType.Date,
        ["TIME"] = EntityType.Time,
        ["QUANTITY"] = EntityType.Quantity,
        ["MISC"] = EntityType.Miscellaneous,
    };

    /// <value>Version of the model.</value>
    [JsonPropertyName("version")]
    public required string Version { get; init; }

    /// <value>Longest chunk in word pieces, both special pieces included.</value>
    [JsonPropertyName("max_pieces")]
    public required int MaxPieces { get; init; }

    /// <value>Pieces of a word beyond these are left out.</value>
    [JsonPropertyName("max_pieces_per_word")]
    public required int MaxPiecesPerWord { get; init; }

    /// <value>Column names of <c>upos</c>.</value>
    [JsonPropertyName("upos")]
    public required string[] UposNames { get; init; }

    /// <value>Column names of <c>xpos</c>.</value>
    [JsonPropertyName("xpos")]
    public required string[] Xpos { get; init; }

    /// <value>Names of the relations, in the order of <c>relation_child</c>.</value>
    [JsonPropertyName("relations")]
    public required string[] Relations { get; init; }

    /// <value>Length of a relation vector without its bias.</value>
    [JsonPropertyName("relation_dimensions")]
    public required int RelationDimensions { get; init; }

    /// <value>Length of a coreference vector.</value>
    [JsonPropertyName("coref_dimensions")]
    public required int CorefDimensions { get; init; }

    /// <value>Column names of <c>entity</c>: O, then B- and I- of each type.</value>
    [JsonPropertyName("entity_tags")]
    public required string[] EntityTagNames { get; init; }

    /// <value>Columns of <c>lemma</c>.</value>
    [JsonPropertyName("lemma_scripts")]
    public required LemmaScript[] LemmaScripts { get; init; }

    /// <value>Columns of <c>upos</c>.</value>
    [JsonIgnore]
    public Upos[] Upos { get; private init; } = [];

    /// <value>Columns of <c>entity</c>.</value>
    [JsonIgnore]
    public EntityTag[] EntityTags { get; private init; } = [];

    /// <value>Index of <c>root</c> in <see cref="Relations"/>.</value>
    [JsonIgnore]
    public int RootRelation { get; private init; }

    /// <summary>Reads and checks <c>labels.json</c>.</summary>
    /// <exception cref="InvalidDataException">It is not JSON, lacks a field, or names a label that the program doesn't know.</exception>
    public static Labels Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var labels = JsonSerializer.Deserialize(file, LabelsJson.Default.Labels) ?? throw new JsonException("it is null");
            return labels.Checked(path);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path} can't be read: {error.Message}. Fetch the model's folder anew.", error);
        }
    }

    private Labels Checked(string path)
    {
        InvalidDataException Unknown(string what, string name) =>
            new($"{path} has the {what} \"{name}\", which this version of the program doesn't know. Fetch program and model from one release.");

        return this with
        {
            Upos = Array.ConvertAll(UposNames, n => Enum.TryParse<Upos>(n, out var upos) ? upos : throw Unknown("part of speech", n)),
            EntityTags = Array.ConvertAll(EntityTagNames, n => n == "O" ? EntityTag.Outside
                : n.Length > 2 && EntityTypes.TryGetValue(n[2..], out var type) && n[..2] is "B-" or "I-" ? new EntityTag(type, n[0] == 'B')
                : throw Unknown("entity tag", n)),
            RootRelation = Array.IndexOf(Relations, "root") is >= 0 and var root ? root
                : throw new InvalidDataException($"{path} has no relation \"root\". Fetch the model's folder anew."),
        };
    }

    [JsonSerializable(typeof(Labels))]
    private sealed partial class LabelsJson : JsonSerializerContext;
}
