namespace Sitrep.Language;

/// <summary>What a name or quantity in the text is, as the model tells it.</summary>
public enum EntityType
{
    /// <summary>The name of a person.</summary>
    Person,

    /// <summary>The name of an organization, government body, force, party or outlet.</summary>
    Organization,

    /// <summary>The name of a place.</summary>
    Location,

    /// <summary>The name of a facility: base, airport, bridge, square, prison.</summary>
    Facility,

    /// <summary>An ethnic, religious or national group, as noun or adjective.</summary>
    Group,

    /// <summary>A weapon.</summary>
    Weapon,

    /// <summary>A date, as precise as a day or coarser.</summary>
    Date,

    /// <summary>A time finer than a day.</summary>
    Time,

    /// <summary>A number of people or things.</summary>
    Quantity,

    /// <summary>Another name: an event, law, work, nationality word.</summary>
    Miscellaneous,
}
