using Sitrep.Events.Attributions;
using Sitrep.Events.Frames;
using Sitrep.Events.Modalities;
using Sitrep.Events.Tolls;
using Sitrep.Language;
using Sitrep.Text;

namespace Sitrep.Events;

/// <summary>An event while it is read: filled step by step, then written down once as an <see cref="Event"/>.</summary>
internal sealed class EventDraft(Sentence sentence, SenseMatcher.Match match)
{
    public Sentence Sentence { get; } = sentence;

    public SenseMatcher.Match Match { get; } = match;

    public FrameSense Sense => Match.Sense;

    public Token Trigger => Match.Trigger;

    public TokenAddress Address => new(Sentence.Index, Trigger.Index);

    public string? Mode { get; set; } = match.Sense.Mode;

    public string? Acled { get; set; } = match.Sense.Acled;

    public List<int> Initiators { get; } = [];

    public List<int> Recipients { get; } = [];

    public List<Victim> Victims { get; } = [];

    /// <summary>How many of the victims, the last ones, came to harm by the act without being told as those it was done to.</summary>
    public int JoinedVictims { get; set; }

    /// <summary>Heads of the phrases that tell whom it struck, for counting.</summary>
    public List<Token> Struck { get; } = [];

    public List<TextSpan> Targets { get; } = [];

    public List<TextSpan> Weapons { get; } = [];

    public List<Token> Topics { get; } = [];

    public List<int> Places { get; } = [];

    public int? Time { get; set; }

    public Modality Modality { get; set; }

    public bool Negative { get; set; }

    public bool Background { get; set; }

    public IReadOnlyList<Attribution> Attribution { get; set; } = [];

    public List<Toll> Tolls { get; } = [];

    public Validity? Valid { get; set; }

    public EventDraft? Whole { get; set; }

    public List<string> Contexts { get; } = [.. match.Sense.Contexts];

    /// <summary>Whether it happens in the world, not in words alone.</summary>
    public bool IsPhysical => Sense.Type is "ASSAULT" or "PROTEST" or "COERCE" or "MOBILIZE" or "RETREAT" or "AID";
}
