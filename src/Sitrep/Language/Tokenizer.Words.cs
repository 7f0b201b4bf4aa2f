using System.Text.RegularExpressions;

namespace Sitrep.Language;

public static partial class Tokenizer
{
    private readonly ref partial struct Cut
    {
        /// <summary>The end of the word or number that begins at <paramref name="start"/>.</summary>
        private int WordEnd(int run, int start, int end)
        {
            if (char.IsAsciiDigit(Text[start]))
            {
                return NumberEnd(start, end);
            }

            var at = start;
            while (true)
            {
                var part = at;
                at = AlphanumericEnd(at, end);
                if (at >= end)
                {
                    return at;
                }

                var c = Text[at];
                var followed = at + 1 < end && Letters.IsWordAt(Text[..end], at + 1);
                if (Letters.IsApostrophe(c) && followed)
                {
                    if (NotCut(start, at, end) is > 0 and var not)
                    {
                        return not;
                    }

                    if (CliticLength(Text[at..end]) > 0 || !char.IsLetter(Text[at + 1]))
                    {
                        return at;
                    }

                    at++;
                }
                else if (c == '.' && followed && IsInitials(start, part, at, end))
                {
                    at++;
                }
                else if (c == '.' && followed && LacksSpace(start, at))
                {
                    return at + 1;
                }
                else if (c == '.' && !followed)
                {
                    return KeepsPeriod(start, at, end) ? at + 1 : at;
                }
                else if (c == '&' && followed && at - start <= 3 && AlphanumericEnd(at + 1, end) - at <= 4)
                {
                    // "AT&T", "R&D"
                    at++;
                }
                else if (c == '$' && followed && at - start <= 3 && char.IsAsciiDigit(Text[at + 1]) && char.IsAsciiLetterUpper(Text[start]))
                {
                    // "US$5": US$ is the currency.
                    return at + 1;
                }
                else if (Letters.IsHyphen(c) && followed && KeepsHyphen(run, start, at, end))
                {
                    at++;
                }
                else
                {
                    return at;
                }
            }
        }

        /// <summary>The end of the word before <c>n't</c>, or of <c>n't</c> itself, where the apostrophe is at <paramref name="apostrophe"/>; else 0.</summary>
        private int NotCut(int start, int apostrophe, int end)
        {
            var negated = apostrophe > start && Text[apostrophe - 1] is 'n' or 'N' && Text[apostrophe + 1] is 't' or 'T'
                && !Letters.IsWordAt(Text[..end], apostrophe + 2);
            // Alone, "n't" is one word: detached by the text or left over from the cut before.
            return !negated ? 0 : apostrophe - 1 == start ? apostrophe + 2 : apostrophe - 1;
        }

        /// <summary>Whether the period at <paramref name="at"/> stands between initials: <c>U.S</c>, <c>a.m</c>, <c>Ph.D</c>.</summary>
        private bool IsInitials(int start, int part, int at, int end)
        {
            var next = AlphanumericEnd(at + 1, end);
            var both = at - part == 1 && next - at == 2;
            // "J.Smith" is an initial and a name in one; "end.The" lacks a space.
            return both || WordLexicon.Knows(Lexicon.Abbreviations, Text[start..next]);
        }

        /// <summary>"Gen.Musharraf", "No.2": the abbreviation ends, whatever follows at once.</summary>
        private bool LacksSpace(int start, int at)
        {
            var word = Text[start..at];
            return char.IsAsciiDigit(Text[at + 1]) ? WordLexicon.Knows(Lexicon.NumberSigns, word) : char.IsUpper(Text[at + 1]) && WordLexicon.Knows(Lexicon.Titles, word);
        }

        /// <summary>Whether the period after a word is the word's own. What follows is neither letter nor digit.</summary>
        private bool KeepsPeriod(int start, int period, int end)
        {
            var word = Text[start..period];
            // "etc..." is a word and an ellipsis, "Inc.." an abbreviation and a full stop.
            if (period + 1 < end && Text[period + 1] is '.' or '…')
            {
                return period + 2 == end && WordLexicon.Knows(Lexicon.Abbreviations, word);
            }

            var initials = word.Contains('.');
            var single = word.Length == 1 && char.IsUpper(word[0]);
            var title = WordLexicon.Knows(Lexicon.Titles, word);
            var number = !single && WordLexicon.Knows(Lexicon.NumberSigns, word);
            if (!initials && !single && !title && !number && !WordLexicon.Knows(Lexicon.Abbreviations, word))
            {
                return false;
            }

            // A mark that follows at once, other than one that closes, shows that the sentence goes on: "U.S.-led", "Inc.,".
            var at = period + 1;
            while (at < end && Text[at] is '"' or '”' or '’' or '\'' or ')' or ']' or '»')
            {
                at++;
            }

            if (at < end)
            {
                return true;
            }

            while (at < Text.Length && Letters.At(Text, at, out var length) is Letter.Blank or Letter.Joiner)
            {
                at += length;
            }

            if (at >= Text.Length)
            {
                // EWT gives the period that ends a sentence to the sentence.
                return title && !single;
            }

            if (number && !title)
            {
                return char.IsAsciiDigit(Text[at]);
            }

            while (at < Text.Length && Letters.At(Text, at, out var length) == Letter.Sign && Text[at] is '"' or '“' or '‘' or '\'' or '(' or '[')
            {
                at += length;
            }

            var next = Text[at..AlphanumericEnd(at, Text.Length)];
            if (next.IsEmpty || !char.IsUpper(next[0]))
            {
                return !single || next.IsEmpty;
            }

            return title || next.Length == 1 || !WordLexicon.Knows(Lexicon.Starters, next);
        }

        /// <summary>Whether the hyphen at <paramref name="at"/> stays inside its word. EWT cuts at hyphens but for affixes.</summary>
        private bool KeepsHyphen(int run, int start, int at, int end)
        {
            var first = start == run || !Letters.IsHyphen(Text[start - 1]);
            if (first && WordLexicon.Knows(Lexicon.Prefixes, Text[start..at]))
            {
                // "a-b", "x-ray"; but "A-10" and "X-Box" are cut.
                return at - start > 1 || char.IsLower(Text[start]) || Text[start] == 'E';
            }

            var next = AlphanumericEnd(at + 1, end);
            return WordLexicon.Knows(Lexicon.Suffixes, Text[(at + 1)..next]);
        }

        /// <summary>The end of a number with what belongs to it: <c>1,000</c>, <c>3.5</c>, <c>10:30</c>, <c>9/11</c>, <c>23rd</c>, <c>555-1234</c>. A unit is left out.</summary>
        private int NumberEnd(int start, int end)
        {
            var joined = DigitGroups(start, end);
            if (joined > start)
            {
                return joined;
            }

            var at = start;
            while (at < end && char.IsAsciiDigit(Text[at]))
            {
                at++;
            }

            while (at + 1 < end && char.IsAsciiDigit(Text[at + 1])
                && (Text[at] is '.' or ':' || (Text[at] == ',' && IsThousand(at + 1, end))))
            {
                at++;
                while (at < end && char.IsAsciiDigit(Text[at]))
                {
                    at++;
                }
            }

            var letters = AlphanumericEnd(at, end);
            if (letters == at)
            {
                return at;
            }

            if (WordLexicon.Knows(Lexicon.Units, Text[at..letters]) || IsPartOfDay(at, end))
            {
                return at;
            }

            // "1990's", "AK47's": EWT leaves the plural's apostrophe in.
            return letters;
        }

        private bool IsThousand(int at, int end)
        {
            var digits = at;
            while (digits < end && char.IsAsciiDigit(Text[digits]))
            {
                digits++;
            }

            return digits - at is 3 or 2;
        }

        /// <summary>"5p.m."</summary>
        private bool IsPartOfDay(int at, int end) =>
            at + 3 <= end && Text[at] is 'a' or 'p' or 'A' or 'P' && Text[at + 1] == '.' && Text[at + 2] is 'm' or 'M';

        /// <summary>The end of a date or telephone number of several groups that begins here; else <paramref name="start"/>.</summary>
        private int DigitGroups(int start, int end)
        {
            foreach (var match in DigitGroup.EnumerateMatches(Text[start..end]))
            {
                return match.Index == 0 ? start + match.Length : start;
            }

            return start;
        }
    }

    // Dates with hyphens or slashes (but 1/2, 1/3, 2/3, 1/4, 3/4 are fractions, which EWT cuts), telephone numbers.
    [GeneratedRegex(@"\A(?:\d{4}[-‑]\d{1,2}[-‑]\d{1,2}|\d{1,2}[-‑]\d{1,2}[-‑]\d{2,4}|\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})|(?!(?:1/[234]|2/3|3/4)(?!\d))(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])|(?:\d[-.‑])?(?:\d{3}[-./‑]){1,2}\d{4})(?![\p{L}\p{N}_]|[-/‑]\d)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DigitGroup { get; }
}
