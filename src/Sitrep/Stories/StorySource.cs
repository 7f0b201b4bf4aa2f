namespace Sitrep.Stories;

/// <summary>A report that tells of a story.</summary>
/// <param name="Id">Id of the report.</param>
/// <param name="Title">Headline. Null: none.</param>
/// <param name="Source">Outlet. Null: not known.</param>
/// <param name="Url">Address. Null: none.</param>
/// <param name="Told">The day that it tells from. Null: not known.</param>
/// <param name="IsToldInferred">True: the year of the day was not told and is that of the story.</param>
/// <param name="Voice">Id of the report that it is a copy of, its own where it is none.</param>
public sealed record StorySource(string Id, string? Title, string? Source, string? Url, DateOnly? Told, bool IsToldInferred, string Voice);
