using System.Collections.Frozen;
using Sitrep.Data;

namespace Sitrep.Actors;

/// <summary>What nouns and names make of an actor: the tables of <c>data/actors</c>.</summary>
internal sealed class ActorLexicon
{
    private readonly FrozenDictionary<string, ActorKind> _nouns;
    private readonly FrozenDictionary<string, Organization> _organizations;
    private readonly FrozenDictionary<string, ActorKind> _nameWords;
    private readonly FrozenDictionary<string, string> _firstNames;

    private ActorLexicon(
        FrozenDictionary<string, ActorKind> nouns, FrozenDictionary<string, Organization> organizations, FrozenDictionary<string, ActorKind> nameWords, FrozenDictionary<string, string> firstNames) =>
        (_nouns, _organizations, _nameWords, _firstNames) = (nouns, organizations, nameWords, firstNames);

    /// <summary>An organization that the table knows.</summary>
    /// <param name="Name">Its full name.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Country">ISO code. Null: of no one country.</param>
    public sealed record Organization(string Name, ActorKind Kind, string? Country);

    /// <summary>Reads the tables.</summary>
    /// <exception cref="FormatException">A kind is not known.</exception>
    public static ActorLexicon Read(DataFolder data)
    {
        var organizations = new Dictionary<string, Organization>(StringComparer.Ordinal);
        foreach (var row in Table.Read(data.File("actors/organizations.tsv")).Rows)
        {
            var names = row["names"].Split('|');
            var organization = new Organization(names[0], KindOf(row), row["country"] is "" ? null : row["country"]);
            foreach (var name in names)
            {
                organizations.TryAdd(Fold(name), organization);
            }
        }

        // The table knows best; then the classes of words that frames use; then any noun that means a person.
        var nouns = Table.Read(data.File("actors/nouns.tsv")).Rows.ToDictionary(r => r["noun"], KindOf, StringComparer.Ordinal);
        foreach (var (list, kind) in new[]
        {
            ("lexicon/classes/official.txt", ActorKind.Person), ("lexicon/classes/police.txt", ActorKind.Police), ("lexicon/classes/troops.txt", ActorKind.ArmedForce),
            ("lexicon/classes/force.txt", ActorKind.ArmedGroup), ("lexicon/classes/crowd.txt", ActorKind.Crowd),
            ("lexicon/classes/court.txt", ActorKind.Government), ("lexicon/classes/body.txt", ActorKind.Organization), ("lexicon/classes/person.txt", ActorKind.Civilians), ("actors/people.txt", ActorKind.Civilians),
        })
        {
            foreach (var word in WordList.Read(data.File(list)))
            {
                nouns.TryAdd(word, kind);
            }
        }

        return new ActorLexicon(
            nouns.ToFrozenDictionary(StringComparer.Ordinal),
            organizations.ToFrozenDictionary(StringComparer.Ordinal),
            Table.Read(data.File("actors/name_words.tsv")).Rows.ToFrozenDictionary(r => Fold(r["words"]), KindOf, StringComparer.Ordinal),
            Table.Read(data.File("actors/first_names.tsv")).Rows.ToFrozenDictionary(r => r["name"], r => r["pronoun"], StringComparer.Ordinal));
    }

    /// <summary>What a common noun, or a phrase of nouns that ends in it, makes of an actor. Null: no actor.</summary>
    public ActorKind? OfNoun(string lemmas) => _nouns.TryGetValue(lemmas, out var kind) ? kind : null;

    /// <summary>The organization of that name, letter case and article aside. Null: the table does not know it.</summary>
    public Organization? OfName(string name) => _organizations.GetValueOrDefault(Fold(name));

    /// <summary>What the words of an organization's name tell of its kind: the longest run of words wins, then the one nearer the end. Null: nothing.</summary>
    public ActorKind? OfNameWords(string name)
    {
        var words = Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(3, words.Length); length > 0; length--)
        {
            for (var start = words.Length - length; start >= 0; start--)
            {
                if (_nameWords.TryGetValue(string.Join(' ', words, start, length), out var kind))
                {
                    return kind;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// The pronoun that a person's name or a noun calls for: <c>he</c> or <c>she</c>. By first name, by the endings of Slavic
    /// surnames ("Otunbayeva", "Bakiyev"), by nouns such as "spokeswoman". Null: not known.
    /// </summary>
    public string? PronounOf(string name)
    {
        var words = Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return null;
        }

        if (words.Length > 1 && _firstNames.TryGetValue(words[0], out var pronoun))
        {
            return pronoun;
        }

        var last = words[^1];
        return last.EndsWith("ova", StringComparison.Ordinal) || last.EndsWith("eva", StringComparison.Ordinal) || last.EndsWith("skaya", StringComparison.Ordinal)
            || last.EndsWith("woman", StringComparison.Ordinal) || last is "mother" or "wife" or "girl" or "queen" or "daughter" or "sister" or "widow" or "princess" or "aunt" or "nun" or "grandmother" ? "she"
            : last.EndsWith("ov", StringComparison.Ordinal) || last.EndsWith("yev", StringComparison.Ordinal) || last.EndsWith("ev", StringComparison.Ordinal) || last.EndsWith("sky", StringComparison.Ordinal)
            || (last.EndsWith("man", StringComparison.Ordinal) && _nouns.ContainsKey(last)) || last is "father" or "husband" or "boy" or "king" or "son" or "brother" or "prince" or "uncle" or "monk" or "priest" or "grandfather" ? "he"
            : null;
    }

    private static string Fold(string name)
    {
        var folded = name.Trim().ToLowerInvariant().Replace('\u2019', '\'');
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;
    }

    private static ActorKind KindOf(Table.Row row) => Enum.TryParse<ActorKind>(row["kind"].Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var kind)
        ? kind
        : throw new FormatException($"{row.Where}: '{row["kind"]}' is not a kind of actor of the record.");
}
