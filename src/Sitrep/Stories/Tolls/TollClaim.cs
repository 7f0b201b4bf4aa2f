using System.Text.Json.Serialization;

namespace Sitrep.Stories.Tolls;

/// <summary>One figure, as of one time, by one speaker.</summary>
public sealed record TollClaim
{
    /// <value>Lowest number meant. Null: no lower end.</value>
    public int? Low { get; init; }

    /// <value>Highest number meant. Null: no upper end.</value>
    public int? High { get; init; }

    /// <value>exact, at_least, at_most, about, range or vague.</value>
    public required string Bound { get; init; }

    /// <value>The day that the figure is of: the toll's own time where it is told, else the report's day. Null: neither is known.</value>
    public DateOnly? AsOf { get; init; }

    /// <value>The day since which a later figure stands in its place. Null: it is current.</value>
    public DateOnly? SupersededOn { get; init; }

    /// <value>Whether a later figure stands in its place.</value>
    public bool IsSuperseded { get; init; }

    /// <value>How many independent voices give it; copies of one report are one.</value>
    public int Voices { get; init; } = 1;

    /// <value>The words that give it.</value>
    public required string Text { get; init; }

    /// <value>Where it stands and who says it; a figure that several reports repeat, in the first.</value>
    public required Statement Statement { get; init; }

    /// <value>Ids of other reports that give the same figure of the same speaker.</value>
    public IReadOnlyList<string> AlsoIn { get; init; } = [];

    /// <value>Who says it. Null: nobody is named.</value>
    [JsonIgnore]
    internal StoryActor? Speaker { get; init; }

    /// <value>Id of the report that its report is a copy of.</value>
    [JsonIgnore]
    internal string Voice { get; init; } = "";

    /// <value>Whether it is told as hearsay: "reports say", with nobody named.</value>
    [JsonIgnore]
    internal bool IsHearsay { get; init; }

    /// <value>The least that it says; 0 where it gives only an upper end.</value>
    [JsonIgnore]
    internal int AtLeast => Low ?? 0;

    /// <value>The most that it says for certain: an open upper end is its lower one.</value>
    [JsonIgnore]
    internal int AtMost => High ?? Low ?? 0;

    /// <value>The one number that it stands for. GED is conservative: of a range the lower end.</value>
    [JsonIgnore]
    internal int Number => Low ?? High ?? 0;
}
