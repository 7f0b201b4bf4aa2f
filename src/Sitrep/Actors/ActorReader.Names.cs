using Sitrep.Language;
using Sitrep.Language.Grammar;
using Sitrep.Text;

namespace Sitrep.Actors;

// Names of persons, organizations, states and peoples, with the titles before them.
internal sealed partial class ActorReader
{
    private EntityMention WithoutTitle(Sentence sentence, EntityMention entity)
    {
        var first = entity.First;
        while (entity.Type == EntityType.Person && first + 1 < entity.End && lexicon.OfNoun(sentence.Tokens[first].Text.ToLowerInvariant()) == ActorKind.Person)
        {
            first++;
        }

        return entity with { First = first };
    }

    private static bool IsHeadOf(Sentence sentence, Token token, EntityMention entity) =>
        token.Index >= entity.First && token.Index < entity.End && (token.Head < entity.First || token.Head >= entity.End)
        // A broken tree can give a name two heads; the first counts.
        && !sentence.Tokens.Skip(entity.First).Take(token.Index - entity.First).Any(t => t.Head < entity.First || t.Head >= entity.End);

    private void AddNamed(Sentence sentence, Token head, EntityMention entity, List<ActorMention> found)
    {
        var name = Words(sentence, entity.First, entity.End);
        var span = new TextSpan(sentence.Tokens[entity.First].Span.Start, sentence.Tokens[entity.End - 1].Span.End);
        var known = lexicon.OfName(name);

        // The table of countries knows better than the model what is one.
        var type = entity.Type is EntityType.Person or EntityType.Organization or EntityType.Miscellaneous && nationalities.OfName(name) is not null ? EntityType.Location
            : entity.Type is not EntityType.Group && known is null && nationalities.OfName(name) is null && nationalities.OfDemonym(name) is not null ? EntityType.Group
            : entity.Type;
        switch (type)
        {
            case EntityType.Location when nationalities.OfName(name) is { } country && IsActing(sentence, head):
                found.Add(Named(ActorKind.State, nationalities.NameOf(country), country));
                return;
            case EntityType.Location when nationalities.OfCapital(name) is { } capitalOf && IsCapitalActing(sentence, head):
                found.Add(Named(ActorKind.State, nationalities.NameOf(capitalOf), capitalOf));
                return;
            case EntityType.Location or EntityType.Miscellaneous when known is not null:
                found.Add(Named(known.Kind, known.Name, known.Country));
                return;
            case EntityType.Location or EntityType.Miscellaneous:
                return;
            case EntityType.Group:
                AddGroup(sentence, head, name, span, known, found);
                return;
            case EntityType.Person when known is null:
                var (role, status, roleCountry, roleBelongs) = TitleOf(sentence, head, entity);
                found.Add(Named(ActorKind.Person, name, roleCountry) with { Role = role, RoleStatus = status, BelongsTo = roleBelongs });
                return;
        }

        // A word before a noun that is an actor itself tells of that one: "UN officials", "Taliban fighters".
        if (nationalities.OfName(name) is { } state)
        {
            if (IsActing(sentence, head))
            {
                found.Add(Named(ActorKind.State, nationalities.NameOf(state), state));
            }

            return;
        }

        var kind = known?.Kind ?? lexicon.OfNameWords(name) ?? ActorKind.Organization;
        found.Add(Named(kind, known?.Name ?? name, known?.Country ?? CountryIn(sentence, head)));

        ActorMention Named(ActorKind kind, string fullName, string? country) => new()
        {
            Head = new TokenAddress(sentence.Index, head.Index),
            Span = span,
            Form = MentionForm.Name,
            Kind = kind,
            Name = fullName,
            Lemma = sentence.Tokens[entity.End - 1].Text.ToLowerInvariant(),
            Country = country,
            Definite = true,
            Plural = kind is not ActorKind.Person,
            Pronoun = kind is ActorKind.Person ? lexicon.PronounOf(fullName) : null,
            AppositionOf = AppositionOf(sentence, head),
        };
    }

