using System.Text.Json.Serialization;

namespace Sitrep.Language.Neural;

/// <summary>How to make a lemma from a form: <c>Riots</c> by (lower, strip 1, append "") is <c>riot</c>. The model chooses one a word.</summary>
/// <param name="Lower">Whether the form is put in small letters first.</param>
/// <param name="Strip">How many UTF-16 code units are taken off its end; 0 or more.</param>
/// <param name="Append">What is put at its end.</param>
internal sealed record LemmaScript(
    [property: JsonPropertyName("lower")] bool Lower,
    [property: JsonPropertyName("strip")] int Strip,
    [property: JsonPropertyName("append")] string Append)
{
    /// <summary>The lemma of <paramref name="form"/>; a script that strips more than there is leaves only what it appends.</summary>
    public string Apply(string form)
    {
        var whole = Lower ? form.ToLowerInvariant() : form;
        if (Strip == 0)
        {
            return Append.Length == 0 ? whole : whole + Append;
        }

        var lemma = string.Concat(whole.AsSpan(0, Math.Max(0, whole.Length - Strip)), Append);
        // A lemma is never empty: the script was not made for this form.
        return lemma.Length == 0 ? whole : lemma;
    }
}
