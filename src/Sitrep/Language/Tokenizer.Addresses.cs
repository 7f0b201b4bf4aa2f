using System.Text.RegularExpressions;

namespace Sitrep.Language;

public static partial class Tokenizer
{
    private readonly ref partial struct Cut
    {
        /// <summary>The end of a web address, e-mail address, host or file name that begins here; <paramref name="at"/> where none does.</summary>
        private int AddressEnd(int run, int at, int end)
        {
            // Only at the start of a run or after a mark; and most words of a text hold neither '.' nor '@' nor ':' inside.
            if ((at > run && Letters.IsWordAt(Text, at - 1)) || Text[at..end].IndexOfAny(".@:") is <= 0)
            {
                return at;
            }

            var rest = Text[at..end];
            foreach (var match in Address.EnumerateMatches(rest))
            {
                if (match.Index > 0)
                {
                    return at;
                }

                return at + TrimEnd(rest[..match.Length]).Length;
            }

            return HostOrFileEnd(at, end);
        }

        /// <summary>Without the marks that end a sentence or close a bracket that the address did not open.</summary>
        private static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> address)
        {
            while (address.Length > 1 && (address[^1] is '.' or ',' or ';' or ':' or '!' or '?' or '"' or '\'' or '”' or '’' or '>' or ']' or '}'
                || (address[^1] == ')' && address.Count('(') < address.Count(')'))))
            {
                address = address[..^1];
            }

            return address;
        }

        private int HostOrFileEnd(int at, int end)
        {
            var name = at;
            while (name < end && (Text[name] is '.' or '-' || Letters.IsWordAt(Text, name)))
            {
                name++;
            }

            var word = Text[at..name].TrimEnd(".-");
            var dot = word.LastIndexOf('.');
            if (dot <= 0 || !char.IsLetter(word[dot - 1]) && !char.IsDigit(word[dot - 1]))
            {
                return at;
            }

            var last = word[(dot + 1)..];
            // A capital after a period is a missing space more often than a host: "left.Com".
            var known = WordLexicon.Knows(Lexicon.Files, last) || (WordLexicon.Knows(Lexicon.Hosts, last) && (char.IsLower(last[0]) || char.IsUpper(word[0])));
            if (!known)
            {
                var before = word[..dot].LastIndexOf('.');
                known = before > 0 && WordLexicon.Knows(Lexicon.Hosts, word[(before + 1)..]);
            }

            if (!known && !IsDottedName(word))
            {
                return at;
            }

            var after = at + word.Length;
            // A path may follow the host.
            return after < end && Text[after] == '/' && after + 1 < end ? at + TrimEnd(Text[at..end]).Length : after;
        }
    }

    /// <summary>"alt.animals.cat": three parts or more of two small letters or more.</summary>
    private static bool IsDottedName(ReadOnlySpan<char> word)
    {
        var parts = 0;
        foreach (var range in word.Split('.'))
        {
            var part = word[range];
            if (part.Length < 2 || part.IndexOfAnyExceptInRange('a', 'z') >= 0)
            {
                return false;
            }

            parts++;
        }

        return parts >= 3;
    }

    [GeneratedRegex(@"\A(?:(?:https?|ftp)://\S+|www\.\w\S+|[\w.+%-]+@[\w-]+(?:\.[\w-]+)*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address { get; }
}
