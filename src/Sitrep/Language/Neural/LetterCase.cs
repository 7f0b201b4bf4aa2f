using System.Globalization;

namespace Sitrep.Language.Neural;

/// <summary>How a word is written, since the encoder reads small letters only. The numbers are the model's.</summary>
internal enum LetterCase : byte
{
    /// <summary>No letter with case and no digit, or a single mark.</summary>
    None = 0,

    /// <summary>Small letters only: <c>troops</c>.</summary>
    Lower = 1,

    /// <summary>A capital, then no other: <c>Osh</c>.</summary>
    Title = 2,

    /// <summary>Capitals only, two at least: <c>UN</c>.</summary>
    Upper = 3,

    /// <summary>Digits: <c>62</c>.</summary>
    Digits = 4,

    /// <summary>A capital first, and what is none of these: <c>McDonald</c>, <c>A</c>.</summary>
    Mixed = 5,
}

/// <summary>Tells the letter case of words, by the rules of the model's contract.</summary>
internal static class LetterCases
{
    /// <summary>The letter case of <paramref name="word"/>, by the general categories of its code points.</summary>
    public static LetterCase Of(ReadOnlySpan<char> word)
    {
        int small = 0, capital = 0, title = 0, digits = 0, count = 0;
        var firstIsCapital = false;
        for (var at = 0; at < word.Length;)
        {
            var category = WordPieces.Category(word, at, out var length);
            firstIsCapital |= at == 0 && category == UnicodeCategory.UppercaseLetter;
            switch (category)
            {
                case UnicodeCategory.LowercaseLetter:
                    small++;
                    break;
                case UnicodeCategory.UppercaseLetter:
                    capital++;
                    break;
                case UnicodeCategory.TitlecaseLetter:
                    title++;
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                    digits++;
                    break;
            }

            count++;
            at += length;
        }

        if (small > 0 && capital == 0 && title == 0)
        {
            return LetterCase.Lower;
        }

        if (capital > 0 && small == 0 && title == 0 && count > 1)
        {
            return LetterCase.Upper;
        }

        if (firstIsCapital)
        {
            return small > 0 && capital == 1 && title == 0 ? LetterCase.Title : LetterCase.Mixed;
        }

        return digits > 0 ? LetterCase.Digits : LetterCase.None;
    }
}
