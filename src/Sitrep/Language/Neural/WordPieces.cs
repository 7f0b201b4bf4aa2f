using System.Buffers;
using System.Globalization;
using System.Text;

namespace Sitrep.Language.Neural;

/// <summary>
/// Words to word pieces: small letters without accents, cut at marks, then WordPiece, longest match first. Rule by rule what
/// <c>training/wordpieces.py</c> does; <c>parity.json</c> holds the two together. Immutable, safe for several threads.
/// </summary>
internal sealed class WordPieces
{
    /// <summary>Padding.</summary>
    public const int Pad = 0;

    /// <summary>Stands for what the vocabulary can't spell.</summary>
    public const int Unknown = 100;

    /// <summary>Begins a chunk.</summary>
    public const int Cls = 101;

    /// <summary>Ends a chunk.</summary>
    public const int Sep = 102;

    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _further = new(StringComparer.Ordinal);
    private readonly int _longest;
    private readonly int _mostPerWord;

    /// <param name="vocabulary">The pieces, one a line, by number; pieces inside a word begin with ##.</param>
    /// <param name="mostPerWord">How many pieces of a word count.</param>
    public WordPieces(IEnumerable<string> vocabulary, int mostPerWord)
    {
        _mostPerWord = mostPerWord;
        var number = 0;
        foreach (var piece in vocabulary)
        {
            var inside = piece.StartsWith("##", StringComparison.Ordinal);
            // A vocabulary that lists a piece twice means the later, as training reads it.
            (inside ? _further : _first)[inside ? piece[2..] : piece] = number++;
            _longest = Math.Max(_longest, piece.Length);
        }
    }

    /// <summary>Reads the model's <c>vocab.txt</c>.</summary>
    public static WordPieces Read(string path, int mostPerWord) => new(File.ReadLines(path, Encoding.UTF8), mostPerWord);

    /// <summary>Adds the pieces of <paramref name="word"/> to <paramref name="pieces"/>; returns how many, 1 at least.</summary>
    public int Add(ReadOnlySpan<char> word, List<int> pieces)
    {
        var before = pieces.Count;
        char[]? rented = null;
        ReadOnlySpan<char> form;
        if (System.Text.Ascii.IsValid(word))
        {
            rented = ArrayPool<char>.Shared.Rent(word.Length);
            word.ToLowerInvariant(rented);
            form = rented.AsSpan(0, word.Length);
        }
        else
        {
            form = NormalForm(word.ToString());
        }

        var at = 0;
        while (at < form.Length && pieces.Count - before < _mostPerWord)
        {
            var end = PartEnd(form, at, out var isBlank);
            if (!isBlank)
            {
                AddPart(form[at..end], pieces, before + _mostPerWord);
            }

            at = end;
        }

        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        if (pieces.Count == before)
        {
            pieces.Add(Unknown);
        }

        return pieces.Count - before;
    }

    private void AddPart(ReadOnlySpan<char> part, List<int> pieces, int most)
    {
        var first = _first.GetAlternateLookup<ReadOnlySpan<char>>();
        var further = _further.GetAlternateLookup<ReadOnlySpan<char>>();
        var at = 0;
        while (at < part.Length && pieces.Count < most)
        {
            var lookup = at == 0 ? first : further;
            var end = Math.Min(part.Length, at + _longest);
            int piece;
            while (!lookup.TryGetValue(part[at..end], out piece))
            {
                if (--end == at)
                {
                    pieces.Add(Unknown);
                    return;
                }
            }

            pieces.Add(piece);
            at = end;
        }
    }

    /// <summary>A run of letters, numbers and low lines is a part, so is any other code point; white space is none.</summary>
    private static int PartEnd(ReadOnlySpan<char> form, int at, out bool isBlank)
    {
        isBlank = char.IsWhiteSpace(form[at]);
        var end = at;
        while (end < form.Length && IsLetterOrNumber(form, end, out var length))
        {
            end += length;
        }

        if (end > at)
        {
            return end;
        }

        IsLetterOrNumber(form, at, out var single);
        return at + single;
    }

    private static bool IsLetterOrNumber(ReadOnlySpan<char> form, int at, out int length)
    {
        var c = form[at];
        length = 1;
        if (c < 128)
        {
            return char.IsAsciiLetterOrDigit(c) || c == '_';
        }

        // Categories L* and N* come first and fourth in the enumeration.
        return Category(form, at, out length) is <= UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
    }

    /// <summary>The general category of the code point at <paramref name="at"/> and its length in code units; half a pair is a Surrogate.</summary>
    public static UnicodeCategory Category(ReadOnlySpan<char> text, int at, out int length)
    {
        if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            length = 2;
            return CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[at], text[at + 1]));
        }

        length = 1;
        return CharUnicodeInfo.GetUnicodeCategory(text[at]);
    }

    /// <summary>Small letters, decomposed (NFD), without combining marks, small letters again.</summary>
    internal static string NormalForm(string word) => Decomposition.WithoutMarks(word.ToLowerInvariant()).ToLowerInvariant();
}