    private void AddGroup(Sentence sentence, Token head, string name, TextSpan span, ActorLexicon.Organization? known, List<ActorMention> found)
    {
        // "Uzbek youths": the group is told with the noun; "Russian strikes": the state acts.
        if (head.Relation is "amod" or "compound" or "nmod:desc" || (head.MainRelation == "conj" && sentence.HeadOf(head)?.MainRelation is "amod" or "compound"))
        {
            var noun = NounOfModifier(sentence, head);
            if (nationalities.OfDemonym(name) is { } state && noun is not null && KindOfNoun(sentence, noun) is null)
            {
                found.Add(Make(ActorKind.State, nationalities.NameOf(state), state));
            }
            else if (known is not null && noun is not null && KindOfNoun(sentence, noun) is null)
            {
                found.Add(Make(known.Kind, known.Name, known.Country));
            }

            return;
        }

        found.Add(known is not null ? Make(known.Kind, known.Name, known.Country) : Make(ActorKind.EthnicGroup, name, null));

        ActorMention Make(ActorKind kind, string fullName, string? country) => new()
        {
            Head = new TokenAddress(sentence.Index, head.Index),
            Span = span,
            Form = MentionForm.Name,
            Kind = kind,
            Name = fullName,
            Lemma = head.Lemma.ToLowerInvariant(),
            Country = country,
            Plural = true,
            Definite = true,
            AppositionOf = AppositionOf(sentence, head),
        };
    }

    private static RoleStatus? StatusOf(Sentence sentence, Token noun)
    {
        foreach (var child in sentence.ChildrenOf(noun))
        {
            if (child.Index < noun.Index && s_statuses.TryGetValue(child.Text.ToLowerInvariant(), out var status))
            {
                return status;
            }
        }

        // "then President": parsers hang the adverb anywhere near.
        return noun.Index > 0 && s_statuses.TryGetValue(sentence.Tokens[noun.Index - 1].Text.ToLowerInvariant(), out var near) ? near : null;
    }

    private static Token? NounOfModifier(Sentence sentence, Token modifier)
    {
        var noun = sentence.HeadOf(modifier);
        for (var depth = 0; noun is not null && noun.MainRelation is "amod" or "compound" && depth < 3; depth++)
        {
            noun = sentence.HeadOf(noun!);
        }

        return noun;
    }

    private static TokenAddress? AppositionOf(Sentence sentence, Token head) =>
        head.MainRelation == "appos" && sentence.HeadOf(head) is { } named ? new TokenAddress(sentence.Index, named.Index) : null;

    // A country acts where it is subject, object or partner; it is a place in "in Kyrgyzstan".
    private static bool IsActing(Sentence sentence, Token head)
    {
        var token = head;
        for (var depth = 0; token.MainRelation == "conj" && depth < 5 && sentence.HeadOf(token) is { } first; depth++)
        {
            token = first;
        }

        return token.MainRelation is "nsubj" or "obj" or "iobj" || token.Relation is "obl:agent" or "nmod:poss" or "compound"
            || (token.MainRelation is "obl" or "nmod" && NounPhrase.CaseOf(sentence, token) is "to" or "with" or "against" or "by" or "on" or "upon" or "between" or "for" or "from" or "of" or "according to");
    }

    // "Moscow said", "Tokyo's offer", "talks with Riyadh"; but "Kyiv was shelled" and "fled to Minsk" are of the city.
    private static bool IsCapitalActing(Sentence sentence, Token head)
    {
        var token = head;
        for (var depth = 0; token.MainRelation == "conj" && depth < 5 && sentence.HeadOf(token) is { } first; depth++)
        {
            token = first;
        }

        // Whether what is done to the capital is done to the state, the frame decides: it can be condemned or shelled.
        if (token.MainRelation is "nsubj" or "obj" or "iobj" || token.Relation == "obl:agent")
        {
            return sentence.HeadOf(token) is { } verb && verb.Upos == Upos.VERB;
        }

        if (token.Relation == "nmod:poss")
        {
            // "Baghdad's airport" and "Baghdad's mayor" are of the city.
            return sentence.HeadOf(token) is { Upos: Upos.NOUN };
        }

        return token.MainRelation is "nmod" or "obl" && NounPhrase.CaseOf(sentence, token) is "by" or "with" or "between" or "against" or "from" or "to" or "of";
    }
}
