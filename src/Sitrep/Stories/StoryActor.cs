using System.Text;
using Sitrep.Record;

namespace Sitrep.Stories;

/// <summary>
/// Who an actor is, across reports: "Health Ministry", "the Kyrgyz Health Ministry" and "Ministry of Health of Kyrgyzstan" are one,
/// and so are "Bakiyev" and "Kurmanbek Bakiyev", but not "Maxim Bakiyev". Not the mention in a report: see <see cref="ActorRecord"/>.
/// </summary>
public sealed class StoryActor : IEquatable<StoryActor>
{
    private static readonly string[] Fillers = ["the", "of", "for", "a", "an", "in", "and", "s", "'s", "’s", "at", "on", "to"];

    // People told by no name: who they are in another report can't be known.
    private static readonly string[] Unnamed = ["civilians", "crowd", "ethnic_group"];

    private readonly HashSet<string> _words;

    private StoryActor(string name, string kind, string? country, IEnumerable<string> words)
    {
        (Name, Kind, Country) = (name, kind, country);
        _words = new HashSet<string>(words, StringComparer.Ordinal);
        Key = kind == "state" && country is not null ? "state " + country : string.Join(' ', _words.Order(StringComparer.Ordinal));
    }

    /// <value>The name as the report has it.</value>
    public string Name { get; }

    /// <value>The kind as in the record: <c>person</c>, <c>government</c>, ...</value>
    public string Kind { get; }

    /// <value>ISO 3166-1 alpha-2. Null: not known.</value>
    public string? Country { get; }

    /// <value>The words that tell who it is, in ordinal order; a state's is its code.</value>
    internal string Key { get; }

    /// <value>The last word of the name: a person's surname in most languages. Empty: none.</value>
    internal string LastName => LastWord(Name);

    /// <value>Whether another report can mean the same one by such a name.</value>
    internal bool IsNamed => _words.Count > 0 && !Unnamed.Contains(Kind) && (Kind is not ("person" or "state") || Name.Any(char.IsUpper)) && !Name.Any(char.IsDigit);

    /// <summary>The actor of a record; one who only speaks for another ("a ministry spokesman") is that other.</summary>
    /// <param name="record">The report's record.</param>
    /// <param name="id">Id of the actor in the record.</param>
    /// <returns>Null: the record has no such actor.</returns>
    internal static StoryActor? Of(ReportRecord record, string? id)
    {
        if (id is null || Find(record, id) is not { } actor)
        {
            return null;
        }

        if (actor is { Kind: "person", MemberOf: { } owner } && !HasOwnName(actor) && Find(record, owner) is { } body && body.Kind != "person")
        {
            return Of(body);
        }

        return Of(actor);
    }

    /// <summary>Whether both are the same one, as far as names tell.</summary>
    public bool IsSame(StoryActor other)
    {
        if (Kind == "state" && other.Kind == "state" && Country is not null && other.Country is not null)
        {
            return Country == other.Country;
        }

        if (_words.SetEquals(other._words))
        {
            // Two health ministries of two countries are two; two Bakiyevs of unknown country are one.
            return _words.Count > 0 && (Kind == "person" || Country is null || other.Country is null || Country == other.Country);
        }

        if (Kind == "person" != (other.Kind == "person"))
        {
            return false;
        }

        var (fewer, more) = _words.Count < other._words.Count ? (this, other) : (other, this);
        return fewer._words.Count > 0 && fewer._words.IsSubsetOf(more._words)
            && (Kind == "person" ? IsSurnameOf(fewer, more) : fewer._words.Count > 1 && Country == other.Country);
    }

    /// <inheritdoc/>
    public bool Equals(StoryActor? other) => other is not null && Name == other.Name && Kind == other.Kind && Country == other.Country;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StoryActor);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Kind, Country);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static bool IsSurnameOf(StoryActor fewer, StoryActor more) => fewer._words.Count == 1 && LastWord(more.Name) == fewer._words.Single();

    private static StoryActor Of(ActorRecord actor)
    {
        var words = Words(actor.Name);
        var told = words.Where(w => StoryTables.Shared.CountryOf(w) is null || actor.Kind is "state" or "person").ToList();
        return new StoryActor(actor.Name.Trim(), actor.Kind, actor.Country, told.Count > 0 ? told : words);
    }

    private static ActorRecord? Find(ReportRecord record, string id) => record.Actors.FirstOrDefault(a => a.Id == id);

    private static bool HasOwnName(ActorRecord actor) =>
        actor.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words && char.IsUpper(words[^1][0]) && actor.Role != actor.Name
        && StoryTables.Shared.CountryOf(words[^1]) is null;

    private static string LastWord(string name) => Words(name) is { Count: > 0 } words ? words[^1] : "";

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in name.Append(' '))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        words.RemoveAll(w => Fillers.Contains(w));
        return words;
    }
}
