using System.Collections.Frozen;
using System.Globalization;
using Sitrep.Data;
using Sitrep.Record;

namespace Sitrep.Store.Exports.Codes;

/// <summary>The field's tables of codes, from <c>data/ontology</c> and <c>data/places</c>.</summary>
internal sealed class FieldCodes
{
    private readonly FrozenDictionary<string, CountryCodes> _countries;
    private readonly FrozenDictionary<string, AcledSubEvent> _acled;
    private readonly FrozenDictionary<string, ArmedGroupCode> _groups;
    private readonly FrozenDictionary<string, double> _goldstein;
    private readonly FrozenDictionary<string, int> _quads;
    private readonly int _mostWords;

    private FieldCodes(DataFolder data)
    {
        _countries = Countries(data);
        _acled = Rows(data, "ontology/acled-sub-events.tsv").ToFrozenDictionary(r => r["sub_event_type"], r => new AcledSubEvent(r["event_type"], r["disorder_type"]), StringComparer.Ordinal);
        _groups = Rows(data, "ontology/armed-group-codes.tsv").ToFrozenDictionary(r => r["words"], r => new ArmedGroupCode(int.Parse(r["inter"], CultureInfo.InvariantCulture), r["cameo"], r["plover"]), StringComparer.OrdinalIgnoreCase);
        _mostWords = _groups.Keys.Max(words => words.Count(c => c == ' ') + 1);
        _goldstein = Rows(data, "ontology/goldstein.tsv").ToFrozenDictionary(r => r["cameo"], r => double.Parse(r["score"], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        _quads = Rows(data, "ontology/plover-types.tsv").ToFrozenDictionary(r => r["type"], r => Quad(r["quad"], r.Where), StringComparer.Ordinal);
    }

    /// <summary>Reads the tables.</summary>
    /// <exception cref="FileNotFoundException">One is not there.</exception>
    public static FieldCodes Read(DataFolder data) => new(data);

    /// <summary>The codes of a country. Null: it is not known, or nobody said which.</summary>
    public CountryCodes? Country(string? iso2) => iso2 is null ? null : _countries.GetValueOrDefault(iso2);

    /// <summary>Where an ACLED sub-event type belongs. Null: it is none of ACLED's.</summary>
    public AcledSubEvent? Acled(string? subEvent) => subEvent is null ? null : _acled.GetValueOrDefault(subEvent);

    /// <summary>PLOVER's quad category, 1 to 4 as in <see cref="CameoQuad"/>. Null: the type is none of PLOVER's.</summary>
    public int? PloverQuad(string type) => _quads.TryGetValue(type, out var quad) ? quad : null;

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. Null: the code has no root that CAMEO knows.</summary>
    // CAMEO's roots in order: 01 to 05 speak, 06 to 08 give, 09 to 13 speak against, 14 to 20 act against.
    public static int? CameoQuad(string cameo) =>
        !int.TryParse(Root(cameo), NumberStyles.None, CultureInfo.InvariantCulture, out var root) ? null
        : root switch { >= 1 and <= 5 => 1, >= 6 and <= 8 => 2, >= 9 and <= 13 => 3, >= 14 and <= 20 => 4, _ => null };

    /// <summary>The first two digits.</summary>
    public static string Root(string cameo) => cameo.Length > 2 ? cameo[..2] : cameo;

    /// <summary>The Goldstein score of a CAMEO code or of the nearest code above it. Null: none is known.</summary>
    public double? Goldstein(string cameo)
    {
        for (var length = cameo.Length; length >= 2; length--)
        {
            if (_goldstein.TryGetValue(cameo[..length], out var score))
            {
                return score;
            }
        }

        return null;
    }

    /// <summary>What the names of an armed group tell of it: the longest run of words that the table knows. Null: nothing.</summary>
    public ArmedGroupCode? ArmedGroup(ActorRecord actor) =>
        ArmedGroup(actor.Name) ?? actor.Also?.Select(ArmedGroup).FirstOrDefault(code => code is not null);

    private ArmedGroupCode? ArmedGroup(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(_mostWords, words.Length); length > 0; length--)
        {
            for (var start = words.Length - length; start >= 0; start--)
            {
                if (_groups.TryGetValue(string.Join(' ', words, start, length), out var code))
                {
                    return code;
                }
            }
        }

        return null;
    }

    private static FrozenDictionary<string, CountryCodes> Countries(DataFolder data)
    {
        var names = Rows(data, "places/countries.tsv").ToDictionary(r => r["iso2"], StringComparer.Ordinal);
        return Rows(data, "ontology/country-codes.tsv").ToFrozenDictionary(
            r => r["iso2"],
            r =>
            {
                var name = names[r["iso2"]]["name"];
                return new CountryCodes
                {
                    Iso2 = r["iso2"],
                    Iso3 = names[r["iso2"]]["iso3"],
                    Name = name,
                    IsoNumeric = Known(r["iso_numeric"]),
                    Fips = Known(r["fips"]),
                    GleditschWard = Known(r["gwno"]) is { } number ? long.Parse(number, CultureInfo.InvariantCulture) : null,
                    AcledRegion = Known(r["acled_region"]),
                    AcledName = Known(r["acled_name"]) ?? name,
                    GedRegion = Known(r["ged_region"]),
                    GedName = Known(r["ged_name"]) ?? name,
                };
            },
            StringComparer.Ordinal);
    }

    private static IReadOnlyList<Table.Row> Rows(DataFolder data, string path) => Table.Read(data.File(path)).Rows;

    private static string? Known(string cell) => cell.Length == 0 ? null : cell;

    private static int Quad(string quad, string where) => quad switch
    {
        "verbal cooperation" => 1,
        "material cooperation" => 2,
        "verbal conflict" => 3,
        "material conflict" => 4,
        _ => throw new FormatException($"{where}: {quad} is no quad category."),
    };
}
