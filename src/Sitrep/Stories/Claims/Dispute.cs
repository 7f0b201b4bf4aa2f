namespace Sitrep.Stories.Claims;

/// <summary>Two claims that can't both hold, side by side.</summary>
/// <param name="About">What they are about: toll, deed, accusation, answer or happening.</param>
/// <param name="One">The claim.</param>
/// <param name="Other">The one that contradicts it.</param>
public sealed record Dispute(string About, Statement One, Statement Other);
