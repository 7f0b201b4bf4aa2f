using System.Collections.Frozen;
using Sitrep.Language;
using Sitrep.Language.Grammar;

namespace Sitrep.Actors;

/// <summary>
/// Finds the words that name actors: names of persons, organizations and states, nationality words, nouns for people and
/// bodies ("youths", "the interim government", "riot police"), pronouns. One phrase can name two: "Kyrgyz and Uzbek youths",
/// "Russian and Chinese media". Leaves alone people who are merely counted ("62 were killed").
/// </summary>
internal sealed partial class ActorReader(ActorLexicon lexicon, Nationalities nationalities)
{
    private static readonly FrozenDictionary<string, RoleStatus> s_statuses = new Dictionary<string, RoleStatus>(StringComparer.Ordinal)
    {
        ["former"] = RoleStatus.Former, ["ex"] = RoleStatus.Former, ["then"] = RoleStatus.Former, ["ousted"] = RoleStatus.Former, ["deposed"] = RoleStatus.Former,
        ["late"] = RoleStatus.Former, ["toppled"] = RoleStatus.Former, ["exiled"] = RoleStatus.Former, ["outgoing"] = RoleStatus.Current, ["one-time"] = RoleStatus.Former,
        ["acting"] = RoleStatus.Acting, ["interim"] = RoleStatus.Acting, ["caretaker"] = RoleStatus.Acting, ["provisional"] = RoleStatus.Acting,
        ["transitional"] = RoleStatus.Acting, ["elect"] = RoleStatus.Elect, ["incoming"] = RoleStatus.Elect, ["designate"] = RoleStatus.Elect,
        ["self-proclaimed"] = RoleStatus.Claimed, ["self-styled"] = RoleStatus.Claimed, ["self-declared"] = RoleStatus.Claimed,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The mentions of a report in text order.</summary>
    public IReadOnlyList<ActorMention> Read(IReadOnlyList<Sentence> sentences)
    {
        var found = new List<ActorMention>();
        foreach (var sentence in sentences)
        {
            ReadSentence(sentence, found);
        }

        return found;
    }

    private void ReadSentence(Sentence sentence, List<ActorMention> found)
    {
        var entityOf = new EntityMention?[sentence.Tokens.Count];
        foreach (var entity in sentence.Entities)
        {
            for (var i = entity.First; i < entity.End; i++)
            {
                entityOf[i] = entity;
            }
        }

        for (var i = 0; i < sentence.Entities.Count; i++)
        {
            // "President Bakiyev": the title is no part of the name.
            if (WithoutTitle(sentence, sentence.Entities[i]) is var name && name != sentence.Entities[i])
            {
                for (var t = sentence.Entities[i].First; t < sentence.Entities[i].End; t++)
                {
                    entityOf[t] = t < name.First ? null : name;
                }
            }
        }

        foreach (var token in sentence.Tokens)
        {
            var entity = entityOf[token.Index];
            if (token.Upos == Upos.PRON)
            {
                if (Pronoun(sentence, token) is { } pronoun)
                {
                    found.Add(pronoun);
                }
            }
            else if (entity is { } named && IsHeadOf(sentence, token, named) && named.Type is EntityType.Person or EntityType.Organization or EntityType.Location or EntityType.Group or EntityType.Miscellaneous)
            {
                var before = found.Count;
                AddNamed(sentence, token, named, found);
                if (before == found.Count && named.Type is not EntityType.Group)
                {
                    AddNoun(sentence, token, entityOf, found);
                }
            }
            else if (token.Upos is Upos.NOUN or Upos.PROPN || (token.Upos == Upos.ADJ && token.Xpos is "NN" or "NNS" or "JJ" && Governor.SlotOf(sentence, token) is "subj" or "obj"))
            {
                AddNoun(sentence, token, entityOf, found);
            }
        }
    }

    private static string Words(Sentence sentence, int first, int end)
    {
        var words = new System.Text.StringBuilder();
        for (var i = first; i < end; i++)
        {
            if (i > first && sentence.Tokens[i].Span.Start > sentence.Tokens[i - 1].Span.End)
            {
                words.Append(' ');
            }

            words.Append(sentence.Tokens[i].Text);
        }

        return words.ToString();
    }

    private (string? Role, RoleStatus? Status, string? Country, TokenAddress? Belongs) TitleOf(Sentence sentence, Token head, EntityMention entity)
    {
        foreach (var child in sentence.ChildrenOf(head))
        {
            if (child.Index >= entity.First || child.MainRelation is not ("nmod" or "compound" or "appos" or "amod") || child.Relation == "nmod:poss")
            {
                continue;
            }

            // "Kyrgyz Roza Otunbayeva": the nationality is no role.
            if (nationalities.OfDemonym(child.Text) is not null || (KindOfNoun(sentence, child) is null && child.Upos is not (Upos.NOUN or Upos.PROPN)))
            {
                continue;
            }

            var country = CountryIn(sentence, child) ?? CountryIn(sentence, head);
            var status = StatusOf(sentence, child) ?? StatusOf(sentence, head) ?? RoleStatus.Current;
            var belongs = sentence.ChildrenOf(child).FirstOrDefault(c => c.Relation is "nmod:poss" or "nmod" or "compound" && c.Upos == Upos.PROPN && nationalities.OfName(c.Text) is null);
            return (RoleWords(sentence, child), status, country, belongs is null ? null : new TokenAddress(sentence.Index, belongs.Index));
        }

        return (null, null, CountryIn(sentence, head), null);
    }

    private static ActorMention? Pronoun(Sentence sentence, Token token)
    {
        var word = token.Text.ToLowerInvariant();
        ActorKind? kind = word switch
        {
            "he" or "she" or "him" or "her" or "his" or "hers" => ActorKind.Person,
            "they" or "them" or "their" or "theirs" => ActorKind.Civilians,
            "it" or "its" => ActorKind.Organization,
            _ => null,
        };
        return kind is null || token.MainRelation == "expl" ? null : new ActorMention
        {
            Head = new TokenAddress(sentence.Index, token.Index),
            Span = token.Span,
            Form = MentionForm.Pronoun,
            Kind = kind.Value,
            Name = token.Text,
            Lemma = word,
            Pronoun = word is "he" or "him" or "his" ? "he" : word is "she" or "her" or "hers" ? "she" : null,
            Plural = kind == ActorKind.Civilians,
            Definite = true,
        };
    }

    private string? CountryOf(Sentence sentence, Token token) =>
        nationalities.OfName(Words(sentence, FirstOfName(sentence, token), LastOfName(sentence, token) + 1)) ?? nationalities.OfName(token.Text);

    private string? CountryIn(Sentence sentence, Token noun)
    {
        foreach (var child in sentence.ChildrenOf(noun))
        {
            if (child.MainRelation is "amod" or "compound" && nationalities.OfDemonym(child.Text) is { } demonym)
            {
                return demonym;
            }

            if (child.Relation is "nmod:poss" or "compound" or "nmod" && CountryOf(sentence, child) is { } country)
            {
                return country;
            }

            // "Russian President Dmitri Medvedev": the adjective may hang one step down.
            if (child.Relation is "nmod:desc" && CountryIn(sentence, child) is { } deeper)
            {
                return deeper;
            }
        }

        return null;
    }

    private static int FirstOfName(Sentence sentence, Token token) => NounPhrase.NameOf(sentence, token)[0].Index;

    private static int LastOfName(Sentence sentence, Token token) => NounPhrase.NameOf(sentence, token)[^1].Index;
}
