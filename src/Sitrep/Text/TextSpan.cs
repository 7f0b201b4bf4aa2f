namespace Sitrep.Text;

/// <summary>A stretch of a report's text, <c>[Start, End)</c> in UTF-16 code units of the text as kept.</summary>
public readonly record struct TextSpan
{
    /// <summary>Makes the span that runs from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    /// <exception cref="ArgumentException">The end lies before the start, or the start before the text.</exception>
    public TextSpan(int start, int end) => (Start, End) = 0 <= start && start <= end
        ? (start, end)
        : throw new ArgumentException($"A span can't run from {start} to {end}.", nameof(end));

    /// <value>First code unit; 0 or more.</value>
    public int Start { get; }

    /// <value>The code unit after the last; <see cref="Start"/> or more.</value>
    public int End { get; }

    /// <value>Length in UTF-16 code units.</value>
    public int Length => End - Start;

    /// <summary>The words that the span quotes.</summary>
    public string In(string text) => text[Start..End];

    /// <summary>Whether <paramref name="other"/> lies wholly within this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}, {End})";
}
