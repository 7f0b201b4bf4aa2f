using Sitrep.Language;

namespace Sitrep.Times;

/// <summary>
/// A run of letters, a run of digits or one other character: what time rules are written over, so that they hold however
/// a tokenizer cuts "10-14", "5am", "mid-March" or "'09".
/// </summary>
/// <param name="Text">As written.</param>
/// <param name="Lower">In lower case.</param>
/// <param name="Start">First code unit in the report.</param>
/// <param name="End">Code unit after the last.</param>
/// <param name="Token">Index of its token in the sentence.</param>
/// <param name="Spaced">Whether white space stands before it.</param>
internal readonly record struct TimeAtom(string Text, string Lower, int Start, int End, int Token, bool Spaced)
{
    /// <value>Whether it is digits.</value>
    public bool IsNumber => char.IsAsciiDigit(Text[0]);

    /// <value>Whether it is letters.</value>
    public bool IsWord => char.IsLetter(Text[0]);

    /// <value>Whether it is written in capitals throughout.</value>
    public bool IsInCapitals => Text.All(char.IsUpper);

    /// <value>Whether it begins with a capital.</value>
    public bool IsCapitalised => char.IsUpper(Text[0]);

    /// <summary>The atoms of a sentence in text order.</summary>
    public static List<TimeAtom> Of(Sentence sentence)
    {
        var atoms = new List<TimeAtom>(sentence.Tokens.Count + 8);
        var end = -1;
        foreach (var token in sentence.Tokens)
        {
            foreach (var (start, length) in Runs(token.Text))
            {
                // The token's text is what the span quotes, so offsets inside it count on from its start. Where a reader
                // gave another text (a normalised one), the atom stays within the token.
                var from = Math.Min(token.Span.Start + start, token.Span.End);
                var to = Math.Min(from + length, token.Span.End);
                var text = token.Text.Substring(start, length);
                atoms.Add(new TimeAtom(text, Plain(text), from, to, token.Index, from > end));
                end = to;
            }
        }

        return atoms;
    }

    /// <summary>The atoms of a phrase.</summary>
    public static List<TimeAtom> Split(string phrase)
    {
        var atoms = new List<TimeAtom>();
        foreach (var (start, length) in Runs(phrase))
        {
            var text = phrase.Substring(start, length);
            atoms.Add(new TimeAtom(text, Plain(text), start, start + length, 0, start > 0 && phrase[start - 1] == ' '));
        }

        return atoms;
    }

    // One apostrophe and one dash, so that rules need not name them all.
    private static string Plain(string text) => text switch
    {
        "\u2019" or "\u2018" or "`" or "\u00b4" => "'",
        "\u2013" or "\u2014" or "\u2212" or "\u2010" or "\u2011" or "\u2012" => "-",
        _ => text.ToLowerInvariant(),
    };

    private static IEnumerable<(int Start, int Length)> Runs(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i++;
            if (char.IsWhiteSpace(text[start]))
            {
                continue;
            }

            if (char.IsAsciiDigit(text[start]))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                {
                    i++;
                }
            }
            else if (char.IsLetter(text[start]))
            {
                while (i < text.Length && char.IsLetter(text[i]))
                {
                    i++;
                }
            }
            else if (char.IsHighSurrogate(text[start]) && i < text.Length && char.IsLowSurrogate(text[i]))
            {
                i++;
            }

            yield return (start, i - start);
        }
    }
}
