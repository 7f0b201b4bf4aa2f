using Sitrep.Text;

namespace Sitrep.Evaluation;

/// <summary>
/// Scores words and sentences found in raw text, by the definition of the CoNLL 2018 shared task (Zeman et al. 2018; its
/// <c>conll18_ud_eval.py</c>): positions count characters without white space; a word is right if it begins and ends where
/// a gold word does; inside a gold multiword token words are aligned by form, by their longest common subsequence; a
/// sentence is right if it begins and ends where a gold one does.
/// </summary>
public static class BoundaryScorer
{
    /// <summary>Words and sentences of one document.</summary>
    /// <param name="gold">The document's sentences.</param>
    /// <param name="text">The text that the program read; but for white space, the gold words make it up.</param>
    /// <param name="predicted">Words of each sentence found, spans in <paramref name="text"/>.</param>
    /// <exception cref="ArgumentException">The gold words are not the text's.</exception>
    public static (Score Words, Score Sentences) Score(IReadOnlyList<ConlluSentence> gold, string text, IReadOnlyList<IReadOnlyList<TextSpan>> predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        var position = Positions(text);
        var goldWords = new List<Word>();
        var multiwords = new List<Word>();
        var goldSentences = new HashSet<(int, int)>();
        var at = 0;
        foreach (var sentence in gold)
        {
            var from = at;
            at = AddSentence(sentence, at, goldWords, multiwords);
            goldSentences.Add((from, at));
        }

        if (at != position[^1])
        {
            throw new ArgumentException($"The gold words have {at} characters, the text {position[^1]}.", nameof(gold));
        }

        var foundWords = predicted.SelectMany(s => s).Select(w => new Word(position[w.Start], position[w.End], w.In(text))).ToList();
        var sentences = predicted.Where(s => s.Count > 0).Count(s => goldSentences.Contains((position[s[0].Start], position[s[^1].End])));
        return (new Score(RightWords(goldWords, foundWords, multiwords), foundWords.Count, goldWords.Count),
            new Score(sentences, predicted.Count, goldSentences.Count));
    }

    private static int AddSentence(ConlluSentence sentence, int at, List<Word> words, List<Word> multiwords)
    {
        var inside = 0;
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            if (inside < sentence.Multiwords.Count && sentence.Multiwords[inside].First == i)
            {
                var multiword = sentence.Multiwords[inside++];
                var token = new Word(at, at += Visible(multiword.Form), multiword.Form);
                multiwords.Add(token);
                for (; i < multiword.End; i++)
                {
                    words.Add(token with { Form = sentence.Words[i].Form });
                }

                i--;
                continue;
            }

            words.Add(new Word(at, at += Visible(sentence.Words[i].Form), sentence.Words[i].Form));
        }

        return at;
    }

    private static int RightWords(List<Word> gold, List<Word> found, List<Word> multiwords)
    {
        int right = 0, g = 0, f = 0, m = 0;
        while (g < gold.Count && f < found.Count)
        {
            while (m < multiwords.Count && multiwords[m].End <= gold[g].Start)
            {
                m++;
            }

            if (m < multiwords.Count && gold[g].Start == multiwords[m].Start)
            {
                var token = multiwords[m];
                while (f < found.Count && found[f].Start < token.Start)
                {
                    f++;
                }

                var (g0, f0) = (g, f);
                while (g < gold.Count && gold[g].Start < token.End)
                {
                    g++;
                }

                while (f < found.Count && found[f].Start < token.End)
                {
                    f++;
                }

                right += CommonSubsequence(gold[g0..g], found[f0..f]);
            }
            else if ((gold[g].Start, gold[g].End) == (found[f].Start, found[f].End))
            {
                right++;
                g++;
                f++;
            }
            else if (gold[g].Start <= found[f].Start)
            {
                g++;
            }
            else
            {
                f++;
            }
        }

        return right;
    }

    private static int CommonSubsequence(List<Word> a, List<Word> b)
    {
        var length = new int[a.Count + 1, b.Count + 1];
        for (var i = 1; i <= a.Count; i++)
        {
            for (var j = 1; j <= b.Count; j++)
            {
                length[i, j] = string.Equals(a[i - 1].Form, b[j - 1].Form, StringComparison.OrdinalIgnoreCase)
                    ? length[i - 1, j - 1] + 1
                    : Math.Max(length[i - 1, j], length[i, j - 1]);
            }
        }

        return length[a.Count, b.Count];
    }

    private static int Visible(string form) => form.Count(c => !char.IsWhiteSpace(c));

    /// <summary>For each code unit, and the end, how many that are not white space go before.</summary>
    private static int[] Positions(string text)
    {
        var positions = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            positions[i + 1] = positions[i] + (char.IsWhiteSpace(text[i]) ? 0 : 1);
        }

        return positions;
    }

    private readonly record struct Word(int Start, int End, string Form);
}
