using System.Collections.Frozen;
using Sitrep.Data;

namespace Sitrep.Language;

/// <summary>
/// The dictionary form of a word by its part of speech: irregular forms from a table, regular endings by rule, checked
/// against a list of verbs (after WordNet's Morphy). Where neither knows, the model's guess stands.
/// </summary>
public sealed class Lemmatizer
{
    private readonly FrozenSet<string> _verbs;
    private readonly FrozenDictionary<string, string> _verbForms;
    private readonly FrozenDictionary<string, string> _nounForms;

    private Lemmatizer(FrozenSet<string> verbs, FrozenDictionary<string, string> verbForms, FrozenDictionary<string, string> nounForms) =>
        (_verbs, _verbForms, _nounForms) = (verbs, verbForms, nounForms);

    /// <summary>Reads <c>data/lemmas</c>.</summary>
    public static Lemmatizer Read(DataFolder data)
    {
        return new Lemmatizer(WordList.Read(data.File("lemmas/verbs.txt")), Forms("lemmas/verb_forms.tsv"), Forms("lemmas/noun_forms.tsv"));

        FrozenDictionary<string, string> Forms(string file) => Table.Read(data.File(file)).Rows
            .GroupBy(r => r["form"], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.First()["lemma"], StringComparer.Ordinal);
    }

    /// <summary>The lemma of a form.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="upos">Its part of speech.</param>
    /// <param name="xpos">Its Penn Treebank tag, which tells the ending.</param>
    /// <param name="guess">What the model takes for the lemma.</param>
    public string LemmaOf(string form, Upos upos, string xpos, string guess)
    {
        var lower = form.ToLowerInvariant();
        return (upos, xpos) switch
        {
            (Upos.VERB, "VB" or "VBP") => _verbs.Contains(lower) || !_verbs.Contains(guess) ? lower : guess,
            (Upos.VERB, "VBD" or "VBN") => _verbForms.GetValueOrDefault(lower) ?? Regular(lower, "ed", guess),
            (Upos.VERB, "VBG") => _verbForms.GetValueOrDefault(lower) ?? Regular(lower, "ing", guess),
            (Upos.VERB, "VBZ") => _verbForms.GetValueOrDefault(lower) ?? Third(lower, guess),
            (Upos.NOUN, "NNS") => _nounForms.GetValueOrDefault(lower) ?? Plural(lower, guess),
            (Upos.NOUN, "NN") => lower,
            _ => guess,
        };
    }

    private string Regular(string form, string ending, string guess)
    {
        if (!form.EndsWith(ending, StringComparison.Ordinal) || form.Length <= ending.Length + 1)
        {
            return _verbs.Contains(form) ? form : guess;
        }

        var stem = form[..^ending.Length];
        if (ending == "ed" && stem[^1] == 'i' && _verbs.Contains(stem[..^1] + "y"))
        {
            return stem[..^1] + "y";
        }

        // A short stem in one vowel and one consonant doubles the consonant ("rapped"), so "raped" is from "rape".
        var (bare, silent) = (_verbs.Contains(stem), _verbs.Contains(stem + "e"));
        if (bare && silent)
        {
            return IsShort(stem) ? stem + "e" : _verbs.Contains(guess) ? guess : stem;
        }

        if (bare || silent)
        {
            return bare ? stem : stem + "e";
        }

        if (stem.Length > 2 && stem[^1] == stem[^2] && _verbs.Contains(stem[..^1]))
        {
            return stem[..^1];
        }

        return _verbs.Contains(guess) ? guess : stem;
    }

    private string Third(string form, string guess)
    {
        foreach (var candidate in new[] { Cut("ies", "y"), Cut("s", ""), Cut("es", "") })
        {
            if (candidate is not null && _verbs.Contains(candidate))
            {
                return candidate;
            }
        }

        return _verbs.Contains(guess) ? guess : Cut("s", "") ?? guess;

        string? Cut(string ending, string instead) => form.EndsWith(ending, StringComparison.Ordinal) ? form[..^ending.Length] + instead : null;
    }

    private static string Plural(string form, string guess)
    {
        if (form.EndsWith("ies", StringComparison.Ordinal) && form.Length > 4)
        {
            return form[..^3] + "y";
        }

        // "women", "militiamen": the table lists few of them.
        if (form.EndsWith("men", StringComparison.Ordinal))
        {
            return form[..^3] + "man";
        }

        if (form.Length > 4 && form.EndsWith("es", StringComparison.Ordinal)
            && (form[^3] is 's' or 'x' or 'z' || form.EndsWith("ches", StringComparison.Ordinal) || form.EndsWith("shes", StringComparison.Ordinal)))
        {
            // "cases" and "houses" keep the e, "classes" and "viruses" don't.
            return form[^3] == 's' && form[^4] is not 's' && !form.EndsWith("uses", StringComparison.Ordinal) || form.EndsWith("ouses", StringComparison.Ordinal) || form.EndsWith("auses", StringComparison.Ordinal) || form.EndsWith("zes", StringComparison.Ordinal)
                ? form[..^1]
                : form[..^2];
        }

        return form.EndsWith('s') && !form.EndsWith("ss", StringComparison.Ordinal) && !form.EndsWith("us", StringComparison.Ordinal) && !form.EndsWith("is", StringComparison.Ordinal) && form.Length > 2
            ? form[..^1]
            : guess;
    }

    private static bool IsShort(string stem)
    {
        var vowels = stem.Count(c => c is 'a' or 'e' or 'i' or 'o' or 'u');
        return vowels == 1 && stem.Length >= 2 && stem[^1] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'w' or 'x' or 'y') && stem[^2] is 'a' or 'e' or 'i' or 'o' or 'u';
    }
}
