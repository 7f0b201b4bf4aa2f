namespace Sitrep.Store.Exports.Plover;

/// <summary>PLOVER's object for where the text stands.</summary>
/// <param name="Start">First UTF-16 code unit of the sentence in the report's text.</param>
/// <param name="End">The code unit after the last.</param>
internal sealed record PloverTextInfo(int Start, int End);
