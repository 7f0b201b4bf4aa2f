namespace Sitrep.Times;

/// <summary>Which way from the report's day the clause around a time looks.</summary>
public enum Tense
{
    /// <summary>No verb governs the time: a headline, a dateline, a list.</summary>
    None,

    /// <summary>"fell", "has fallen", "had fallen".</summary>
    Past,

    /// <summary>"falls", "is falling".</summary>
    Present,

    /// <summary>"will fall", "is to fall", "scheduled for".</summary>
    Future,
}
