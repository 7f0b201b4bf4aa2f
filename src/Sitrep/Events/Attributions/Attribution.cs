using Sitrep.Text;

namespace Sitrep.Events.Attributions;

/// <summary>One who says that an event is so (a source in the sense of PDTB and PolNeAR; here source means the outlet).</summary>
/// <param name="Actor">Index of the speaker. Null: nobody is named ("reportedly").</param>
/// <param name="Cue">The words that tell that it is said.</param>
/// <param name="Quote">True: the event is told in the speaker's own words, in quotation marks.</param>
/// <param name="Stance">How the speaker stands to it.</param>
public sealed record Attribution(int? Actor, TextSpan Cue, bool Quote, Stance Stance);

/// <summary>How a speaker stands to what is said.</summary>
public enum Stance
{
    /// <summary>Says it.</summary>
    States,

    /// <summary>Says it, and the writer keeps a distance.</summary>
    Claims,

    /// <summary>Says it against the own interest.</summary>
    Admits,

    /// <summary>Says that it is not so.</summary>
    Denies,

    /// <summary>Says that somebody else is at fault.</summary>
    Blames,

    /// <summary>Hands on what another says.</summary>
    Quotes,
}
