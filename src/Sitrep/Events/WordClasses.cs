using System.Collections.Frozen;
using Sitrep.Actors;
using Sitrep.Data;
using Sitrep.Language;
using Sitrep.Language.Grammar;

namespace Sitrep.Events;

/// <summary>What sort of thing a phrase means, for the conditions of frames: the lists of <c>data/lexicon/classes</c>, entities and actors.</summary>
internal sealed class WordClasses
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _classes;

    private WordClasses(FrozenDictionary<string, FrozenSet<string>> classes) => _classes = classes;

    /// <summary>Reads the lists; a class is named after its file.</summary>
    public static WordClasses Read(DataFolder data) => new(data.Files("lexicon/classes", "*.txt")
        .ToFrozenDictionary(f => Path.GetFileNameWithoutExtension(f), WordList.Read, StringComparer.Ordinal));

    /// <summary>Whether the phrase with this head belongs to a class.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="head">Head of the phrase.</param>
    /// <param name="name">The class.</param>
    /// <param name="kinds">Kinds of the actors that the phrase means.</param>
    public bool IsIn(Sentence sentence, Token head, string name, IReadOnlyList<ActorKind> kinds)
    {
        if (_classes.TryGetValue(name, out var words) && PhrasesOf(sentence, head).Any(words.Contains))
        {
            return true;
        }

        var entity = EntityOf(sentence, head);
        return name switch
        {
            "person" => entity is EntityType.Person or EntityType.Group || head.Lemma.ToLowerInvariant() is "he" or "she" or "they" or "i" or "we" or "you" or "him" or "who" or "everyone" or "anyone" or "someone" or "nobody" or "no one"
                || (head.Upos == Upos.NUM && entity is not (EntityType.Date or EntityType.Time)) || kinds.Any(k => k is not (ActorKind.State or ActorKind.Organization or ActorKind.InternationalOrganization)),
            "counted" => head.Upos == Upos.NUM || NounPhrase.IsNumberNoun(head) || sentence.ChildrenOf(head).Any(c => c.MainRelation == "nummod"),
            "state" => kinds.Contains(ActorKind.State),
            "force" => kinds.Any(k => k is ActorKind.ArmedForce or ActorKind.Police or ActorKind.ArmedGroup),
            "police" => kinds.Contains(ActorKind.Police),
            "crowd" => kinds.Contains(ActorKind.Crowd),
            "official" => kinds.Contains(ActorKind.Government),
            "media" => kinds.Contains(ActorKind.Media),
            "weapon" => entity is EntityType.Weapon,
            "place" or "territory" => entity is EntityType.Location or EntityType.Facility,
            "building" => entity is EntityType.Facility,
            "money" => head.Upos == Upos.SYM,
            _ => false,
        };
    }

    /// <summary>The lemma of a head and the phrases that words before it make with it: <c>gas</c>, <c>tear gas</c>.</summary>
    public static IEnumerable<string> PhrasesOf(Sentence sentence, Token head)
    {
        var lemma = head.Lemma.ToLowerInvariant();
        yield return lemma;
        var text = head.Text.ToLowerInvariant();
        if (text != lemma)
        {
            yield return text;
        }

        var phrase = lemma;
        for (var i = head.Index - 1; i >= Math.Max(0, head.Index - 4); i--)
        {
            var before = sentence.Tokens[i];
            if (before.MainRelation is not ("compound" or "amod" or "flat" or "punct" or "nmod" or "case" or "obl"))
            {
                break;
            }

            phrase = before.Text == "-" || phrase[0] == '-' ? before.Text.ToLowerInvariant() + phrase : $"{before.Text.ToLowerInvariant()} {phrase}";
            yield return phrase;
        }

        // "rocket-propelled grenade", "state of emergency".
        if (head.Index + 2 < sentence.Tokens.Count && sentence.Tokens[head.Index + 1].Lemma == "of")
        {
            yield return $"{lemma} of {sentence.Tokens[head.Index + 2].Lemma.ToLowerInvariant()}";
        }
    }

    /// <summary>The type of the entity that covers a word. Null: none.</summary>
    public static EntityType? EntityOf(Sentence sentence, Token token)
    {
        foreach (var entity in sentence.Entities)
        {
            if (entity.First <= token.Index && token.Index < entity.End)
            {
                return entity.Type;
            }
        }

        return null;
    }
}
