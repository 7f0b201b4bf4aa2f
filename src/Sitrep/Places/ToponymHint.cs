namespace Sitrep.Places;

/// <summary>What the words beside a name say that it is.</summary>
public enum ToponymHint
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A division: "Osh province", "the state of Kaduna".</summary>
    Division,

    /// <summary>A city, town or village: "the village of Kara-Suu".</summary>
    Settlement,

    /// <summary>A sea, lake or river.</summary>
    Water,

    /// <summary>Natural land: a valley, an island, mountains.</summary>
    Land,

    /// <summary>A thing made: a base, an airport, a square.</summary>
    Facility,
}
