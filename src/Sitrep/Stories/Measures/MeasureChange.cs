namespace Sitrep.Stories.Measures;

/// <summary>One thing that a report tells of a measure.</summary>
/// <param name="What">imposed, in_force, extended, shortened, lifted or expired.</param>
/// <param name="On">The day of it. Null: not known.</param>
/// <param name="From">First day in force, as told. Null: not told.</param>
/// <param name="Until">Last day in force, as told. Null: not told, or open.</param>
/// <param name="Statement">The sentence that tells it.</param>
public sealed record MeasureChange(string What, DateOnly? On, DateOnly? From, DateOnly? Until, Statement Statement);
