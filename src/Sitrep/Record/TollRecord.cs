namespace Sitrep.Record;

/// <summary>A number of people, with how exact it claims to be and who gives it.</summary>
public sealed record TollRecord
{
    /// <value>killed, injured, missing, detained, displaced or abducted.</value>
    public required string Kind { get; init; }

    /// <value>Lowest number meant. Null: no lower end.</value>
    public int? Low { get; init; }

    /// <value>Highest number meant. Null: no upper end.</value>
    public int? High { get; init; }

    /// <value>exact, at_least, at_most, about, range or vague.</value>
    public required string Bound { get; init; }

    /// <value>First code unit of the words that give it.</value>
    public required int Start { get; init; }

    /// <value>The code unit after the last.</value>
    public required int End { get; init; }

    /// <value>The words, exactly.</value>
    public required string Text { get; init; }

    /// <value>Who gives the figure.</value>
    public IReadOnlyList<AttributionRecord>? Attribution { get; init; }
}
