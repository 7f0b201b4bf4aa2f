using Sitrep.Text;

namespace Sitrep.Times;

/// <summary>What time expressions resolve to: an interval with a precision. Not the words: those are its mentions.</summary>
public sealed record Time
{
    /// <value>TIMEX3 value (TimeML 1.2.1); an unknown part is X: <c>XXXX-06-20</c>.</value>
    public required string Timex { get; init; }

    /// <value>Where the report names it, in text order; at least one.</value>
    public required IReadOnlyList<TextSpan> Mentions { get; init; }

    /// <value>First day, inclusive. Null: not known (year unknown) or not told ("the past few days").</value>
    public DateOnly? Start { get; init; }

    /// <value>Last day, inclusive. Null: not known or not told ("the coming days").</value>
    public DateOnly? End { get; init; }

    /// <value>The unit that it is exact to.</value>
    public required TimePrecision Precision { get; init; }
}
