using System.Collections.Frozen;
using System.Globalization;
using Sitrep.Data;

namespace Sitrep.Times;

/// <summary>The words that times are made of, from <c>data/times/*.tsv</c>: months, units, parts of day, numerals, holidays. Immutable.</summary>
public sealed class TimeLexicon
{
    private readonly FrozenDictionary<(string Kind, string Word), string> _words;
    private readonly FrozenDictionary<string, (string[] Words, string Timex)[]> _named;
    private readonly FrozenDictionary<string, string[][]> _notTimes;

    private TimeLexicon(
        FrozenDictionary<(string, string), string> words,
        FrozenDictionary<string, (string[], string)[]> named,
        FrozenDictionary<string, string[][]> notTimes)
        => (_words, _named, _notTimes) = (words, named, notTimes);

    /// <summary>Reads <c>times/words.tsv</c>, <c>times/named.tsv</c> and <c>times/not-times.tsv</c>.</summary>
    public static TimeLexicon Read(DataFolder data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var words = Table.Read(data.File("times/words.tsv")).Rows.ToFrozenDictionary(r => (r["kind"], r["word"]), r => r["value"]);
        var named = Table.Read(data.File("times/named.tsv")).Rows
            .Select(r => (Words: TimeAtom.Split(r["name"]).Select(a => a.Lower).ToArray(), Timex: r["timex"]))
            .GroupBy(n => n.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(n => n.Words.Length).ToArray(), StringComparer.Ordinal);
        var notTimes = Table.Read(data.File("times/not-times.tsv")).Rows
            .Select(r => TimeAtom.Split(r["phrase"]).Select(a => a.Lower).ToArray())
            .GroupBy(w => w[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(w => w.Length).ToArray(), StringComparer.Ordinal);
        return new TimeLexicon(words, named, notTimes);
    }

    /// <summary>The value of a word as one of a kind. Null: the word is none of that kind.</summary>
    internal string? Value(string kind, string word) => _words.GetValueOrDefault((kind, word));

    /// <summary>The same as a number.</summary>
    internal int? Number(string kind, string word)
        => Value(kind, word) is { } value && int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Names of days and periods that begin with a word, longest first.</summary>
    internal IReadOnlyList<(string[] Words, string Timex)> Named(string first) => _named.GetValueOrDefault(first) ?? [];

    /// <summary>Phrases that hold a time word and name no time, by their first word, longest first: "Sunday Times".</summary>
    internal IReadOnlyList<string[]> NotTimes(string first) => _notTimes.GetValueOrDefault(first) ?? [];
}
