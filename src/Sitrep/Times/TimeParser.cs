using System.Globalization;
using Sitrep.Language;

namespace Sitrep.Times;

/// <summary>What a stretch of atoms says, and where it ends.</summary>
/// <param name="Meaning">What the words say.</param>
/// <param name="End">Index after its last atom.</param>
internal readonly record struct TimeReading(TimeMeaning Meaning, int End);

/// <summary>
/// The rules that read times of one sentence, as functions from a place in it to the longest reading that begins there.
/// Calendar dates, days and hours, relative times and ranges stand in files of their own.
/// </summary>
internal sealed partial class TimeParser
{
    private readonly Sentence _sentence;
    private readonly TimeLexicon _lexicon;
    private readonly List<TimeAtom> _atoms;
    private bool? _allCapitals;

    public TimeParser(Sentence sentence, TimeLexicon lexicon)
        => (_sentence, _lexicon, _atoms) = (sentence, lexicon, TimeAtom.Of(sentence));

    // Dispatches were sent in capitals; there a capital tells nothing.
    private bool IsAllCapitals => _allCapitals ??= _sentence.Tokens.All(t => !t.Text.Any(char.IsLower));

    /// <value>The sentence's atoms.</value>
    public IReadOnlyList<TimeAtom> Atoms => _atoms;

    /// <summary>The longest time that begins at an atom, ranges apart. Null: none does.</summary>
    public TimeReading? Point(int i) => Longest(
        Clocked(i), DayOrPart(i), Period(i), Relative(i), Named(i));

    /// <summary>Index after a phrase that looks like a time and is none ("Sunday Times"); the place itself where none begins.</summary>
    public int AfterNotTime(int i)
    {
        var at = SkipThe(i);
        foreach (var words in at < _atoms.Count ? _lexicon.NotTimes(_atoms[at].Lower) : [])
        {
            if (Matches(at, words))
            {
                return at + words.Length;
            }
        }

        return i;
    }

    // The first of the longest, so that the order of the arguments settles ties.
    private static TimeReading? Longest(params ReadOnlySpan<TimeReading?> readings)
    {
        TimeReading? best = null;
        foreach (var reading in readings)
        {
            if (reading is { } r && (best is null || r.End > best.Value.End))
            {
                best = r;
            }
        }

        return best;
    }

    private TimeReading? Named(int i)
    {
        if (i >= _atoms.Count)
        {
            return null;
        }

        foreach (var (words, timex) in _lexicon.Named(_atoms[i].Lower))
        {
            // Names are written with a capital or a figure; "new year" alone is none.
            if (Matches(i, words) && (_atoms[i].IsCapitalised || _atoms[i].IsNumber) && !IsPartOfName(i, i + words.Length) && NamedMeaning(timex) is { } meaning)
            {
                var end = i + words.Length;
                return meaning is CalendarTime { Year: null } open && YearOf(Is(end, "of") || Is(end, ",") ? end + 1 : end) is { } year
                    ? new(open with { Year = year.Year }, year.End)
                    : new(meaning, end);
            }
        }

        return null;
    }

    // "Johnnie Christmas", "The Christmas Cottage"
    private bool IsPartOfName(int i, int end)
        => IsWithinName(i) || TokenAt(i)?.MainRelation == "flat" && !IsNumber(i)
            || (TokenAt(i) is { MainRelation: "compound" } token && token.Head > _atoms[end - 1].Token && _sentence.Tokens[token.Head].Upos == Language.Upos.PROPN);

    private static TimeMeaning? NamedMeaning(string timex)
    {
        var slash = timex.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0)
        {
            return NamedMeaning(timex[..slash]) is { } from && NamedMeaning(timex[(slash + 1)..]) is { } to ? new RangeTime(from, to) : null;
        }

