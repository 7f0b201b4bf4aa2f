namespace Sitrep.Places;

/// <summary>How a place is told by others.</summary>
public enum DescriptionKind
{
    /// <summary>A distance and mostly a bearing: "20 km east of Osh", "some 30 miles from the border".</summary>
    Offset,

    /// <summary>A side or part: "southern Kyrgyzstan", "the north of the country".</summary>
    Part,

    /// <summary>Close by: "near Osh", "on the outskirts of Kabul", "north of Mosul".</summary>
    Near,

    /// <summary>Where two countries meet, or the edge of one: "the border between A and B", "the Turkish border".</summary>
    Border,

    /// <summary>On the way from one to the other: "on the road between A and B".</summary>
    Between,

    /// <summary>The capital of a country: "the Kyrgyz capital".</summary>
    Capital,

    /// <summary>A thing made, without a place of its own: "the airport", "a police station in Osh".</summary>
    Facility,
}
