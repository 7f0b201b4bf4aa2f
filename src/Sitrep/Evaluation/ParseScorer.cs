using Sitrep.Language;

namespace Sitrep.Evaluation;

/// <summary>
/// Scores tags and trees on gold words and gold sentences: the share of words, punctuation included, that are right. Main
/// relations are compared, as the CoNLL 2018 shared task does (Zeman et al. 2018), and full ones beside them.
/// </summary>
public static class ParseScorer
{
    /// <summary>Compares sentences one by one.</summary>
    /// <exception cref="ArgumentException">A sentence has other words than its gold one, or one is missing.</exception>
    public static ParseScore Score(IReadOnlyList<ConlluSentence> gold, IReadOnlyList<Sentence> predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        if (gold.Count != predicted.Count)
        {
            throw new ArgumentException($"There are {gold.Count} gold sentences and {predicted.Count} predicted ones.", nameof(predicted));
        }

        var total = new ParseScore();
        for (var s = 0; s < gold.Count; s++)
        {
            var (words, tokens) = (gold[s].Words, predicted[s].Tokens);
            if (words.Count != tokens.Count)
            {
                throw new ArgumentException($"Sentence {gold[s].Id} has {words.Count} gold words and {tokens.Count} predicted ones.", nameof(predicted));
            }

            for (var i = 0; i < words.Count; i++)
            {
                total += Score(words[i], tokens[i]);
            }
        }

        return total;
    }

    private static ParseScore Score(ConlluWord gold, Token token)
    {
        static int Of(bool right) => right ? 1 : 0;
        var head = gold.Head == token.Head;
        return new ParseScore(
            1,
            Of(gold.Upos == token.Upos.ToString()),
            Of(gold.Xpos == token.Xpos),
            Of(gold.Lemma == token.Lemma),
            Of(head),
            Of(head && gold.Relation.Split(':')[0] == token.MainRelation),
            Of(head && gold.Relation == token.Relation));
    }
}
