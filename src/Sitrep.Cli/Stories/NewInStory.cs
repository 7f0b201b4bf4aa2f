using Sitrep.Stories;
using Sitrep.Stories.Changes;

namespace Sitrep.Cli.Stories;

/// <summary>A story with what is new in it.</summary>
/// <param name="Story">As it stands.</param>
/// <param name="Changes">What is new; none where nothing is.</param>
internal sealed record NewInStory(Story Story, IReadOnlyList<StoryChange> Changes);