        var parts = timex.Split('-');
        return new CalendarTime(Figure(parts, 0), Figure(parts, 1), Figure(parts, 2));
    }

    private static int? Figure(string[] parts, int i)
        => i < parts.Length && int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    private bool Matches(int i, string[] words)
    {
        if (i + words.Length > _atoms.Count)
        {
            return false;
        }

        for (var k = 0; k < words.Length; k++)
        {
            if (_atoms[i + k].Lower != words[k])
            {
                return false;
            }
        }

        return true;
    }

    private bool Is(int i, string word) => i >= 0 && i < _atoms.Count && _atoms[i].Lower == word;

    private bool Is(int i, string a, string b) => Is(i, a) || Is(i, b);

    private bool Are(int i, string a, string b) => Is(i, a) && Is(i + 1, b);

    private bool IsNumber(int i) => i >= 0 && i < _atoms.Count && _atoms[i].IsNumber;

    private bool IsWord(int i) => i >= 0 && i < _atoms.Count && _atoms[i].IsWord;

    // Written on without a space: "20th", "10-14", "5am".
    private bool IsJoined(int i) => i > 0 && i < _atoms.Count && !_atoms[i].Spaced;

    private string? Word(string kind, int i) => i >= 0 && i < _atoms.Count ? _lexicon.Value(kind, _atoms[i].Lower) : null;

    private int? Value(string kind, int i) => i >= 0 && i < _atoms.Count ? _lexicon.Number(kind, _atoms[i].Lower) : null;

    private Token? TokenAt(int i) => i >= 0 && i < _atoms.Count ? _sentence.Tokens[_atoms[i].Token] : null;

    private int SkipThe(int i) => Is(i, "the") ? i + 1 : i;

    private int SkipHyphen(int i) => Is(i, "-") ? i + 1 : i;

    private int Integer(int i) => int.TryParse(_atoms[i].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : int.MaxValue;

    private TimeUnit? Unit(int i)
        => Word("unit", i) is { } word && Enum.TryParse<TimeUnit>(word, ignoreCase: true, out var unit) ? unit : null;

    // "three", "24", "5,000", "2 1/2", "six and a half", "a", "a couple of"; Count is null for "a few", "several".
    private (double? Count, int End)? Count(int i)
    {
        if (Is(i, "a", "an") || Is(i, "the"))
        {
            var next = Are(i + 1, "couple", "of") ? (2, i + 3)
                : Is(i + 1, "couple") ? (2, i + 2)
                : Is(i + 1, "dozen") ? (12, i + 2)
                : Is(i + 1, "few") || Is(i + 1, "several") ? ((double?)null, i + 2)
                : Is(i + 1, "half") && Unit(i + 2) is not null ? (0.5, i + 2)
                : Are(i + 1, "number", "of") ? (null, i + 3)
                : Value("scale", i + 1) is { } scale ? (scale, i + 2)
                : Is(i, "the") ? default : (1.0, i + 1);
            return next.Item2 == 0 ? null : next;
        }

        if (Word("vague-number", i) is not null && !Is(i, "recent"))
        {
            return (null, i + 1);
        }

        if (Is(i, "half") && Is(i + 1, "a", "an"))
        {
            return (0.5, i + 2);
        }

        return Figures(i) ?? NumberWords(i);
    }

    private (double? Count, int End)? Figures(int i)
    {
        if (!IsNumber(i) || _atoms[i].Text.Length > 9)
        {
            return null;
        }

        double value = Integer(i);
        var end = i + 1;
        while (Is(end, ",") && IsJoined(end) && IsNumber(end + 1) && IsJoined(end + 1) && _atoms[end + 1].Text.Length == 3)
        {
            value = (value * 1000) + Integer(end + 1);
            end += 2;
        }

        if (Is(end, ".") && IsJoined(end) && IsNumber(end + 1) && IsJoined(end + 1) && _atoms[end + 1].Text.Length == 1)
        {
            value += Integer(end + 1) / 10.0;
            end += 2;
        }
        else if (Is(end, "1") && Are(end + 1, "/", "2"))
        {
            value += 0.5;
            end += 3;
        }
        else if (Is(end, "½"))
        {
            value += 0.5;
            end++;
        }

        if (Value("scale", end) is { } scale)
        {
            value *= scale;
            end++;
        }

        return Half(value, end);
    }

    private (double? Count, int End)? NumberWords(int i)
    {
        var (total, part, end, any) = (0.0, 0.0, i, false);
        while (true)
        {
            if (Value("number", end) is { } n)
            {
                part += n;
            }
            else if (any && Value("scale", end) is { } scale)
            {
                part = Math.Max(part, 1) * scale;
                if (scale >= 1000)
                {
                    (total, part) = (total + part, 0);
                }
            }
            else if (any && Is(end, "-") && Value("number", end + 1) is not null)
            {
                end++;
                continue;
            }
            else if (any && Is(end, "and") && Value("scale", end - 1) is not null && Value("number", end + 1) is not null)
            {
                end++;
                continue;
            }
            else
            {
                break;
            }

            any = true;
            end++;
        }

        return any ? Half(total + part, end) : null;
    }

    private (double? Count, int End) Half(double value, int end)
        => Are(end, "and", "a") && Is(end + 2, "half") ? (value + 0.5, end + 3) : (value, end);
}
