using System.Collections.Frozen;

namespace Sitrep.Language.Grammar;

/// <summary>
/// Who does and who undergoes what a verb tells, with the surface undone: passives, relative and reduced relative
/// clauses, control and raising ("were ordered to withdraw"), participles and coordination. Relations are those of
/// Universal Dependencies as English-EWT uses them; what is not there is not guessed.
/// </summary>
internal static class Clause
{
    // Verbs whose subject, not their object, does what the infinitive tells: "promised them to leave".
    private static readonly FrozenSet<string> s_subjectControl = new[] { "promise", "vow", "threaten", "pledge", "use" }.ToFrozenSet(StringComparer.Ordinal);

    // Verbs that put the one who shall act into a prepositional phrase: "called on the army to stop".
    private static readonly FrozenSet<string> s_obliqueControl = new[] { "call", "appeal", "plead", "prevail", "rely", "shout" }.ToFrozenSet(StringComparer.Ordinal);

    private const int MaxDepth = 6;

    /// <summary>Whether a word heads a clause of its own: a verb, or a word with a subject or copula.</summary>
    public static bool IsClause(Sentence sentence, Token token) =>
        token.Upos == Upos.VERB || sentence.ChildrenOf(token).Any(c => c.MainRelation is "nsubj" or "cop" or "csubj");

    /// <summary>Whether the verb stands in the passive, participles without auxiliary among them ("people killed in Osh").</summary>
    public static bool IsPassive(Sentence sentence, Token verb) => IsPassive(sentence, verb, 0);

    /// <summary>
    /// The subject as the sentence shows it, also where another clause lends it. Null: none. A relative pronoun gives
    /// way to the noun it stands for.
    /// </summary>
    public static Token? SurfaceSubject(Sentence sentence, Token verb) => SurfaceSubject(sentence, verb, 0);

    /// <summary>Those who do it: subject of an active, "by" phrase of a passive; without coordinated ones.</summary>
    public static Token? LogicalSubject(Sentence sentence, Token verb)
    {
        if (!IsPassive(sentence, verb))
        {
            return SurfaceSubject(sentence, verb);
        }

        return Agent(sentence, verb);
    }

    /// <summary>Those it is done to: object of an active, subject of a passive; without coordinated ones.</summary>
    public static Token? LogicalObject(Sentence sentence, Token verb)
    {
        if (IsPassive(sentence, verb))
        {
            // "was denied entry": the subject is who it was denied to, the object stays.
            return Child(sentence, verb, "obj") ?? SurfaceSubject(sentence, verb);
        }

        // What has a preposition is no object, whatever the parser says.
        if (sentence.ChildrenOf(verb).FirstOrDefault(c => c.MainRelation == "obj" && (c.Index > verb.Index || !IsBareObject(sentence, c))) is { } direct
            && NounPhrase.CaseOf(sentence, direct).Length == 0)
        {
            return IsRelativePronoun(direct) && Antecedent(sentence, verb) is { } meant ? meant : direct;
        }

        // "the men whom police detained", "the men police detained".
        if (verb.Relation == "acl:relcl" && Child(sentence, verb, "nsubj") is { } own && !IsRelativePronoun(own)
            && !sentence.ChildrenOf(verb).Any(c => c.MainRelation == "obl" && IsRelativePronoun(c))
            && !sentence.ChildrenOf(verb).Any(c => c.MainRelation is "ccomp" or "xcomp"))
        {
            return Antecedent(sentence, verb);
        }

        // An indirect object alone is the object: "quoted the president".
        if (sentence.ChildrenOf(verb).FirstOrDefault(c => c.MainRelation == "iobj" && c.Index > verb.Index) is { } only && NounPhrase.CaseOf(sentence, only).Length == 0)
        {
            return only;
        }

        // "killed and wounded dozens": the object stands at the last verb.
        foreach (var other in sentence.ChildrenOf(verb))
        {
            if (other.MainRelation == "conj" && other.Upos == Upos.VERB && Child(sentence, other, "obj") is { } shared
                && !sentence.ChildrenOf(other).Any(c => c.MainRelation == "nsubj")
                && !sentence.ChildrenOf(verb).Any(c => c.MainRelation is "obl" or "ccomp" or "xcomp"))
            {
                return shared;
            }
        }

        return null;
    }

