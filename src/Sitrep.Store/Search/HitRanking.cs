namespace Sitrep.Store.Search;

/// <summary>
/// Which of the matching events come first: those whose sentences say the sought words most, the newer of two that say the
/// same. Reckoned here and not by the database, so that both engines give one order.
/// </summary>
/// <remarks>
/// BM25 (Robertson and Zaragoza 2009) without the weight of rare words, for every match has all words; times a factor that falls
/// from 1 for the newest match to one half for old ones. A word that stands only in the title counts as half a word.
/// </remarks>
internal sealed class HitRanking
{
    // The usual values of BM25.
    private const double K1 = 1.2;
    private const double B = 0.75;

    private const double InTitle = 0.5;

    // Days until half of what newness adds is gone: a story has moved on after a season.
    private const double HalfLife = 90;

    private readonly IReadOnlyList<Sought> _sought;

    /// <summary>A ranking by what is sought.</summary>
    public HitRanking(WordQuery words, WordForms forms) =>
        _sought = [.. words.Sought.Select(any => new Sought(any.SelectMany(w => w.Phrases(forms))))];

    /// <summary>The best of the candidates, best first; of equals the newer.</summary>
    public IReadOnlyList<RankedEvent> Best(IReadOnlyList<Candidate> candidates, int limit)
    {
        if (candidates.Count == 0)
        {
            return [];
        }

        var sentences = candidates.Select(c => FoldedWords.In(c.Sentence)).ToList();
        var average = Math.Max(1, sentences.Average(s => s.Count));
        var newest = candidates.Max(c => SearchKey.DayNumberOf(c.Key));
        return
        [
            .. candidates
                .Select((c, i) => new RankedEvent(c.EventId, Relevance(sentences[i], average) * Newness(newest - SearchKey.DayNumberOf(c.Key)), c.Key))
                .OrderByDescending(r => r.Score).ThenByDescending(r => r.Key)
                .Take(limit),
        ];
    }

    /// <summary>Where the sought words stand in a sentence, in order; stretches that touch or overlap are one.</summary>
    public IReadOnlyList<Highlight> Highlights(string sentence)
    {
        var words = FoldedWords.In(sentence);
        var found = new List<Highlight>();
        for (var at = 0; at < words.Count; at++)
        {
            var length = _sought.Max(s => s.MatchAt(words, at));
            if (length == 0)
            {
                continue;
            }

            var (start, end) = (words[at].Start, words[at + length - 1].End);
            if (found.Count > 0 && start <= found[^1].End)
            {
                found[^1] = new Highlight(found[^1].Start, Math.Max(end, found[^1].End));
            }
            else
            {
                found.Add(new Highlight(start, end));
            }
        }

        return found;
    }

    private double Relevance(List<FoldedWord> sentence, double average)
    {
        var length = K1 * (1 - B + (B * sentence.Count / average));
        return _sought.Average(sought =>
        {
            var times = sought.CountIn(sentence);
            var frequency = times == 0 ? InTitle : times;
            return frequency * (K1 + 1) / (frequency + length);
        });
    }

    private static double Newness(int days) => 0.5 + (0.5 * Math.Pow(2, -days / HalfLife));

    // Phrases of which one is sought. Most are single words, in a thousand sentences.
    private sealed class Sought
    {
        private readonly HashSet<string> _words;
        private readonly Phrase[] _others;

        public Sought(IEnumerable<Phrase> phrases)
        {
            var parts = phrases.ToLookup(p => p is { IsPrefix: false, Terms.Count: 1 });
            _words = parts[true].Select(p => p.Terms[0]).ToHashSet(StringComparer.Ordinal);
            _others = [.. parts[false]];
        }

        public int MatchAt(List<FoldedWord> words, int at)
        {
            var longest = _words.Contains(words[at].Folded) ? 1 : 0;
            foreach (var phrase in _others)
            {
                longest = Math.Max(longest, phrase.MatchAt(words, at));
            }

            return longest;
        }

        public int CountIn(List<FoldedWord> words)
        {
            var count = 0;
            for (var at = 0; at < words.Count; at++)
            {
                count += MatchAt(words, at) > 0 ? 1 : 0;
            }

            return count;
        }
    }
}
