using System.Collections.Frozen;
using System.Globalization;
using Sitrep.Language;

namespace Sitrep.Events.Tolls;

/// <summary>
/// Reads a count from a run of words: "62", "1,900", "at least 62", "between 10 and 15", "75,000 to 100,000", "two dozen",
/// "half a dozen", "1.5 million", "several hundred", "dozens", "tens of thousands", "no fewer than 37", "no one".
/// Leaves alone ages ("26-year-old"), ordinals, per cent, money, distances and numbers inside names; the caller gives
/// the words of a phrase about people.
/// </summary>
internal static class NumberReader
{
    private static readonly FrozenDictionary<string, int> s_words = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16,
        ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50,
        ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> s_scales = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["dozen"] = 12, ["score"] = 20, ["hundred"] = 100, ["thousand"] = 1_000, ["million"] = 1_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // The bounds of vague words, by the record's contract.
    private static readonly FrozenDictionary<string, (int Low, int High)> s_vague = new Dictionary<string, (int, int)>(StringComparer.Ordinal)
    {
        ["dozens"] = (24, 99), ["scores"] = (40, 199), ["hundreds"] = (200, 999), ["thousands"] = (2_000, 9_999), ["millions"] = (2_000_000, 9_999_999),
        ["several"] = (3, 9), ["few"] = (3, 9), ["couple"] = (2, 2), ["both"] = (2, 2), ["pair"] = (2, 2), ["handful"] = (3, 9),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_about = new[]
    {
        "about", "around", "some", "nearly", "almost", "approximately", "roughly", "estimated", "perhaps", "close", "circa",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_none = new[] { "no", "none", "nobody", "zero" }.ToFrozenSet(StringComparer.Ordinal);

    // Words after a number that make it something else than a count of people.
    private static readonly FrozenSet<string> s_units = new[]
    {
        "year", "years", "percent", "%", "per", "km", "kilometers", "kilometres", "miles", "mile", "meters", "metres", "hours", "hour", "days", "day", "months",
        "month", "weeks", "week", "minutes", "minute", "th", "st", "nd", "rd", "p.m.", "a.m.", "dollars", "tons", "tonnes", "mm", "caliber", "calibre", "degrees", "times",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A count and the words it was read from.</summary>
    /// <param name="Count">The count.</param>
    /// <param name="First">Index of the first word, modifiers included.</param>
    /// <param name="End">Index after the last word.</param>
    public readonly record struct Found(PeopleCount Count, int First, int End);

    /// <summary>The first count among the words from <paramref name="first"/> up to, not including, <paramref name="end"/>. Null: none.</summary>
    /// <param name="tokens">The words of the sentence; modifiers may stand before <paramref name="first"/>.</param>
    /// <param name="first">Where to begin to look.</param>
    /// <param name="end">Where to stop.</param>
    public static Found? Read(IReadOnlyList<Token> tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (None(tokens, i, end) is { } none)
            {
                return none;
            }

            if (Value(tokens, i, end) is not { } value || IsMeasure(tokens, value.End))
            {
                continue;
            }

            return WithModifiers(tokens, i, value, end);
        }

        return null;
    }

    private static string Word(IReadOnlyList<Token> tokens, int i) => i >= 0 && i < tokens.Count ? tokens[i].Text.ToLowerInvariant() : "";

    private static bool IsMeasure(IReadOnlyList<Token> tokens, int after)
    {
        var next = Word(tokens, after);
        return s_units.Contains(next) || (next is "-" or "\u2010" or "\u2011" && s_units.Contains(Word(tokens, after + 1)));
    }

    // "no one", "no casualties", "nobody", "none": nought, but "no fewer than 37" and "no more than 5" are bounds.
    private static Found? None(IReadOnlyList<Token> tokens, int i, int end)
    {
        var word = Word(tokens, i);
        if (!s_none.Contains(word) || Word(tokens, i + 1) is "fewer" or "less" or "more")
        {
            return null;
        }

        return new Found(new PeopleCount(0, 0, Bound.Exact), i, Math.Min(end, i + (Word(tokens, i + 1) == "one" ? 2 : 1)));
    }

    private static Found WithModifiers(IReadOnlyList<Token> tokens, int at, (int Low, int High, bool Vague, int End) value, int end)
    {
        var (low, high, vague, next) = value;

        // "75,000 to 100,000", "10-15", "10 or 15"; "between 10 and 15".
        var joint = Word(tokens, next);
        var between = Word(tokens, at - 1) is "between" or "from";
        if ((joint is "to" or "-" or "\u2013" or "or" || (joint == "and" && Word(tokens, at - 1) == "between"))
            && Value(tokens, next + 1, Math.Max(end, Math.Min(tokens.Count, next + 4))) is { } upper && upper.High > low && !IsMeasure(tokens, upper.End))
        {
            return new Found(new PeopleCount(low, upper.High, Bound.Range), between ? at - 1 : at, upper.End);
        }

        if (vague)
        {
            return new Found(new PeopleCount(low, high, Bound.Vague), Word(tokens, at - 1) is "a" ? at - 1 : at, next);
        }

        var (one, two, three) = (Word(tokens, at - 1), Word(tokens, at - 2), Word(tokens, at - 3));
        if (one == "least" && two == "at")
        {
            return new Found(new PeopleCount(low, null, Bound.AtLeast), at - 2, next);
        }

        if (one == "than" && two is "more" or "greater" or "higher")
        {
            return three == "no"
                ? new Found(new PeopleCount(null, low, Bound.AtMost), at - 3, next)
                : new Found(new PeopleCount(low + 1, null, Bound.AtLeast), at - 2, next);
        }

        if (one == "than" && two is "fewer" or "less")
        {
            return three == "no"
                ? new Found(new PeopleCount(low, null, Bound.AtLeast), at - 3, next)
                : new Found(new PeopleCount(null, Math.Max(0, low - 1), Bound.AtMost), at - 2, next);
        }

        if (one is "over" or "above")
        {
            return new Found(new PeopleCount(low + 1, null, Bound.AtLeast), at - 1, next);
        }

        if (one == "to" && two == "up")
        {
            return new Found(new PeopleCount(null, low, Bound.AtMost), at - 2, next);
        }

        if (one == "as" && two is "many" or "much" && three == "as")
        {
            return new Found(new PeopleCount(null, low, Bound.AtMost), at - 3, next);
        }

        if (one is "most" && two == "at")
        {
            return new Found(new PeopleCount(null, low, Bound.AtMost), at - 2, next);
        }

        if (s_about.Contains(one) || (one == "to" && two == "close"))
        {
            return new Found(new PeopleCount(low, high, Bound.About), one == "estimated" && two == "an" ? at - 2 : one == "to" ? at - 2 : at - 1, next);
        }

        // "62 or more", "62 or so".
        if (Word(tokens, next) == "or" && Word(tokens, next + 1) is "more" or "so")
        {
            return Word(tokens, next + 1) == "more"
                ? new Found(new PeopleCount(low, null, Bound.AtLeast), at, next + 2)
                : new Found(new PeopleCount(low, high, Bound.About), at, next + 2);
        }

        return new Found(new PeopleCount(low, high, Bound.Exact), at, next);
    }

    // A value without modifiers, from word i on.
    private static (int Low, int High, bool Vague, int End)? Value(IReadOnlyList<Token> tokens, int i, int end)
    {
        if (i < 0 || i >= end)
        {
            return null;
        }

        var word = Word(tokens, i);

        // "tens of thousands", "hundreds of thousands".
        if (word is "tens" or "hundreds" && Word(tokens, i + 1) == "of" && Word(tokens, i + 2) == "thousands")
        {
            return word == "tens" ? (20_000, 99_999, true, i + 3) : (200_000, 999_999, true, i + 3);
        }

        if (word == "half" && Word(tokens, i + 1) is "a" && Word(tokens, i + 2) is "dozen" or "million")
        {
            var half = Word(tokens, i + 2) == "dozen" ? 6 : 500_000;
            return (half, half, false, i + 3);
        }

        if (s_vague.TryGetValue(word, out var vague))
        {
            // "several hundred", "a few dozen": the scale multiplies; the upper end stays below the next scale.
            if (word is "several" or "few" && s_scales.TryGetValue(Word(tokens, i + 1), out var times))
            {
                return (vague.Low * times, times == 12 ? 99 : (10 * times) - 1, true, i + 2);
            }

            return word is "few" && Word(tokens, i - 1) is not "a" and not "the" ? null : (vague.Low, vague.High, true, i + 1);
        }

        if (word is "a" or "an" && s_scales.TryGetValue(Word(tokens, i + 1), out var single))
        {
            return (single, single, false, i + 2);
        }

        if (Digits(word) is { } digits)
        {
            if (s_scales.TryGetValue(Word(tokens, i + 1), out var scale))
            {
                var scaled = Clamp(digits * scale);
                return (scaled, scaled, false, i + 2);
            }

            // "1.5" alone counts no people.
            return digits == decimal.Truncate(digits) && digits <= 10_000_000 ? ((int)digits, (int)digits, false, i + 1) : null;
        }

        return Spelt(tokens, i, end);
    }

    // "twenty-two", "one hundred and five", "three thousand two hundred", "two dozen".
    private static (int Low, int High, bool Vague, int End)? Spelt(IReadOnlyList<Token> tokens, int i, int end)
    {
        long total = 0, current = 0;
        var (last, any) = (i, false);
        for (var j = i; j < Math.Max(end, Math.Min(tokens.Count, i + 1)); j++)
        {
            var word = Word(tokens, j);
            var hyphen = word.IndexOf('-', StringComparison.Ordinal);
            if (s_words.TryGetValue(word, out var value))
            {
                current += value;
            }
            else if (hyphen > 0 && s_words.TryGetValue(word[..hyphen], out var tens) && s_words.TryGetValue(word[(hyphen + 1)..], out var ones))
            {
                current += tens + ones;
            }
            else if (any && s_scales.TryGetValue(word, out var scale))
            {
                if (scale >= 1_000)
                {
                    total += Math.Max(1, current) * scale;
                    current = 0;
                }
                else
                {
                    current = Math.Max(1, current) * scale;
                }
            }
            else if (any && word is "and" or "-" && j + 1 < end && s_words.ContainsKey(Word(tokens, j + 1)) && (word == "-" || (current >= 100 && current % 100 == 0) || (total > 0 && current == 0)))
            {
                continue;
            }
            else
            {
                break;
            }

            (any, last) = (true, j);
        }

        var sum = total + current;
        return any && sum <= 10_000_000 ? ((int)sum, (int)sum, false, last + 1) : null;
    }

    private static decimal? Digits(string word)
    {
        if (word.Length == 0 || !char.IsAsciiDigit(word[0]))
        {
            return null;
        }

        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c) && c is not (',' or '.'))
            {
                return null;
            }
        }

        // "1,900" is a thousand and more; "1.900" is how parts of the world write the same.
        var text = word.Replace(",", "", StringComparison.Ordinal);
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0 && text.Length - dot == 4 && text.LastIndexOf('.') == dot)
        {
            text = text.Replace(".", "", StringComparison.Ordinal);
        }

        return text.Length <= 12 && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static int Clamp(decimal value) => (int)Math.Min(value, 100_000_000m);
}
