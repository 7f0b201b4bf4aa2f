using System.Collections.Frozen;
using System.Text;

namespace Sitrep.Places;

/// <summary>
/// The form of a place name that the gazetteer is searched by: lower case, without accents, apostrophes and full stops,
/// hyphens as spaces, <c>Saint</c> as <c>st</c>, <c>Mount</c> as <c>mt</c>, <c>Fort</c> as <c>ft</c>. Every script keeps
/// its letters (Ош, 北京). Not a name to show.
/// </summary>
/// <remarks>Unicode's own decomposition isn't used: the library runs without ICU, where it leaves letters as they are.</remarks>
public static class FoldedName
{
    /// <summary>Folds a name. Empty where it has neither letter nor digit.</summary>
    public static string Of(ReadOnlySpan<char> name)
    {
        var folded = new StringBuilder(name.Length + 4);
        var gap = false;
        foreach (var written in name)
        {
            var c = char.ToLowerInvariant(written);
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                Append(c.ToString());
            }
            else if (c == '&')
            {
                gap = folded.Length > 0;
                Append("and");
                gap = true;
            }
            else if (c <= 0x7F)
            {
                // "N'Djamena" and "St." close up; "Jalal-Abad", "Kent, Ohio" and "Congo (Kinshasa)" come apart.
                gap |= c is not ('\'' or '.' or '`') && folded.Length > 0;
            }
            else if (Bases.TryGetValue(c, out var plain))
            {
                Append(plain);
            }
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                if (!IsModifierLetter(c))
                {
                    Append(c.ToString());
                }
            }
            else
            {
                gap |= !IsDropped(c) && folded.Length > 0;
            }
        }

        return Abbreviate(folded.ToString());

        void Append(string letters)
        {
            if (gap)
            {
                folded.Append(' ');
                gap = false;
            }

            folded.Append(letters);
        }
    }

    /// <summary>How many words the folded name has.</summary>
    public static int WordCount(string folded) => folded.Length == 0 ? 0 : folded.AsSpan().Count(' ') + 1;

    private static string Abbreviate(string folded)
    {
        if (!folded.Contains("saint", StringComparison.Ordinal) && !folded.Contains("mount", StringComparison.Ordinal) && !folded.Contains("fort", StringComparison.Ordinal))
        {
            return folded;
        }

        var words = folded.Split(' ');
        for (var i = 0; i < words.Length - 1; i++)
        {
            words[i] = words[i] switch { "saint" => "st", "mount" => "mt", "fort" => "ft", var other => other };
        }

        return string.Join(' ', words);
    }

    // ʻokina, ayn and their like stand for a sound between vowels that newspapers leave out.
    private static bool IsModifierLetter(char c) => c is >= 'ʰ' and <= '˿';

    // Combining accents, Arabic vowel signs, quotation marks used as apostrophes, and marks without width.
    private static bool IsDropped(char c) =>
        c is >= '\u0300' and <= '\u036F' or >= '\u064B' and <= '\u0652' or '\u0670' or '\u2018' or '\u2019' or '\u201B' or '\u00B4'
            or '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u00AD' or '\uFEFF' or '\u0640';

    private static readonly FrozenDictionary<char, string> Bases = new (string Plain, string Letters)[]
    {
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧəḁạảấầẩẫậắằẳẵặẚ"),
        ("ae", "æǽǣ"),
        ("b", "ɓḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ðďđɖɗḋḍḏḑḓ"),
        ("dz", "ǆǳ"),
        ("e", "èéêëēĕėęěȅȇȩɛḕḗḙḛḝẹẻẽếềểễệ"),
        ("f", "ƒḟ"),
        ("fi", "ﬁ"),
        ("fl", "ﬂ"),
        ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥħȟḣḥḧḩḫẖ"),
        ("i", "ìíîïĩīĭįıİǐȉȋɨḭḯỉị"),
        ("ij", "ĳ"),
        ("j", "ĵǰ"),
        ("k", "ķĸƙǩḱḳḵ"),
        ("l", "ĺļľłŀḷḹḻḽ"),
        ("lj", "ǉ"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňŉŋǹṅṇṉṋ"),
        ("nj", "ǌ"),
        ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱɔṍṏṑṓọỏốồổỗộớờởỡợ"),
        ("oe", "œ"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšſșṡṣṥṧṩẛ"),
        ("ss", "ß"),
        ("t", "ţťŧțṫṭṯṱẗ"),
        ("th", "þ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗʉṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷƴȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕ"),
        ("α", "ά"),
        ("ε", "έ"),
        ("η", "ή"),
        ("ι", "ΐίϊ"),
        ("ο", "ό"),
        ("υ", "ΰϋύ"),
        ("ω", "ώ"),
        ("σ", "ς"),
        ("а", "ӑӓ"),
        ("г", "ѓ"),
        ("е", "ѐёӗ"),
        ("ж", "ӂӝ"),
        ("з", "ӟ"),
        ("и", "йѝӣӥ"),
        ("к", "ќ"),
        ("о", "ӧ"),
        ("у", "ўӯӱӳ"),
        ("ч", "ӵ"),
        ("ы", "ӹ"),
        ("э", "ӭ"),
        ("і", "ї"),
        ("ә", "ӛ"),
        ("ө", "ӫ"),
        ("ا", "آأإٱ"),
        ("ه", "ة"),
        ("و", "ؤ"),
        ("ي", "ئى"),
    }.SelectMany(row => row.Letters.Select(letter => (letter, row.Plain))).ToFrozenDictionary(pair => pair.letter, pair => pair.Plain);
}
