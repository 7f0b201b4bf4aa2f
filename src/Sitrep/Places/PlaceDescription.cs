using Sitrep.Text;

namespace Sitrep.Places;

/// <summary>A place told by others: "20 km east of Osh", "southern Kyrgyzstan", "the border between A and B", "the airport".</summary>
public sealed record PlaceDescription
{
    /// <value>Where it stands in the report's text.</value>
    public required TextSpan Span { get; init; }

    /// <value>Index of its sentence.</value>
    public required int Sentence { get; init; }

    /// <value>How it is told.</value>
    public required DescriptionKind Kind { get; init; }

    /// <value>Toponyms that it is told by, as indexes; <see cref="MainCountry"/> for "the country". Empty: the words don't say.</value>
    public IReadOnlyList<int> Anchors { get; init; } = [];

    /// <value>A toponym that these words place: "Kant Air Base" in "Kant Air Base twenty kilometers east of the capital". Null: they stand for a place of their own.</value>
    public int? Placed { get; init; }

    /// <value>Degrees clockwise from north; null: none told.</value>
    public double? Bearing { get; init; }

    /// <value>The bearing's word: "east", "southern". Null: none told.</value>
    public string? BearingWord { get; init; }

    /// <value>Kilometres from the anchor; null: none told.</value>
    public double? DistanceKm { get; init; }

    /// <value>The distance as the report tells it: "20 km". Null: none told.</value>
    public string? DistanceWords { get; init; }

    /// <value>Kilometres that a facility of this sort fits in. Null: no facility.</value>
    public double? RadiusKm { get; init; }

    /// <value>Stands for an anchor that is the country the report is about.</value>
    public const int MainCountry = -1;
}
