namespace Sitrep.Language.Neural;

/// <summary>
/// Puts words into chunks for the encoder: as many whole paragraphs as fit, since names and pronouns profit from what stands
/// around them. A paragraph that is too long is cut at a likely sentence end, else at a comma, else where it must.
/// </summary>
internal static class Chunker
{
    // A cut in the last quarter of what fits is preferred to a better place further back: short chunks lose context.
    private const double EarliestCut = 0.5;

    /// <summary>The chunks of a report in order; together they hold each word once.</summary>
    /// <param name="words">The report's words.</param>
    /// <param name="mostPieces">Longest chunk in pieces, two special ones included.</param>
    public static List<Chunk> Cut(IReadOnlyList<EncodedWord> words, int mostPieces)
    {
        var chunks = new List<Chunk>();
        var first = 0;
        while (first < words.Count)
        {
            // Walk as far as fits; remember where the last whole paragraph ended.
            var (end, pieces, block) = (first, 2, first);
            while (end < words.Count && (pieces + words[end].Pieces <= mostPieces || end == first))
            {
                pieces += words[end].Pieces;
                if (words[end++].EndsBlock)
                {
                    block = end;
                }
            }

            var cut = end == words.Count ? end : block > first ? block : InParagraph(words, first, end);
            for (var i = cut; i < end; i++)
            {
                pieces -= words[i].Pieces;
            }

            chunks.Add(new Chunk(first, cut, pieces));
            first = cut;
        }

        return chunks;
    }

    /// <summary>Where to cut a paragraph of which the words up to <paramref name="end"/> fit.</summary>
    private static int InParagraph(IReadOnlyList<EncodedWord> words, int first, int end)
    {
        var earliest = first + (int)((end - first) * EarliestCut);
        var comma = 0;
        for (var i = end - 1; i >= earliest; i--)
        {
            if (EndsSentence(words, i))
            {
                return i + 1;
            }

            if (comma == 0 && words[i].Form is "," or ";" or ":" or "--" or "—" or "–")
            {
                comma = i + 1;
            }
        }

        for (var i = earliest - 1; i > first; i--)
        {
            if (EndsSentence(words, i))
            {
                return i + 1;
            }
        }

        return comma > 0 ? comma : end;
    }

    /// <summary>Whether a sentence likely ends with word <paramref name="i"/>: a full stop and what closes after it, then a capital.</summary>
    private static bool EndsSentence(IReadOnlyList<EncodedWord> words, int i)
    {
        if (i + 1 >= words.Count || !IsClosing(words[i].Form) || !BeginsSentence(words[i + 1].Form))
        {
            return false;
        }

        while (i >= 0 && IsClosing(words[i].Form))
        {
            if (words[i].Form[0] is '.' or '?' or '!')
            {
                return true;
            }

            i--;
        }

        return false;
    }

    private static bool IsClosing(string form) => form[0] is '.' or '?' or '!' or '"' or '”' or '’' or '\'' or ')' or ']';

    private static bool BeginsSentence(string form) => char.IsUpper(form[0]) || char.IsDigit(form[0]) || form[0] is '"' or '“' or '‘' or '(' or '[';
}
