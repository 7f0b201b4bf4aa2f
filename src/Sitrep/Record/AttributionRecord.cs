namespace Sitrep.Record;

/// <summary>One who says so.</summary>
/// <param name="Actor">Id of the speaker. Null: nobody is named ("reportedly").</param>
/// <param name="Cue">The words that tell that it is said.</param>
/// <param name="Quote">True: word for word.</param>
/// <param name="Stance">states, claims, admits, denies, blames or quotes.</param>
public sealed record AttributionRecord(string? Actor, Mention? Cue = null, bool? Quote = null, string? Stance = null);
