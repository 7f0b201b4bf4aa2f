namespace Sitrep.Places;

/// <summary>How one place is told by others: "20 km east of" the second place in the list of anchors.</summary>
/// <param name="Words">The relation with <c>{0}</c>, <c>{1}</c> for the anchors: <c>20 km east of {0}</c>, <c>in {0}</c>, <c>between {0} and {1}</c>.</param>
/// <param name="Anchors">The places it is told by, as indexes into the list of places that the resolver returns.</param>
public sealed record PlaceRelation(string Words, IReadOnlyList<int> Anchors);
