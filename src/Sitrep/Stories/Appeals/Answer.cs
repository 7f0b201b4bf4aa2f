namespace Sitrep.Stories.Appeals;

/// <summary>What is told of an answer.</summary>
/// <param name="What">granted, refused, or not_agreed: talks that ended without a word either way.</param>
/// <param name="By">Who answers. Null: not told.</param>
/// <param name="On">The day of it. Null: not told; it was given by the day that the statement is told from.</param>
/// <param name="IsOwnWord">True: told as the answerer's own act or word. False: others say that it answered so, which settles nothing.</param>
/// <param name="Statement">The sentence that tells it.</param>
public sealed record Answer(string What, string? By, DateOnly? On, bool IsOwnWord, Statement Statement);
