namespace Sitrep.Actors;

/// <summary>How an actor stands to the role that the report gives: holds it, held it, claims it.</summary>
public enum RoleStatus
{
    /// <summary>Holds it.</summary>
    Current,

    /// <summary>Held it before: "former", "ousted", "then".</summary>
    Former,

    /// <summary>Holds it for the time being: "acting", "interim".</summary>
    Acting,

    /// <summary>Will hold it: "-elect", "incoming".</summary>
    Elect,

    /// <summary>Claims it against others.</summary>
    Claimed,
}
