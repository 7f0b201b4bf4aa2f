using System.Text;

namespace Sitrep.Evaluation;

/// <summary>
/// Scores who and what fills a document's roles, by entity. CEAF-REE as GRIT defines it (Du, Rush and Cardie 2021, and the
/// evaluation script published with it): a predicted entity is worth 1 to a gold one that has all its mentions, else 0; the best one-to-one
/// assignment counts; mentions are compared in lower case, without punctuation, articles and double spaces.
/// </summary>
public static class RoleFillingScorer
{
    /// <summary>One role of one document.</summary>
    /// <param name="gold">Gold entities, each by the mentions that are right.</param>
    /// <param name="predicted">Predicted entities, each by its mentions.</param>
    public static Score CeafRee(IReadOnlyList<IReadOnlyList<string>> gold, IReadOnlyList<IReadOnlyList<string>> predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        var goldMentions = gold.Select(e => e.Select(Normalized).ToHashSet(StringComparer.Ordinal)).ToList();
        var gain = new double[gold.Count, predicted.Count];
        for (var p = 0; p < predicted.Count; p++)
        {
            var mentions = predicted[p].Select(Normalized).ToList();
            for (var g = 0; g < gold.Count; g++)
            {
                gain[g, p] = mentions.TrueForAll(goldMentions[g].Contains) ? 1 : 0;
            }
        }

        return new Score((int)Math.Round(Assignment.BestSum(gain)), predicted.Count, gold.Count);
    }

    /// <summary>
    /// One role of one document by head words (Patwardhan and Riloff 2009): a predicted entity is right if the head word of one of
    /// its mentions is that of a mention of a gold one, one to one. Gold entities that may be left out count where they are found.
    /// </summary>
    /// <param name="gold">Gold entities, and whether each may be left out.</param>
    /// <param name="predicted">Predicted entities.</param>
    public static Score HeadWords(IReadOnlyList<(IReadOnlyList<string> Mentions, bool Optional)> gold, IReadOnlyList<IReadOnlyList<string>> predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        var goldHeads = gold.Select(e => e.Mentions.Select(HeadWord).ToHashSet(StringComparer.Ordinal)).ToList();
        // What may be left out is worth a little less, so that it takes nothing from what may not.
        var gain = new double[gold.Count, predicted.Count];
        for (var p = 0; p < predicted.Count; p++)
        {
            for (var g = 0; g < gold.Count; g++)
            {
                gain[g, p] = goldHeads[g].Overlaps(predicted[p].Select(HeadWord)) ? gold[g].Optional ? 0.999 : 1 : 0;
            }
        }

        var best = Assignment.Best(gain);
        var found = Enumerable.Range(0, gold.Count).Where(g => best[g] >= 0 && gain[g, best[g]] > 0).ToHashSet();
        return new Score(found.Count, predicted.Count, Enumerable.Range(0, gold.Count).Count(g => !gold[g].Optional || found.Contains(g)));
    }

    /// <summary>The last word before the first preposition, comma or relative pronoun: of "CHIEF OF POLICE" chief.</summary>
    internal static string HeadWord(string phrase)
    {
        var head = "";
        foreach (var word in phrase.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = Normalized(word);
            if (head.Length > 0 && bare is "of" or "in" or "on" or "at" or "from" or "for" or "with" or "to" or "by" or "near" or "who" or "that" or "which" or "against" or "and")
            {
                return head;
            }

            head = bare.Length > 0 ? bare : head;
            if (word[^1] == ',' && head.Length > 0)
            {
                return head;
            }
        }

        return head;
    }

    /// <summary>Lower case, without ASCII punctuation, the words a, an and the, and white space but single spaces.</summary>
    internal static string Normalized(string mention)
    {
        var letters = new StringBuilder(mention.Length);
        foreach (var c in mention)
        {
            if (!char.IsAscii(c) || !(char.IsPunctuation(c) || char.IsSymbol(c)))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return string.Join(' ', letters.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("a" or "an" or "the")));
    }
}
