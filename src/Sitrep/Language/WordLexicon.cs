using System.Collections.Frozen;
using System.Text;

namespace Sitrep.Language;

/// <summary>The words that the tokenizer must know, from <c>data/lexicon/tokenizer.tsv</c>. Immutable. Not a dictionary of the language.</summary>
internal sealed class WordLexicon
{
    private const string Resource = "Sitrep.Language.tokenizer.tsv";

    private readonly FrozenDictionary<string, FrozenSet<string>> _classes;

    private WordLexicon(FrozenDictionary<string, FrozenSet<string>> classes, FrozenDictionary<string, int> contractions)
    {
        (_classes, Contractions) = (classes, contractions);
        Titles = Class("title");
        NumberSigns = Class("number_sign");
        Abbreviations = Class("abbreviation");
        Starters = Class("starter");
        Prefixes = Class("prefix");
        Suffixes = Class("suffix");
        Units = Class("unit");
        Elisions = Class("elision");
        Hosts = Class("host");
        Files = Class("file");
        // Longest first, so that ":-)" is not read as ":-" and ")".
        Emoticons = [.. Class("emoticon").OrderByDescending(e => e.Length).ThenBy(e => e, StringComparer.Ordinal)];
    }

    /// <value>The lexicon that is compiled into the library.</value>
    public static WordLexicon English { get; } = Load();

    /// <value>Words whose period never ends a sentence: <c>Gen.</c>, <c>vs.</c></value>
    public FrozenSet<string> Titles { get; }

    /// <value>Words that keep their period before a number only: <c>No. 5</c>.</value>
    public FrozenSet<string> NumberSigns { get; }

    /// <value>Words whose period may also end a sentence: <c>Inc.</c>, <c>p.m.</c></value>
    public FrozenSet<string> Abbreviations { get; }

    /// <value>Words that, with a capital after an abbreviation, begin a sentence: <c>the</c>.</value>
    public FrozenSet<string> Starters { get; }

    /// <value>Prefixes that stay one word with what follows their hyphen: <c>anti-government</c>.</value>
    public FrozenSet<string> Prefixes { get; }

    /// <value>Suffixes that stay one word with what goes before their hyphen: <c>career-wise</c>.</value>
    public FrozenSet<string> Suffixes { get; }

    /// <value>Units that are cut off a number: <c>35mm</c>, <c>5pm</c>.</value>
    public FrozenSet<string> Units { get; }

    /// <value>Words that begin with an apostrophe: <c>'em</c>, written here without it.</value>
    public FrozenSet<string> Elisions { get; }

    /// <value>Ends of host names.</value>
    public FrozenSet<string> Hosts { get; }

    /// <value>Ends of file names.</value>
    public FrozenSet<string> Files { get; }

    /// <value>Emoticons and arrows, longest first.</value>
    public IReadOnlyList<string> Emoticons { get; }

    /// <value>Words written together that are two: the word, and the length of its first part (<c>cannot</c>, 3).</value>
    public FrozenDictionary<string, int> Contractions { get; }

    /// <summary>Whether <paramref name="words"/> holds <paramref name="word"/>, small letters standing for any case, a capital for itself only.</summary>
    public static bool Knows(FrozenSet<string> words, ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > 16)
        {
            return false;
        }

        Span<char> form = stackalloc char[word.Length];
        word.ToLowerInvariant(form);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.Contains(form))
        {
            return true;
        }

        if (!char.IsUpper(word[0]))
        {
            return false;
        }

        form[0] = word[0];
        return lookup.Contains(form);
    }

    private FrozenSet<string> Class(string name) => _classes.TryGetValue(name, out var words)
        ? words
        : throw new InvalidDataException($"{Resource} has no word of class \"{name}\".");

    private static WordLexicon Load()
    {
        using var stream = typeof(WordLexicon).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"{Resource} is not in the library; build it from a whole checkout.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var classes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab <= 0)
            {
                throw new InvalidDataException($"{Resource}: a line is a word, a tab and a class, not \"{line}\".");
            }

            var kind = line[(tab + 1)..];
            if (!classes.TryGetValue(kind, out var words))
            {
                classes[kind] = words = [];
            }

            words.Add(line[..tab]);
        }

        var contractions = classes["contraction"].ToFrozenDictionary(
            w => w.Replace("|", "", StringComparison.Ordinal), w => w.IndexOf('|', StringComparison.Ordinal), StringComparer.Ordinal);
        return new WordLexicon(classes.ToFrozenDictionary(c => c.Key, c => c.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal), contractions);
    }
}
