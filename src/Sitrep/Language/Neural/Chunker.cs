namespace Sitrep.Language.Neural;

/// <summary>
/// Puts words into chunks for the encoder: whole paragraphs, as many as come to the length that it reads best. A longer
/// paragraph is cut at a likely sentence end; only a sentence that is longer than the encoder takes is cut at a comma, or where it must.
/// </summary>
internal static class Chunker
{
    /// <summary>The chunks of a report in order; together they hold each word once.</summary>
    /// <param name="words">The report's words.</param>
    /// <param name="preferred">Length in pieces to keep under where sentences allow, two special pieces included.</param>
    /// <param name="most">Longest chunk in pieces, two special ones included.</param>
    /// <param name="sentencesGiven">Whether blocks are sentences, in which none is to be looked for.</param>
    public static List<Chunk> Cut(IReadOnlyList<EncodedWord> words, int preferred, int most, bool sentencesGiven = false)
    {
        preferred = Math.Min(preferred, most);
        var chunks = new List<Chunk>();
        for (var first = 0; first < words.Count;)
        {
            var end = EndOf(words, first, preferred, most, sentencesGiven);
            var pieces = 2;
            for (var i = first; i < end; i++)
            {
                pieces += words[i].Pieces;
            }

            chunks.Add(new Chunk(first, end, pieces));
            first = end;
        }

        return chunks;
    }

    private static int EndOf(IReadOnlyList<EncodedWord> words, int first, int preferred, int most, bool sentencesGiven)
    {
        // The last end of each kind on the way; 0 where none was met.
        int block = 0, sentence = 0, comma = 0;
        var pieces = 2 + words[first].Pieces;
        for (var end = first + 1; ; end++)
        {
            if (pieces > preferred && block + sentence > 0)
            {
                return block > 0 ? block : sentence;
            }

            if (pieces > most && end > first + 1)
            {
                return comma > 0 ? comma : end - 1;
            }

            if (end == words.Count)
            {
                return end;
            }

            if (words[end - 1].EndsBlock)
            {
                block = end;
            }
            else if (!sentencesGiven && EndsSentence(words, end - 1))
            {
                sentence = end;
            }
            else if (words[end - 1].Form is "," or ";" or ":" or "--" or "—" or "–")
            {
                comma = end;
            }

            pieces += words[end].Pieces;
        }
    }

    /// <summary>Whether a sentence likely ends with word <paramref name="i"/>: a full stop and what closes after it, then what may begin one.</summary>
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
