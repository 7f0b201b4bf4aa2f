using System.Collections.Frozen;
using Sitrep.Language;
using Sitrep.Language.Grammar;
using Sitrep.Text;

namespace Sitrep.Actors;

/// <summary>
/// Finds the words that name actors: names of persons, organizations and states, nationality words, nouns for people and
/// bodies ("youths", "the interim government", "riot police"), pronouns. One phrase can name two: "Kyrgyz and Uzbek youths",
/// "Russian and Chinese media". Leaves alone people who are merely counted ("62 were killed").
/// </summary>
internal sealed class ActorReader(ActorLexicon lexicon, Nationalities nationalities)
{
    private static readonly FrozenDictionary<string, RoleStatus> s_statuses = new Dictionary<string, RoleStatus>(StringComparer.Ordinal)
    {
        ["former"] = RoleStatus.Former, ["ex"] = RoleStatus.Former, ["then"] = RoleStatus.Former, ["ousted"] = RoleStatus.Former, ["deposed"] = RoleStatus.Former,
        ["late"] = RoleStatus.Former, ["toppled"] = RoleStatus.Former, ["exiled"] = RoleStatus.Former, ["outgoing"] = RoleStatus.Current, ["one-time"] = RoleStatus.Former,
        ["acting"] = RoleStatus.Acting, ["interim"] = RoleStatus.Acting, ["caretaker"] = RoleStatus.Acting, ["provisional"] = RoleStatus.Acting,
        ["transitional"] = RoleStatus.Acting, ["elect"] = RoleStatus.Elect, ["incoming"] = RoleStatus.Elect, ["designate"] = RoleStatus.Elect,
        ["self-proclaimed"] = RoleStatus.Claimed, ["self-styled"] = RoleStatus.Claimed, ["self-declared"] = RoleStatus.Claimed,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_spokesmen = new[]
    {
        "spokesman", "spokeswoman", "spokesperson", "member", "leader", "official", "aide", "adviser", "advisor", "envoy", "representative", "commander", "head",
        "chief", "supporter", "ambassador", "minister", "soldier", "officer", "fighter", "chairman", "director", "president", "secretary", "lawyer", "employee",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_collective = new[]
    {
        "family", "household", "community", "population", "public", "minority", "tribe", "clan", "congregation", "crew", "staff", "personnel", "people", "elderly", "dead", "wounded",
    }.ToFrozenSet(StringComparer.Ordinal);

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
                if (before == found.Count)
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
        if (head.MainRelation is "amod" or "compound" or "nmod:desc" || (head.MainRelation == "conj" && sentence.HeadOf(head)?.MainRelation is "amod" or "compound"))
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

    private void AddNoun(Sentence sentence, Token head, EntityMention?[] entityOf, List<ActorMention> found)
    {
        if (KindOfNoun(sentence, head) is not { } kind || head.MainRelation is "compound" or "nmod:desc" or "amod" || IsNegatedPhrase(sentence, head))
        {
            return;
        }

        // A name's own noun: "Mayor Smith" is read with the name.
        if (entityOf[head.Index] is { Type: EntityType.Date or EntityType.Time or EntityType.Weapon })
        {
            return;
        }

        var modifiers = new List<string>();
        var groups = new List<Token>();
        RoleStatus? status = null;
        string? country = null;
        TokenAddress? belongs = null;
        var counted = head.Upos == Upos.NUM;
        foreach (var child in sentence.ChildrenOf(head))
        {
            var word = child.Text.ToLowerInvariant();
            if (child.MainRelation == "nummod" || (child.MainRelation == "det" && child.Lemma is "a" or "an" or "some" or "another"))
            {
                counted = true;
            }
            else if (child.Relation == "nmod:poss")
            {
                country ??= CountryOf(sentence, child);
                belongs ??= new TokenAddress(sentence.Index, child.Index);
            }
            else if (child.MainRelation is "amod" or "compound" or "advmod" or "nmod:desc" && child.Index < head.Index)
            {
                if (s_statuses.TryGetValue(word, out var told))
                {
                    status = told;
                    modifiers.Add(word);
                    continue;
                }

                foreach (var one in NounPhrase.Coordinated(sentence, child))
                {
                    if (entityOf[one.Index] is { Type: EntityType.Group } || nationalities.OfDemonym(one.Text) is not null)
                    {
                        groups.Add(one);
                    }
                    else if (nationalities.OfName(one.Text) is { } named)
                    {
                        country ??= named;
                    }
                    else if (entityOf[one.Index] is { Type: EntityType.Organization or EntityType.Person })
                    {
                        belongs ??= new TokenAddress(sentence.Index, one.Index);
                        modifiers.Add(word);
                    }
                    else
                    {
                        modifiers.Add(word);
                    }
                }
            }
            else if (child.MainRelation == "nmod" && NounPhrase.CaseOf(sentence, child) is "of" or "for" or "from" or "in" or "with")
            {
                country ??= NounPhrase.CaseOf(sentence, child) is "of" or "in" or "from" ? CountryOf(sentence, child) : null;
                if (s_spokesmen.Contains(head.Lemma) && NounPhrase.CaseOf(sentence, child) is "of" or "for" or "with")
                {
                    belongs ??= new TokenAddress(sentence.Index, child.Index);
                }
            }
        }

        var of = kind == ActorKind.Person;

        // One man, one student: a person, although many of them are civilians.
        if (kind == ActorKind.Civilians && head.Xpos is "NN" && !s_collective.Contains(head.Lemma))
        {
            kind = ActorKind.Person;
        }

        var span = NounPhrase.SpanOf(sentence, head, withOf: of);

        // "thousands of protesters" is the whole mention.
        if (head.MainRelation == "nmod" && sentence.HeadOf(head) is { } counting && NounPhrase.IsNumberNoun(counting))
        {
            span = span.Union(NounPhrase.SpanOf(sentence, counting));
        }

        var mention = new ActorMention
        {
            Head = new TokenAddress(sentence.Index, head.Index),
            Span = span,
            Form = MentionForm.Noun,
            Kind = kind,
            Name = NameOfNoun(sentence, head, span),
            Lemma = head.Lemma.ToLowerInvariant(),
            Country = country,
            Role = of ? RoleWords(sentence, head) : null,
            RoleStatus = of ? status ?? RoleStatusAfter(sentence, head) ?? Actors.RoleStatus.Current : null,
            Plural = head.Xpos is "NNS" or "NNPS" || kind is ActorKind.Police or ActorKind.Crowd,
            Definite = NounPhrase.IsDefinite(sentence, head),
            Counted = counted,
            Pronoun = kind == ActorKind.Person ? lexicon.PronounOf(head.Lemma) : null,
            Modifiers = string.Join(' ', modifiers),
            BelongsTo = belongs,
            AppositionOf = AppositionOf(sentence, head),
        };

        // Two peoples before one noun are two actors.
        if (groups.Count == 0)
        {
            found.Add(mention);
        }

        foreach (var group in groups)
        {
            var code = nationalities.OfDemonym(group.Text);
            var isEthnic = kind is ActorKind.Crowd or ActorKind.Civilians or ActorKind.EthnicGroup or ActorKind.ArmedGroup;
            found.Add(mention with
            {
                Name = groups.Count > 1 ? $"{group.Text} {head.Text}" : mention.Name,
                Country = country ?? (isEthnic ? null : code),
                Group = isEthnic || code is null ? group.Lemma.ToLowerInvariant() : null,
            });
        }
    }

    private ActorKind? KindOfNoun(Sentence sentence, Token noun)
    {
        if (noun.Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ) || NounPhrase.IsNumberNoun(noun))
        {
            return null;
        }

        var lemma = noun.Lemma.ToLowerInvariant();
        foreach (var child in sentence.ChildrenOf(noun))
        {
            if (child.MainRelation is "compound" or "amod" && child.Index < noun.Index)
            {
                var kind = lexicon.OfNoun($"{child.Text.ToLowerInvariant()} {lemma}") ?? lexicon.OfNoun($"{child.Text.ToLowerInvariant()} {noun.Text.ToLowerInvariant()}")
                    ?? lexicon.OfNoun($"{child.Lemma.ToLowerInvariant()} {lemma}");
                if (kind is not null)
                {
                    return kind;
                }
            }
        }

        return lexicon.OfNoun(lemma) ?? lexicon.OfNoun(noun.Text.ToLowerInvariant());
    }

    private (string? Role, RoleStatus? Status, string? Country, TokenAddress? Belongs) TitleOf(Sentence sentence, Token head, EntityMention entity)
    {
        foreach (var child in sentence.ChildrenOf(head))
        {
            if (child.Index >= entity.First || child.MainRelation is not ("nmod" or "compound" or "appos" or "amod") || child.Relation == "nmod:poss")
            {
                continue;
            }

            if (KindOfNoun(sentence, child) is null && child.Upos is not (Upos.NOUN or Upos.PROPN))
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

    private static RoleStatus? RoleStatusAfter(Sentence sentence, Token noun) =>
        noun.Index + 2 < sentence.Tokens.Count && sentence.Tokens[noun.Index + 1].Text == "-" && s_statuses.TryGetValue(sentence.Tokens[noun.Index + 2].Text.ToLowerInvariant(), out var status)
            ? status
            : null;

    // The title without article, country and words such as "former": they are told apart. "interim president" stays whole.
    private string RoleWords(Sentence sentence, Token noun)
    {
        var span = NounPhrase.SpanOf(sentence, noun, withOf: true);
        var words = new List<string>();
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            var token = sentence.Tokens[i];
            if (!span.Contains(token.Span) || token.MainRelation is "det" or "nummod" || token.Relation is "nmod:poss" || token.Lemma is "'s" or "then" or "former" or "ex" or "ousted" or "deposed"
                || nationalities.OfDemonym(token.Text) is not null || sentence.HeadOf(token)?.Relation == "nmod:poss")
            {
                continue;
            }

            words.Add(token.Text);
        }

        return string.Join(' ', words).Replace(" - ", "-", StringComparison.Ordinal).Replace(" 's", "'s", StringComparison.Ordinal);
    }

    private string NameOfNoun(Sentence sentence, Token head, TextSpan span)
    {
        var words = new List<string>();
        string? owner = null;
        foreach (var token in sentence.Tokens)
        {
            if (!span.Contains(token.Span) || (token.MainRelation == "det" && token.Head == head.Index) || token.Lemma == "'s" || token.Text is "'" or "\u2019s")
            {
                continue;
            }

            if (token.Relation == "nmod:poss" || (sentence.HeadOf(token)?.Relation == "nmod:poss" && token.MainRelation is "det" or "compound" or "flat" or "amod"))
            {
                // "Kyrgyzstan's interim government" is the interim government of Kyrgyzstan.
                if (token.Relation == "nmod:poss" && token.Upos != Upos.PRON)
                {
                    owner = nationalities.OfName(token.Text) is { } code ? nationalities.NameOf(code) : token.Text;
                }

                continue;
            }

            words.Add(token.Text);
        }

        var name = string.Join(' ', words).Replace(" - ", "-", StringComparison.Ordinal);
        return owner is null ? name : $"{name} of {owner}";
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

    private static bool IsNegatedPhrase(Sentence sentence, Token head) =>
        sentence.ChildrenOf(head).Any(c => c.MainRelation == "det" && c.Lemma == "no");

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
        if (token.MainRelation is "nsubj" or "obj" || token.Relation == "obl:agent")
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
