namespace Sitrep.Store.Search;

/// <summary>One or more terms that stand next to each other, in the form that the index holds. Not a user's words: those are folded first.</summary>
/// <param name="Terms">Letters, digits and low lines only; at least one.</param>
/// <param name="IsPrefix">Whether the last term is only the beginning of a word.</param>
internal sealed record Phrase(IReadOnlyList<string> Terms, bool IsPrefix = false)
{
    /// <summary>A single term.</summary>
    public Phrase(string term)
        : this([term])
    {
    }

    /// <summary>Where the phrase stands in a text's words: how many words it takes from <paramref name="at"/> on; 0: it doesn't stand there.</summary>
    public int MatchAt(IReadOnlyList<FoldedWord> words, int at)
    {
        if (at + Terms.Count > words.Count)
        {
            return 0;
        }

        for (var i = 0; i < Terms.Count; i++)
        {
            var word = words[at + i].Folded;
            if (IsPrefix && i == Terms.Count - 1 ? !word.StartsWith(Terms[i], StringComparison.Ordinal) : word != Terms[i])
            {
                return 0;
            }
        }

        return Terms.Count;
    }
}