    /// <summary>The one it is given, told, denied to: indirect object, or the subject of a passive that keeps its object. Null: none.</summary>
    public static Token? IndirectObject(Sentence sentence, Token verb) => Child(sentence, verb, "iobj")
        ?? (IsPassive(sentence, verb) && Child(sentence, verb, "obj") is not null ? SurfaceSubject(sentence, verb) : null);

    /// <summary>The "by" phrase of a passive. Null: none. It follows the verb: "By the ministry's count, 191 were killed" names nobody.</summary>
    public static Token? Agent(Sentence sentence, Token verb) =>
        sentence.ChildrenOf(verb).FirstOrDefault(c => c.Index > verb.Index && c.Relation == "obl:agent" && NounPhrase.CaseOf(sentence, c) is "by" or "")
        ?? sentence.ChildrenOf(verb).FirstOrDefault(c => c.Index > verb.Index && c.MainRelation == "obl" && NounPhrase.CaseOf(sentence, c) == "by")
        ?? sentence.ChildrenOf(verb).Where(c => c.Index > verb.Index && c.MainRelation == "obl" && NounPhrase.CaseOf(sentence, c) is "to" or "from" or "with").Select(c => AgentBelow(sentence, c)).FirstOrDefault(a => a is not null);

    // "was given [to villagers by the army]": parsers hang the agent on the noun before it.
    private static Token? AgentBelow(Sentence sentence, Token noun)
    {
        foreach (var child in sentence.ChildrenOf(noun))
        {
            if (child.MainRelation == "nmod" && child.Index > noun.Index)
            {
                return NounPhrase.CaseOf(sentence, child) == "by" ? child : AgentBelow(sentence, child);
            }
        }

        return null;
    }

    /// <summary>The noun that a relative clause is about; for a verb coordinated in it, too. Null: not in a relative clause.</summary>
    public static Token? Antecedent(Sentence sentence, Token verb) =>
        verb.Relation == "acl:relcl" ? sentence.HeadOf(verb)
        : verb.MainRelation == "conj" && sentence.HeadOf(verb) is { } first && first.Index < verb.Index ? Antecedent(sentence, first)
        : null;

    /// <summary>The first child with a relation, its subtypes counted in. Null: none.</summary>
    public static Token? Child(Sentence sentence, Token token, string mainRelation) =>
        sentence.ChildrenOf(token).FirstOrDefault(c => c.MainRelation == mainRelation);

    /// <summary>Whether the word is a relative pronoun of a relative clause.</summary>
    public static bool IsRelativePronoun(Token token) =>
        token.Xpos is "WDT" or "WP" or "WP$" || (token.Lemma == "that" && token.Upos == Upos.PRON && token.Xpos != "DT");

    private static bool IsBareObject(Sentence sentence, Token token) =>
        token.MainRelation is "obj" or "iobj" && token.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM && !IsRelativePronoun(token) && token.Xpos is not ("WP" or "WDT" or "WRB")
        && NounPhrase.CaseOf(sentence, token).Length == 0 && !sentence.ChildrenOf(token).Any(c => c.Xpos is "WDT" or "WP$" or "WRB");

    private static bool IsPassive(Sentence sentence, Token verb, int depth)
    {
        // "the groups have merged": without "be" or "get" the perfect is active, whatever the parser calls its subject.
        if (sentence.ChildrenOf(verb).Any(c => c.MainRelation == "aux" && c.Lemma == "have") && !sentence.ChildrenOf(verb).Any(c => c.MainRelation == "aux" && c.Lemma is "be" or "get"))
        {
            return false;
        }

        var own = false;
        foreach (var child in sentence.ChildrenOf(verb))
        {
            if (child.Relation is "aux:pass" or "nsubj:pass" or "csubj:pass" or "obl:agent")
            {
                return true;
            }

            own |= child.MainRelation is "nsubj" or "aux" or "obj";
        }

        if (verb.Xpos is not ("VBN" or "VBD" or "JJ") || own || depth > MaxDepth)
        {
            return false;
        }

        return verb.MainRelation switch
        {
            "acl" => verb.Relation != "acl:relcl" && verb.Xpos == "VBN",
            "amod" => verb.Xpos is "VBN" or "JJ" && verb.Upos == Upos.VERB,
            "advcl" or "xcomp" => verb.Xpos == "VBN",
            "conj" => verb.Xpos == "VBN" && sentence.HeadOf(verb) is { } first && first.Upos == Upos.VERB && IsPassive(sentence, first, depth + 1),
            "root" or "parataxis" or "ccomp" => verb.Xpos == "VBN" && Child(sentence, verb, "nsubj") is null,
            _ => false,
        };
    }

