using System.Collections.Frozen;
using Sitrep.Data;
using Sitrep.Language;

namespace Sitrep.Events.Modalities;

/// <summary>What a governing word does to the event in one of its slots: <c>data/lexicon/modality.tsv</c>.</summary>
internal sealed class ModalityLexicon
{
    private readonly FrozenDictionary<(string Word, string Pos, string Slot), Effect> _effects;

    private ModalityLexicon(FrozenDictionary<(string Word, string Pos, string Slot), Effect> effects) => _effects = effects;

    /// <summary>What a governing word does.</summary>
    /// <param name="Modality">The modality that it gives. Null: the event stands as the governing word itself does.</param>
    /// <param name="Negates">Whether it says that the event does not come about.</param>
    public readonly record struct Effect(Modality? Modality, bool Negates);

    /// <summary>Reads the table.</summary>
    /// <exception cref="FormatException">A modality is not known.</exception>
    public static ModalityLexicon Read(DataFolder data) => new(Table.Read(data.File("lexicon/modality.tsv")).Rows.ToFrozenDictionary(
        r => (r["word"], r["pos"], r["slot"]),
        r => new Effect(r["modality"] == "inherit" ? null : ModalityOf(r), r["polarity"] == "negative")));

    /// <summary>What the word does to the event in its slot. Null: nothing.</summary>
    public Effect? Of(Token word, string lemma, string slot)
    {
        var pos = word.Upos switch { Upos.VERB or Upos.AUX => "verb", Upos.NOUN or Upos.PROPN => "noun", Upos.ADJ => "adj", _ => "" };
        if (_effects.TryGetValue((lemma, pos, slot), out var effect))
        {
            return effect;
        }

        // Participles stand between verb and adjective: "is prepared to".
        return pos == "adj" && _effects.TryGetValue((lemma, "verb", slot), out effect) ? effect
            : pos == "verb" && _effects.TryGetValue((word.Text.ToLowerInvariant(), "adj", slot), out effect) ? effect
            : null;
    }

    private static Modality ModalityOf(Table.Row row) => Enum.TryParse<Modality>(row["modality"], ignoreCase: true, out var modality)
        ? modality
        : throw new FormatException($"{row.Where}: '{row["modality"]}' is not a modality of the record.");
}
