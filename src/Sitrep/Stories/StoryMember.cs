namespace Sitrep.Stories;

/// <summary>A report of a story, and which of its events belong to it.</summary>
/// <param name="Report">The report with its record.</param>
/// <param name="Events">Ids of the events in the record: <c>e1</c>, <c>e3</c>.</param>
public sealed record StoryMember(StoryReport Report, IReadOnlyList<string> Events);
