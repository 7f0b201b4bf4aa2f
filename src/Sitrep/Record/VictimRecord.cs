namespace Sitrep.Record;

/// <summary>People who were harmed, in the report's words.</summary>
/// <param name="Actor">Id of the actor they are. Null: none.</param>
/// <param name="Start">First code unit.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Text">The words, exactly.</param>
public sealed record VictimRecord(string? Actor, int Start, int End, string Text);
