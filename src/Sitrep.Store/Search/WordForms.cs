using System.Collections.Frozen;
using Sitrep.Data;

namespace Sitrep.Store.Search;

/// <summary>
/// The forms in which a word of a query may stand in a text: "closed" also as close, closes, closing; "fought" as fight,
/// fights, fighting; "women" as woman. Not its relatives: "closure" is another word, which <c>clos*</c> finds.
/// </summary>
internal sealed class WordForms
{
    // Shorter words have no endings to take off: "is", "gas", "bed".
    private const int ShortestInflected = 4;

    private readonly FrozenSet<string> _verbs;
    private readonly FrozenDictionary<string, string> _verbLemmas;
    private readonly FrozenDictionary<string, string> _nounLemmas;
    private readonly ILookup<string, string> _irregularForms;

    private WordForms(FrozenSet<string> verbs, FrozenDictionary<string, string> verbLemmas, FrozenDictionary<string, string> nounLemmas)
    {
        (_verbs, _verbLemmas, _nounLemmas) = (verbs, verbLemmas, nounLemmas);
        _irregularForms = verbLemmas.Concat(nounLemmas).ToLookup(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }

    /// <summary>Reads <c>data/lemmas</c>.</summary>
    public static WordForms Read(DataFolder data)
    {
        return new WordForms(WordList.Read(data.File("lemmas/verbs.txt")), Forms("lemmas/verb_forms.tsv"), Forms("lemmas/noun_forms.tsv"));

        FrozenDictionary<string, string> Forms(string file) => Table.Read(data.File(file)).Rows
            .GroupBy(r => r["form"], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.First()["lemma"], StringComparer.Ordinal);
    }

    /// <summary>All forms of a folded word, itself first, the others in ordinal order.</summary>
    public IReadOnlyList<string> Of(string word)
    {
        if (!word.All(char.IsAsciiLetterLower))
        {
            return [word];
        }

        var lemmas = Lemmas(word);
        var forms = new SortedSet<string>((lemmas.Count > 0 ? lemmas : [word]).SelectMany(Inflected), StringComparer.Ordinal);
        forms.Remove(word);
        return [word, .. forms];
    }

    // What the word may be a form of. Empty: it is a lemma, or not known.
    private List<string> Lemmas(string word)
    {
        var lemmas = new List<string>();
        Add(_verbLemmas.GetValueOrDefault(word));
        Add(_nounLemmas.GetValueOrDefault(word));
        if (lemmas.Count > 0 || word.Length < ShortestInflected)
        {
            return lemmas;
        }

        if (word.EndsWith("men", StringComparison.Ordinal))
        {
            // "women", "policemen": the table lists few of them.
            Add(word[..^3] + "man");
        }
        else if (word.EndsWith("ing", StringComparison.Ordinal))
        {
            AddVerb(word[..^3]);
        }
        else if (word.EndsWith("ied", StringComparison.Ordinal))
        {
            AddVerb(word[..^3] + "y");
        }
        else if (word.EndsWith("ed", StringComparison.Ordinal))
        {
            AddVerb(word[..^2]);
        }
        else if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            Add(word[..^3] + "y");
        }
        else if (word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'))
        {
            Add(TakesEs(word[..^2]) && word[^2] == 'e' ? word[..^2] : word[..^1]);
        }

        return lemmas;

        void Add(string? lemma)
        {
            if (lemma is not null && lemma != word && !lemmas.Contains(lemma))
            {
                lemmas.Add(lemma);
            }
        }

        // "closed" is of "close", "stopped" of "stop": which of them, the list of verbs tells.
        void AddVerb(string stem)
        {
            foreach (var verb in stem.Length > 2 && stem[^1] == stem[^2] ? new[] { stem, stem + "e", stem[..^1] } : [stem, stem + "e"])
            {
                Add(_verbs.Contains(verb) ? verb : null);
            }
        }
    }

    private IEnumerable<string> Inflected(string lemma)
    {
        var irregular = _irregularForms[lemma].ToList();
        List<string> forms = [lemma, .. irregular];
        if (lemma.Length < 2)
        {
            return forms;
        }

        var endsInY = lemma[^1] == 'y' && !IsVowel(lemma[^2]);
        forms.Add(endsInY ? lemma[..^1] + "ies" : TakesEs(lemma) ? lemma + "es" : lemma + "s");
        if (lemma.EndsWith("man", StringComparison.Ordinal))
        {
            forms.Add(lemma[..^3] + "men");
        }

        if (_verbs.Contains(lemma))
        {
            // Silent e goes before -ing and is there before -d: close, closing, closed; but flee, fleeing. The table has those that double.
            var silent = lemma[^1] == 'e' && lemma[^2] is not ('e' or 'o' or 'y');
            if (!irregular.Exists(IsIng))
            {
                forms.Add((silent ? lemma[..^1] : lemma) + "ing");
            }

            if (irregular.TrueForAll(f => IsIng(f) || f[^1] == 's'))
            {
                forms.Add(endsInY ? lemma[..^1] + "ied" : lemma[^1] == 'e' ? lemma + "d" : lemma + "ed");
            }
        }

        return forms;
    }

    private static bool IsIng(string form) => form.EndsWith("ing", StringComparison.Ordinal);

    // "crosses", "taxes", "clashes", "marches".
    private static bool TakesEs(string stem) => stem.Length > 1
        && (stem[^1] is 's' or 'x' or 'z' || stem.EndsWith("ch", StringComparison.Ordinal) || stem.EndsWith("sh", StringComparison.Ordinal));

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
