using System.Globalization;

namespace Sitrep.Language;

/// <summary>What a code point is to the tokenizer.</summary>
internal enum Letter
{
    /// <summary>White space, a control, or an invisible format character: between words.</summary>
    Blank,

    /// <summary>A letter, number, low line, or a mark on one.</summary>
    Word,

    /// <summary>An invisible character that may stand inside a word: soft hyphen, joiner.</summary>
    Joiner,

    /// <summary>Anything that is seen and is none of these.</summary>
    Sign,
}

/// <summary>Classes of characters, by Unicode general category, for code points that may take two code units.</summary>
internal static class Letters
{
    /// <summary>The class of the code point at <paramref name="at"/> and its length in code units; half a pair counts as a sign.</summary>
    public static Letter At(ReadOnlySpan<char> text, int at, out int length)
    {
        var c = text[at];
        length = 1;
        if (c < 128)
        {
            return char.IsAsciiLetterOrDigit(c) || c == '_' ? Letter.Word : c <= ' ' || c == 127 ? Letter.Blank : Letter.Sign;
        }

        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            length = 2;
            return Of(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[at + 1])));
        }

        return char.IsWhiteSpace(c) ? Letter.Blank : Of(CharUnicodeInfo.GetUnicodeCategory(c));
    }

    /// <summary>Whether a word can begin or go on at <paramref name="at"/>; false past the end.</summary>
    public static bool IsWordAt(ReadOnlySpan<char> text, int at) => at < text.Length && At(text, at, out _) == Letter.Word;

    /// <summary>The apostrophe, typed or typographic.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '＇';

    /// <summary>The hyphen in its three forms. Dashes are not hyphens.</summary>
    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    private static Letter Of(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Letter.Word,
        UnicodeCategory.Format => Letter.Joiner,
        UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => Letter.Blank,
        _ => Letter.Sign,
    };
}
