namespace Sitrep.Stories.Claims;

/// <summary>Someone who is said to have done it.</summary>
/// <param name="Who">Name.</param>
/// <param name="SaidBy">The sentences that say so; where nobody is named in one, its report says it.</param>
/// <param name="DeniedBy">The sentences that deny it.</param>
public sealed record Accused(string Who, IReadOnlyList<Statement> SaidBy, IReadOnlyList<Statement> DeniedBy);
