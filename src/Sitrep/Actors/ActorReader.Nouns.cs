using System.Collections.Frozen;
using Sitrep.Language;
using Sitrep.Language.Grammar;
using Sitrep.Text;

namespace Sitrep.Actors;

// Common nouns for people and bodies, with the words that set them apart.
internal sealed partial class ActorReader
{
    private static readonly FrozenSet<string> s_spokesmen = new[]
    {
        "spokesman", "spokeswoman", "spokesperson", "member", "leader", "official", "aide", "adviser", "advisor", "envoy", "representative", "commander", "head",
        "chief", "supporter", "ambassador", "minister", "soldier", "officer", "fighter", "chairman", "director", "president", "secretary", "lawyer", "employee",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_collective = new[]
    {
        "family", "household", "community", "population", "public", "minority", "tribe", "clan", "congregation", "crew", "staff", "personnel", "people", "elderly", "dead", "wounded",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_speech = new[]
    {
        "say", "tell", "claim", "add", "report", "announce", "deny", "admit", "insist", "allege", "warn", "complain", "explain", "recall", "testify", "state", "confirm", "speak", "acknowledge",
    }.ToFrozenSet(StringComparer.Ordinal);

    // What says something without being anybody.
    private static readonly FrozenSet<string> s_writings = new[]
    {
        "report", "statement", "document", "letter", "study", "survey", "poll", "figure", "datum", "rumor", "rumour", "news", "article", "website", "law", "text", "banner", "sign", "placard",
        "video", "image", "evidence", "number", "toll", "record", "leaflet", "message", "communique", "communiqu\u00e9", "declaration", "resolution", "order", "decree", "constitution", "agreement",
        "accord", "deal", "plan", "treaty", "map", "photograph", "photo", "footage", "cable", "dispatch", "memo", "book", "rule", "bulletin", "headline", "note", "tweet", "post", "account", "release",
    }.ToFrozenSet(StringComparer.Ordinal);

    private void AddNoun(Sentence sentence, Token head, EntityMention?[] entityOf, List<ActorMention> found)
    {
        if ((KindOfNoun(sentence, head) ?? KindOfSpeaker(sentence, head)) is not { } kind || head.Relation is "compound" or "nmod:desc" or "amod" || IsNegatedPhrase(sentence, head))
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
            else if (child.Relation is "amod" or "compound" or "advmod" or "nmod:desc" && child.Index < head.Index)
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
                if ((s_spokesmen.Contains(head.Lemma) || (kind == ActorKind.ArmedGroup && entityOf[child.Index] is { Type: EntityType.Organization })) && NounPhrase.CaseOf(sentence, child) is "of" or "for" or "with")
                {
                    belongs ??= new TokenAddress(sentence.Index, child.Index);
                }
            }
        }

        // "guerrillas belonging to the National Liberation Army".
        belongs ??= sentence.ChildrenOf(head).Where(c => c.MainRelation == "acl" && c.Lemma == "belong").SelectMany(sentence.ChildrenOf)
            .Where(c => c.MainRelation == "obl" && NounPhrase.CaseOf(sentence, c) == "to").Select(c => (TokenAddress?)new TokenAddress(sentence.Index, c.Index)).FirstOrDefault();

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

    // "A regulator said", "travellers reaching Belgrade told": who speaks is somebody, whatever the noun.
    private static ActorKind? KindOfSpeaker(Sentence sentence, Token noun)
    {
        if (noun.Upos != Upos.NOUN || NounPhrase.IsNumberNoun(noun) || s_writings.Contains(noun.Lemma.ToLowerInvariant()))
        {
            return null;
        }

        var speaks = noun.MainRelation == "nsubj"
            ? sentence.HeadOf(noun) is { Upos: Upos.VERB } verb && s_speech.Contains(verb.Lemma.ToLowerInvariant())
            : noun.MainRelation is "obl" or "nmod" && NounPhrase.CaseOf(sentence, noun) == "according to";
        return speaks ? noun.Xpos == "NNS" ? ActorKind.Civilians : ActorKind.Person : null;
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

    private static bool IsNegatedPhrase(Sentence sentence, Token head) =>
        sentence.ChildrenOf(head).Any(c => c.MainRelation == "det" && c.Lemma == "no");
}
