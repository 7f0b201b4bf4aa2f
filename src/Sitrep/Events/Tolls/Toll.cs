using Sitrep.Text;

namespace Sitrep.Events.Tolls;

/// <summary>A number of people that something happened to, with how exact it claims to be.</summary>
public sealed record Toll
{
    /// <value>killed, injured, missing, detained, displaced or abducted.</value>
    public required string Kind { get; init; }

    /// <value>How many.</value>
    public required PeopleCount Count { get; init; }

    /// <value>The words that give it.</value>
    public required TextSpan Span { get; init; }

    /// <value>Who gives it, nearest speaker first; empty: nobody is named.</value>
    public IReadOnlyList<int> Speakers { get; init; } = [];
}

/// <summary>A count with its ends, by the bounds of the words used ("dozens" is 24 to 99).</summary>
/// <param name="Low">Lowest number meant. Null: no lower end.</param>
/// <param name="High">Highest number meant. Null: no upper end.</param>
/// <param name="Bound">How exact it claims to be.</param>
public readonly record struct PeopleCount(int? Low, int? High, Bound Bound);

/// <summary>How exact a number claims to be.</summary>
public enum Bound
{
    /// <summary>"62".</summary>
    Exact,

    /// <summary>"at least 62", "more than 100".</summary>
    AtLeast,

    /// <summary>"up to 80", "fewer than 80".</summary>
    AtMost,

    /// <summary>"nearly 200", "some 200".</summary>
    About,

    /// <summary>"between 10 and 15", "75,000 to 100,000".</summary>
    Range,

    /// <summary>"dozens", "scores", "several".</summary>
    Vague,
}
