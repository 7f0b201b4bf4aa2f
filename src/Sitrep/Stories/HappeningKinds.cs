namespace Sitrep.Stories;

/// <summary>
/// What kinds of happening events are of. Violence, protest, measures and arrests are happenings of their own; the others are
/// told with one, and make a story only where a report has nothing else.
/// </summary>
[Flags]
public enum HappeningKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Assaults, riots, and whatever has a toll of people harmed.</summary>
    Violence = 1,

    /// <summary>Demonstrations, strikes, boycotts.</summary>
    Protest = 2,

    /// <summary>What holds for a while over an area: curfew, state of emergency, closure, ceasefire, sanction.</summary>
    Measure = 4,

    /// <summary>Arrests, convictions, deportations.</summary>
    Arrest = 8,

    /// <summary>Forces that are moved or readied.</summary>
    Force = 16,

    /// <summary>Requests, offers, promises and their answers.</summary>
    Appeal = 32,

    /// <summary>Who blames whom.</summary>
    Accusation = 64,

    /// <summary>Help given or announced.</summary>
    Aid = 128,

    /// <summary>Talks and visits.</summary>
    Talks = 256,

    /// <summary>Anything else.</summary>
    Other = 512,

    /// <summary>The kinds that are happenings of their own.</summary>
    OfTheirOwn = Violence | Protest | Measure | Arrest,
}
