namespace Sitrep.Actors;

/// <summary>What an actor is, as the record tells it.</summary>
public enum ActorKind
{
    /// <summary>One human being.</summary>
    Person,

    /// <summary>A state, also where its capital or its people stand for it ("Moscow said").</summary>
    State,

    /// <summary>A government, ministry, court, parliament or other body of a state.</summary>
    Government,

    /// <summary>The military of a state.</summary>
    ArmedForce,

    /// <summary>The police and other forces of order of a state.</summary>
    Police,

    /// <summary>Rebels, militias, gangs and other armed groups that are not a state's.</summary>
    ArmedGroup,

    /// <summary>A political party or movement.</summary>
    Party,

    /// <summary>Any other organization: company, union, hospital, aid agency.</summary>
    Organization,

    /// <summary>An organization of states.</summary>
    InternationalOrganization,

    /// <summary>An ethnic, religious or language group, or people named by it.</summary>
    EthnicGroup,

    /// <summary>People acting together without an organization: protesters, rioters, youths, a mob.</summary>
    Crowd,

    /// <summary>People who bear no arms: residents, villagers, refugees.</summary>
    Civilians,

    /// <summary>Press, radio, television and their people.</summary>
    Media,
}
