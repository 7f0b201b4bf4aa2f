using System.Collections.Frozen;
using Sitrep.Language;
using Sitrep.Language.Grammar;
using Sitrep.Text;

namespace Sitrep.Actors;

/// <summary>
/// Decides which mentions mean the same actor: parts of names, titles and apposition, "the president" after "President X",
/// the generic bodies of a country ("police", "the army"), crowds told again, pronouns. In text order, each mention joins
/// an earlier actor or begins one; a link that neither grammar nor the model gives is not made.
/// </summary>
internal sealed class ActorResolver(Nationalities nationalities)
{
    // Below this the model's links for pronouns are wrong more often than the nearest fitting subject.
    private const double LinkThreshold = 0.5;

    private static readonly FrozenSet<string> s_genericForces = new[]
    {
        "army", "military", "troop", "troops", "soldier", "forces", "force", "security force", "armed force", "armed forces",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_genericPolice = new[] { "police", "policeman", "officer" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_demonstrators = new[] { "protester", "protestor", "demonstrator", "marcher" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_governments = new[] { "government", "authority", "authorities", "administration", "regime" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_speech = new[]
    {
        "say", "tell", "claim", "add", "announce", "deny", "admit", "insist", "warn", "call", "demand", "accuse", "blame", "urge", "appeal", "condemn", "declare", "promise", "pledge", "vow", "refuse",
        "reject", "threaten", "ask", "order", "offer", "agree", "acknowledge", "confirm",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The actors of a report.</summary>
    /// <param name="analysis">The report's sentences and the model's links.</param>
    /// <param name="mentions">The mentions in text order.</param>
    /// <param name="countryAt">The country that a body without one of its own belongs to, by its words and the sentence that they stand in; null: not known.</param>
    public ActorReading Resolve(Analysis analysis, IReadOnlyList<ActorMention> mentions, Func<TextSpan, TextSpan, string?> countryAt)
    {
        var links = new Dictionary<TokenAddress, TokenAddress>();
        foreach (var link in analysis.Coreferences)
        {
            if (link.Score >= LinkThreshold)
            {
                links[link.Anaphor] = link.Antecedent;
            }
        }

        var clusters = new List<Cluster>();
        var byHead = new Dictionary<TokenAddress, List<Cluster>>();
        foreach (var mention in mentions)
        {
            var local = mention.Country ?? (BelongsToCountry(mention.Kind) ? countryAt(mention.Span, analysis.Sentences[mention.Head.Sentence].Span) : null);
            var cluster = Find(analysis, clusters, byHead, links, mention, local);
            if (cluster is null)
            {
                if (mention.Form == MentionForm.Pronoun)
                {
                    continue;
                }

                cluster = new Cluster(mention) { Country = local };
                clusters.Add(cluster);
            }
            else
            {
                cluster.Add(mention);
                cluster.Country ??= local;
            }

            (byHead.TryGetValue(mention.Head, out var list) ? list : byHead[mention.Head] = []).Add(cluster);
        }

        var places = new Dictionary<Cluster, int>();
        for (var i = 0; i < clusters.Count; i++)
        {
            places[clusters[i]] = i;
        }

        var actors = clusters.ConvertAll(c => c.ToActor(c.BelongsTo is { } owner && byHead.TryGetValue(owner, out var of) && of[0] != c ? places[of[0]] : null, nationalities));
        return new ActorReading(actors, byHead.ToDictionary(p => p.Key, p => p.Value.Distinct().Select(c => places[c]).ToArray()));
    }

    private static Cluster? Find(
        Analysis analysis, List<Cluster> clusters, Dictionary<TokenAddress, List<Cluster>> byHead, Dictionary<TokenAddress, TokenAddress> links, ActorMention mention, string? country)
    {
        if (mention.AppositionOf is { } named && byHead.TryGetValue(named, out var apposed) && apposed[^1].CanBe(mention))
        {
            return apposed[^1];
        }

        return mention.Form switch
        {
            MentionForm.Name => ByName(clusters, mention),
            MentionForm.Noun => ByNoun(clusters, byHead, links, mention, country),
            _ => ByPronoun(analysis, clusters, byHead, links, mention),
        };
    }

    private static Cluster? ByName(List<Cluster> clusters, ActorMention mention)
    {
        for (var i = clusters.Count - 1; i >= 0; i--)
        {
            var cluster = clusters[i];
            if (cluster.HasName && (mention.Kind == ActorKind.Person) == (cluster.Kind == ActorKind.Person)
                && (mention.Kind == ActorKind.State) == (cluster.Kind == ActorKind.State) && cluster.Names.Any(n => IsSameName(n, mention)))
            {
                return cluster;
            }
        }

        return null;

        static bool IsSameName(string name, ActorMention mention)
        {
            if (string.Equals(name, mention.Name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            var (longer, shorter) = name.Length >= mention.Name.Length ? (name, mention.Name) : (mention.Name, name);
            var (all, some) = (Parts(longer), Parts(shorter));
            if (mention.Kind == ActorKind.Person)
            {
                // "Otunbayeva" after "Roza Otunbayeva"; a first name alone only where it is the whole mention.
                return some.Length > 0 && some.All(p => all.Contains(p, StringComparer.OrdinalIgnoreCase))
                    && (some.Length == 1 || string.Equals(all[^1], some[^1], StringComparison.OrdinalIgnoreCase));
            }

            return mention.Kind is not ActorKind.State and not ActorKind.EthnicGroup
                && ((shorter.Length > 1 && shorter.All(char.IsUpper) && string.Equals(Initials(all), shorter, StringComparison.Ordinal))
                    || (some.Length > 1 && longer.EndsWith(" " + shorter, StringComparison.OrdinalIgnoreCase)));
        }

        static string[] Parts(string name) => name.Split([' ', '-', '.'], StringSplitOptions.RemoveEmptyEntries);

        static string Initials(string[] words) => string.Concat(words.Where(w => char.IsUpper(w[0])).Select(w => w[0]));
    }

    private static Cluster? ByNoun(
        List<Cluster> clusters, Dictionary<TokenAddress, List<Cluster>> byHead, Dictionary<TokenAddress, TokenAddress> links, ActorMention mention, string? country)
    {
        if (mention.Counted)
        {
            return null;
        }

        for (var i = clusters.Count - 1; i >= 0; i--)
        {
            if (IsToldAgain(clusters[i], mention, country))
            {
                return clusters[i];
            }
        }

        // "A spokesman for Roza Otunbayeva quoted the interim president": the one named person that the sentence gives no
        // other office.
        if (mention is { Kind: ActorKind.Person, Definite: true, Plural: false, Role: not null, BelongsTo: null })
        {
            var named = clusters.FindAll(c => c.Kind == ActorKind.Person && c.HasName && c.Role is null && c.IsNamedIn(mention.Head.Sentence, mention.Head.Token));
            if (named.Count == 1)
            {
                return named[0];
            }
        }

        // "the ministry" after "the Interior Ministry".
        if (mention.Definite && !mention.Plural && mention.BelongsTo is null)
        {
            for (var i = clusters.Count - 1; i >= 0; i--)
            {
                if (clusters[i].HasName && clusters[i].Kind != ActorKind.Person && clusters[i].Names.Any(n => n.EndsWith(" " + mention.Lemma, StringComparison.OrdinalIgnoreCase)))
                {
                    return clusters[i];
                }
            }

            if (links.TryGetValue(mention.Head, out var antecedent) && byHead.TryGetValue(antecedent, out var linked) && linked[^1].CanBe(mention))
            {
                return linked[^1];
            }
        }

        return null;
    }

    private static bool IsToldAgain(Cluster cluster, ActorMention mention, string? country)
    {
        var sameCountry = cluster.Country is null || country is null || cluster.Country == country;
        switch (mention.Kind)
        {
            // "the president" is the last one with that office; "the interim president" wants the word, too.
            case ActorKind.Person when mention.Definite && !mention.Plural:
                return cluster.Kind == ActorKind.Person && !cluster.Plural && sameCountry && cluster.HasRole(mention);
            case ActorKind.ArmedForce when s_genericForces.Contains(mention.Lemma) && mention.Group is null && mention.Modifiers.Length == 0:
                return cluster.Kind == ActorKind.ArmedForce && cluster.IsGeneric && sameCountry && s_genericForces.Contains(cluster.Lemma);
            case ActorKind.Police when s_genericPolice.Contains(mention.Lemma) && mention.Modifiers.Length == 0:
                return cluster.Kind == ActorKind.Police && cluster.IsGeneric && sameCountry && s_genericPolice.Contains(cluster.Lemma);
            case ActorKind.Government when s_governments.Contains(mention.Lemma) && (mention.BelongsTo is null || mention.Country is not null):
                return cluster.Kind == ActorKind.Government && sameCountry && s_governments.Contains(cluster.Lemma) && cluster.IsGovernmentOf(mention);
            case ActorKind.Crowd:
                return cluster.Kind == ActorKind.Crowd && cluster.Group == mention.Group && !cluster.Counted
                    && (cluster.Lemma == mention.Lemma || (s_demonstrators.Contains(cluster.Lemma) && s_demonstrators.Contains(mention.Lemma)) || (mention.Definite && mention.Lemma is "crowd" or "mob"))
                    && (cluster.Modifiers == mention.Modifiers || mention.Modifiers.Length == 0);
            default:
                return cluster.Kind == mention.Kind && !cluster.HasName && !cluster.Counted && cluster.Lemma == mention.Lemma && cluster.Plural == mention.Plural && cluster.Group == mention.Group && sameCountry
                    && (cluster.Modifiers == mention.Modifiers || (mention.Definite && mention.Modifiers.Length == 0)) && cluster.BelongsTo == mention.BelongsTo;
        }
    }

    private static Cluster? ByPronoun(
        Analysis analysis, List<Cluster> clusters, Dictionary<TokenAddress, List<Cluster>> byHead, Dictionary<TokenAddress, TokenAddress> links, ActorMention mention)
    {
        // Follow the model's chain to a phrase that is an actor.
        var at = mention.Head;
        for (var hops = 0; hops < 4 && links.TryGetValue(at, out var antecedent); hops++)
        {
            if (byHead.TryGetValue(antecedent, out var linked) && linked[^1].CanBe(mention))
            {
                return linked[^1];
            }

            at = antecedent;
        }

        // "Russia said it was ready": the subject of what is said is who says it.
        if (Teller(analysis.Sentences[mention.Head.Sentence], mention) is { } teller
            && byHead.TryGetValue(new TokenAddress(mention.Head.Sentence, teller.Index), out var telling) && telling[0].CanBe(mention))
        {
            return telling[0];
        }

        // "It" that rains or emerges is nobody; "it" that says something is somebody.
        if (mention.Kind == ActorKind.Organization && !Speaks(analysis.Sentences[mention.Head.Sentence], mention))
        {
            return null;
        }

        // Else the nearest fitting subject: of this sentence before the pronoun, then of the one or two before it.
        var sentence = analysis.Sentences[mention.Head.Sentence];
        for (var index = mention.Head.Sentence; index >= Math.Max(0, mention.Head.Sentence - 2); index--)
        {
            var told = analysis.Sentences[index];
            if (told.Paragraph < sentence.Paragraph - 1)
            {
                break;
            }

            Cluster? subject = null;
            Cluster? other = null;
            foreach (var token in told.Tokens)
            {
                if ((index == mention.Head.Sentence && token.Index >= mention.Head.Token) || !byHead.TryGetValue(new TokenAddress(index, token.Index), out var here) || !here[0].CanBe(mention))
                {
                    continue;
                }

                if (token.MainRelation == "nsubj" && !(index == mention.Head.Sentence && IsInClauseOf(sentence, token, mention)))
                {
                    subject = here[0];
                }

                other = here[0];
            }

            if ((subject ?? other) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool Speaks(Sentence sentence, ActorMention mention)
    {
        var token = sentence.Tokens[mention.Head.Token];
        return token.Relation == "nsubj" && sentence.HeadOf(token) is { Upos: Upos.VERB } verb && !Clause.IsPassive(sentence, verb)
            && s_speech.Contains(verb.Lemma.ToLowerInvariant());
    }

    private static Token? Teller(Sentence sentence, ActorMention mention)
    {
        var token = sentence.Tokens[mention.Head.Token];
        return token.MainRelation == "nsubj" && sentence.HeadOf(token) is { MainRelation: "ccomp" } clause && sentence.HeadOf(clause) is { } saying
            ? Clause.Child(sentence, saying, "nsubj")
            : null;
    }

    // "Bush told him": an object never means the subject of its own clause.
    private static bool IsInClauseOf(Sentence sentence, Token subject, ActorMention pronoun)
    {
        var token = sentence.Tokens[pronoun.Head.Token];
        return token.MainRelation is "obj" or "iobj" && token.Head == subject.Head;
    }

    private static bool BelongsToCountry(ActorKind kind) =>
        kind is ActorKind.Government or ActorKind.ArmedForce or ActorKind.Police or ActorKind.Crowd or ActorKind.Civilians;
}
