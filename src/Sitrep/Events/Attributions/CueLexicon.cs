using System.Collections.Frozen;
using Sitrep.Data;
using Sitrep.Language;

namespace Sitrep.Events.Attributions;

/// <summary>Words that tell that somebody says so, with the stance they give the speaker: <c>data/lexicon/cues.tsv</c>.</summary>
internal sealed class CueLexicon
{
    private readonly FrozenDictionary<(string Word, string Pos, string Slot), (Stance Stance, bool NeedsSpeaker)> _cues;

    private CueLexicon(FrozenDictionary<(string Word, string Pos, string Slot), (Stance Stance, bool NeedsSpeaker)> cues) => _cues = cues;

    /// <summary>Reads the table.</summary>
    /// <exception cref="FormatException">A stance is not known.</exception>
    public static CueLexicon Read(DataFolder data) => new(Table.Read(data.File("lexicon/cues.tsv")).Rows
        .SelectMany(r => r["word"].Split(';', StringSplitOptions.TrimEntries).Select(word => (Word: word, Row: r)))
        .ToFrozenDictionary(p => (p.Word, p.Row["pos"], p.Row["slot"]), p => (StanceOf(p.Row), p.Row["speaker"] == "named")));

    /// <summary>The stance that a verb or noun gives to what stands in its slot. Null: it is no cue there.</summary>
    public Stance? Of(Token word, string lemma, string slot) => _cues.TryGetValue((lemma, PosOf(word), slot), out var cue) ? cue.Stance : null;

    /// <summary>Whether the word is a cue only where somebody is named: "were ordered to" alone says nothing of who says so.</summary>
    public bool NeedsSpeaker(Token word, string lemma, string slot) => _cues.TryGetValue((lemma, PosOf(word), slot), out var cue) && cue.NeedsSpeaker;

    /// <summary>The stance that an adverb gives ("reportedly"). Null: it is no cue.</summary>
    public Stance? OfAdverb(Token word) => _cues.TryGetValue((word.Text.ToLowerInvariant(), "adv", ""), out var cue) ? cue.Stance : null;

    /// <summary>The stance that a preposition gives ("according to"). Null: it is no cue.</summary>
    public Stance? OfPreposition(string preposition) => _cues.TryGetValue((preposition, "prep", ""), out var cue) ? cue.Stance : null;

    /// <summary>The stance that a phrase of preposition and noun gives to whose it is ("by the ministry's account": <c>by account</c>). Null: it is no cue.</summary>
    public Stance? OfPhrase(string words) => _cues.TryGetValue((words, "phrase", ""), out var cue) ? cue.Stance : null;

    private static string PosOf(Token word) => word.Upos switch { Upos.VERB or Upos.AUX => "verb", Upos.NOUN or Upos.PROPN => "noun", _ => "" };

    private static Stance StanceOf(Table.Row row) => Enum.TryParse<Stance>(row["stance"], ignoreCase: true, out var stance)
        ? stance
        : throw new FormatException($"{row.Where}: '{row["stance"]}' is not a stance of the record.");
}
