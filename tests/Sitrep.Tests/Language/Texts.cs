using CsCheck;

namespace Sitrep.Tests.Language;

/// <summary>Texts for property tests: bits of news, marks in bad places, other scripts, invisible characters.</summary>
internal static class Texts
{
    private static readonly Gen<string> Bits = Gen.OneOf(
        "Osh", "troops", "said", "don't", "they’re", "'", "’", "\"", "“", "”", ".", "..", "...", ",", "!", "?", "-", "--", "–", "—", "/",
        "U.S.", "a.m.", "Gen.", "Inc.", "No.", "J.", "1,000", "3.5", "10:30", "9/11", "$", "€", "%", "#", "@", "&", "http://a.b/c?d=1",
        "a@b.org", "x.com", "f.doc", ":)", "cannot", "n't", "'s", "al-Qaeda", "anti-", "-old", "é", "Ж", "北京", "مرحبا", "한국", "👍🏽", "👨‍👩‍👧",
        "\u00AD", "\u200B", "\u200D", "\uFEFF", "\u0301", "\ud800", "\udc00", "\0", "\u0085", "A", "z", "7", "_", "(", ")", "[", "]", "<", ">", "*");

    private static readonly Gen<string> Gaps = Gen.OneOf("", "", " ", " ", " ", "\n", "\n\n", "\t", "\r\n", "\u00A0");

    public static readonly Gen<string> Any =
        Gen.Select(Bits, Gaps, (bit, gap) => bit + gap).Array[0, 30].Select(string.Concat);
}
