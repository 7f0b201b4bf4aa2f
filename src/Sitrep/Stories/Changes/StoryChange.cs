namespace Sitrep.Stories.Changes;

/// <summary>One thing that is new in a story.</summary>
/// <param name="Story">Id of the story.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">story, toll, measure, request, offer, answer, accusation, denial, dispute or report.</param>
/// <param name="What">What is new, in words.</param>
/// <param name="Statement">The sentence that tells it. Null: a report that tells nothing else that is new.</param>
public sealed record StoryChange(string Story, string Title, string Kind, string What, Statement? Statement)
{
    /// <value>For a dispute: the sentence that contradicts.</value>
    public Statement? Other { get; init; }
}