    private static Token? SurfaceSubject(Sentence sentence, Token verb, int depth)
    {
        if (depth > MaxDepth)
        {
            return null;
        }

        var own = sentence.ChildrenOf(verb).FirstOrDefault(c => c.Relation is "nsubj" or "nsubj:pass" or "nsubj:outer");
        if (own is not null)
        {
            return IsRelativePronoun(own) ? Antecedent(sentence, verb) ?? RelativeOfAncestor(sentence, verb) ?? own : own;
        }

        // English puts no bare object before its verb: what stands there is the subject, whatever the parser calls it.
        if (verb.Relation != "acl:relcl" && sentence.ChildrenOf(verb).FirstOrDefault(c => IsBareObject(sentence, c) && c.Index < verb.Index) is { } before)
        {
            return before;
        }

        if (sentence.HeadOf(verb) is not { } head)
        {
            return null;
        }

        return verb.MainRelation switch
        {
            "conj" => head.Index < verb.Index && (IsClause(sentence, head) || head.Upos == Upos.VERB) ? SurfaceSubject(sentence, head, depth + 1) : null,
            "xcomp" => Controller(sentence, head, depth),
            "ccomp" => verb.Xpos is "VBG" or "VB" ? Controller(sentence, head, depth) : null,
            "advcl" when IsReportedBy(sentence, verb, head) => LogicalObject(sentence, head),
            "advcl" when Child(sentence, verb, "mark")?.Lemma == "for" && Child(sentence, head, "obj") is { } blamed => blamed,
            "advcl" => head.Upos == Upos.VERB || IsClause(sentence, head) ? SurfaceSubject(sentence, head, depth + 1) : null,
            "acl" when verb.Relation == "acl:relcl" => head,
            "acl" when verb.Xpos is "VBG" or "VBN" => sentence.ChildrenOf(verb).Any(c => c.MainRelation == "mark") ? HolderOf(sentence, head, depth) : head,
            "acl" => HolderOf(sentence, head, depth),
            "amod" => head,
            "cop" or "aux" => SurfaceSubject(sentence, head, depth + 1),
            _ => null,
        };
    }

    // In "a plan to attack" he attacks who has the plan.
    private static Token? HolderOf(Sentence sentence, Token noun, int depth)
    {
        var holder = sentence.ChildrenOf(noun).FirstOrDefault(c => c.Relation == "nmod:poss")
            ?? sentence.ChildrenOf(noun).FirstOrDefault(c => c.MainRelation == "nmod" && NounPhrase.CaseOf(sentence, c) is "by" or "of");
        if (holder is not null)
        {
            return holder;
        }

        return noun.MainRelation == "obj" && sentence.HeadOf(noun) is { Upos: Upos.VERB } verb ? SurfaceSubject(sentence, verb, depth + 1) : null;
    }

    private static Token? Controller(Sentence sentence, Token governor, int depth)
    {
        if (!s_subjectControl.Contains(governor.Lemma) && !IsPassive(sentence, governor))
        {
            var other = Child(sentence, governor, "iobj") ?? Child(sentence, governor, "obj");
            if (other is not null)
            {
                return IsRelativePronoun(other) ? Antecedent(sentence, governor) ?? other : other;
            }

            if (s_obliqueControl.Contains(governor.Lemma)
                && sentence.ChildrenOf(governor).FirstOrDefault(c => c.MainRelation == "obl" && NounPhrase.CaseOf(sentence, c) is "on" or "upon" or "to" or "with" or "for") is { } called)
            {
                return called;
            }
        }

        return SurfaceSubject(sentence, governor, depth + 1);
    }

    // "quoted the president as admitting": the one quoted admits.
    private static bool IsReportedBy(Sentence sentence, Token verb, Token head) =>
        head.Upos == Upos.VERB && Child(sentence, verb, "mark")?.Lemma == "as" && LogicalObject(sentence, head) is not null;

    private static Token? RelativeOfAncestor(Sentence sentence, Token verb)
    {
        for (var (token, depth) = (sentence.HeadOf(verb), 0); token is not null && depth < MaxDepth; token = sentence.HeadOf(token), depth++)
        {
            if (token.Relation == "acl:relcl")
            {
                return sentence.HeadOf(token);
            }
        }

        return null;
    }
}
