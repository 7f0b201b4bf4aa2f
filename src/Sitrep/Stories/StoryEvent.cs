namespace Sitrep.Stories;

/// <summary>One event of a story in short; the whole of it is in its report's record.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Type">PLOVER event type.</param>
/// <param name="Mode">PLOVER mode. Null: none.</param>
/// <param name="Modality">As in the record.</param>
/// <param name="Polarity">positive or negative.</param>
/// <param name="IsBackground">Whether it is told as history.</param>
/// <param name="From">First day. Null: not told.</param>
/// <param name="Until">Last day. Null: not told.</param>
/// <param name="Places">Names of its places.</param>
/// <param name="Statement">The sentence that tells it.</param>
public sealed record StoryEvent(string Id, string Type, string? Mode, string Modality, string Polarity, bool IsBackground, DateOnly? From, DateOnly? Until, IReadOnlyList<string> Places, Statement Statement);
