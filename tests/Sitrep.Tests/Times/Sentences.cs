using System.Globalization;
using Sitrep.Language;
using Sitrep.Text;

namespace Sitrep.Tests.Times;

/// <summary>Sentences for tests: cut by the tokenizer without a tree, or with a tree written by hand.</summary>
internal static class Sentences
{
    /// <summary>Words without tags and heads; a full stop ends a sentence.</summary>
    public static IReadOnlyList<Sentence> Of(string text)
    {
        var sentences = new List<Sentence>();
        var tokens = new List<Token>();
        foreach (var span in Tokenizer.Read(text))
        {
            var word = span.In(text);
            tokens.Add(new Token(tokens.Count, span, word, word.ToLowerInvariant(), Upos.X, "", -1, "dep"));
            if (word == ".")
            {
                sentences.Add(new Sentence(sentences.Count, 0, tokens, []));
                tokens = [];
            }
        }

        if (tokens.Count > 0)
        {
            sentences.Add(new Sentence(sentences.Count, 0, tokens, []));
        }

        return sentences;
    }

    /// <summary>One sentence, each word as <c>word/XPOS/head/relation</c> or <c>word/XPOS/head/relation/lemma</c>; heads count from 1, 0 is the root.</summary>
    public static (string Text, Sentence Sentence) Tree(string analysis)
    {
        var rows = analysis.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Split('/')).ToList();
        var text = string.Join(' ', rows.Select(r => r[0]));
        var (tokens, at) = (new List<Token>(), 0);
        foreach (var row in rows)
        {
            var span = new TextSpan(at, at + row[0].Length);
            var head = int.Parse(row[2], CultureInfo.InvariantCulture) - 1;
            tokens.Add(new Token(tokens.Count, span, row[0], row.Length > 4 ? row[4] : row[0].ToLowerInvariant(), UposOf(row[1]), row[1], head, row[3]));
            at = span.End + 1;
        }

        return (text, new Sentence(0, 0, tokens, []));
    }

    private static Upos UposOf(string xpos) => xpos switch
    {
        "NNP" or "NNPS" => Upos.PROPN,
        "NN" or "NNS" => Upos.NOUN,
        "MD" => Upos.AUX,
        "IN" => Upos.ADP,
        "CD" => Upos.NUM,
        "DT" => Upos.DET,
        "TO" => Upos.PART,
        "JJ" => Upos.ADJ,
        "RB" => Upos.ADV,
        "PRP" => Upos.PRON,
        "," or "." => Upos.PUNCT,
        _ when xpos.StartsWith("VB", StringComparison.Ordinal) => Upos.VERB,
        _ => Upos.X,
    };
}
