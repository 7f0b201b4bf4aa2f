using System.Globalization;

namespace Sitrep.Store.Search;

/// <summary>
/// A number of people that an event must tell of. A figure matches where any number that it can mean does: "dozens" (24 to
/// 99) matches more than 50. An open end stands for no more than the number given: "at least 62" is 62 here, not a thousand.
/// </summary>
public sealed record TollCondition
{
    private TollCondition(string kind, int least, int most) => (Kind, Least, Most) = (kind, least, most);

    /// <value>killed, injured, missing, detained, displaced and abducted.</value>
    public static IReadOnlyList<string> Kinds { get; } = ["killed", "injured", "missing", "detained", "displaced", "abducted"];

    /// <value>One of <see cref="Kinds"/>.</value>
    public string Kind { get; }

    /// <value>People; inclusive; 0 or more.</value>
    public int Least { get; }

    /// <value>People; inclusive; <see cref="Least"/> or more.</value>
    public int Most { get; }

    /// <summary>Makes a condition.</summary>
    /// <exception cref="ArgumentException">The kind is not one of <see cref="Kinds"/>, or the numbers are negative or the wrong way round.</exception>
    public static TollCondition Between(string kind, int least, int most) => Kinds.Contains(kind) && 0 <= least && least <= most
        ? new TollCondition(kind, least, most)
        : throw new ArgumentException($"There is no toll of {least} to {most} {kind}.", nameof(kind));

    /// <summary>Reads <c>&gt;10</c>, <c>&gt;=10</c>, <c>&lt;5</c>, <c>&lt;=5</c>, <c>10..20</c> (both inclusive) and <c>10</c>. Numbers may have commas.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="text">What the user typed.</param>
    /// <exception cref="FormatException">It is none of these; the message says what is.</exception>
    public static TollCondition Parse(string kind, string text)
    {
        var written = text.Replace(" ", "", StringComparison.Ordinal);
        var range = written.Split("..");
        var (least, most) = written switch
        {
            ['>', '=', .. var n] => (Number(n), int.MaxValue),
            ['>', .. var n] => (Number(n) + 1, int.MaxValue),
            ['<', '=', .. var n] => (0, Number(n)),
            ['<', .. var n] => (0, Number(n) - 1),
            _ when range.Length == 2 => (Number(range[0]), Number(range[1])),
            _ => (Number(written), Number(written)),
        };
        return 0 <= least && least <= most && Kinds.Contains(kind) ? new TollCondition(kind, (int)least, (int)most) : throw Wrong();

        long Number(string digits) => int.TryParse(digits, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong();

        FormatException Wrong() => new($"\"{text}\" is not a number of people; write >10, >=10, <5, <=5, 10..20 or 10");
    }
}
