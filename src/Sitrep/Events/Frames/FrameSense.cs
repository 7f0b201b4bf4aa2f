namespace Sitrep.Events.Frames;

/// <summary>One line of a frames file: one word in one meaning, and what it tells as an event.</summary>
public sealed record FrameSense
{
    /// <value>PLOVER event type: the name of the file.</value>
    public required string Type { get; init; }

    /// <value>The trigger's words, lower case: one lemma, or a lemma with a particle or fixed noun (<c>set fire</c>).</value>
    public required IReadOnlyList<string> Lemma { get; init; }

    /// <value>Whether its words are written with hyphens: the last of them carries the rest, and a tokenizer may leave them whole.</value>
    internal bool IsHyphenated { get; init; }

    /// <value>verb, noun or adj.</value>
    public required string Pos { get; init; }

    /// <value>What must hold of its arguments; all of it.</value>
    public IReadOnlyList<FrameCondition> Conditions { get; init; } = [];

    /// <value>PLOVER mode. Null: none, or derived from what is asked or refused.</value>
    public string? Mode { get; init; }

    /// <value>True: in this meaning the word tells no event ("strike a deal").</value>
    public bool IsGuard { get; init; }

    /// <value>PLOVER contexts that the word itself tells.</value>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <value>ACLED sub-event type. Null: none fits.</value>
    public string? Acled { get; init; }

    /// <value>CAMEO code. Null: none fits.</value>
    public string? Cameo { get; init; }

    /// <value>Which slots hold which arguments.</value>
    public IReadOnlyList<SlotRule> Slots { get; init; } = [];

    /// <value>What happened to the people who are the patient: killed, injured, ... Null: nothing that is counted.</value>
    public string? Toll { get; init; }

    /// <value>An example with marks, the sense's test: <c>&gt;trigger&lt;</c>, <c>[role words]</c>.</value>
    public string Example { get; init; } = "";

    /// <value>Where the line stands, for messages: <c>file:line</c>.</value>
    public string Where { get; init; } = "";

    /// <value>What a user's frame must share with ours to replace it.</value>
    internal string Key => $"{Type}|{string.Join(' ', Lemma)}|{Pos}|{string.Join(';', Conditions)}";
}
