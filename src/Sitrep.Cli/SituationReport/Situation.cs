namespace Sitrep.Cli.SituationReport;

/// <summary>A record arranged for people who read it: what goes where, in which order, in which words. Not its drawing: see <see cref="SituationWriter"/>.</summary>
/// <param name="Title">The headline, or the report's source where it has none.</param>
/// <param name="Origin">Outlet, day, and how the day is known.</param>
/// <param name="Url">The address. Null: not known.</param>
/// <param name="Sections">Only those that have lines, in the order of reading.</param>
internal sealed record Situation(string Title, string Origin, string? Url, IReadOnlyList<SituationSection> Sections);

/// <summary>Lines under one heading.</summary>
/// <param name="Heading">What they have in common.</param>
/// <param name="Lines">At least one.</param>
internal sealed record SituationSection(string Heading, IReadOnlyList<SituationLine> Lines);
