namespace Sitrep.Record;

/// <summary>A stretch of the report's text, <c>[Start, End)</c> in UTF-16 code units, with the words it quotes.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Text">The words, exactly. Null only for a sentence, whose words the report's text gives.</param>
public sealed record Mention(int Start, int End, string? Text = null);
