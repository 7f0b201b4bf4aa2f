using Sitrep.Language;
using Sitrep.Language.Grammar;

namespace Sitrep.Events.Arguments;

/// <summary>
/// The arguments of one trigger by logical slot, as <c>data/frames/README.md</c> defines slots: <c>subj</c>,
/// <c>obj</c>, <c>iobj</c>, <c>clause</c> and prepositions. Gives heads of phrases, coordinated ones included. For a
/// noun whose verb only lends it grammar ("launched an attack"), the verb's phrases count as the noun's.
/// </summary>
internal sealed class LogicalSlots
{
    private readonly Sentence _sentence;
    private readonly Token _trigger;
    private readonly Token? _lightVerb;
    private readonly Func<Token, bool> _isActor;
    private readonly bool _isVerb;
    private readonly Dictionary<string, IReadOnlyList<Token>> _found = new(StringComparer.Ordinal);

    /// <param name="sentence">The sentence.</param>
    /// <param name="trigger">The word that tells the event.</param>
    /// <param name="isVerb">Whether it is read as a verb.</param>
    /// <param name="lightVerbs">The verbs that only lend grammar.</param>
    /// <param name="isActor">Whether the word heads, or names, an actor.</param>
    public LogicalSlots(Sentence sentence, Token trigger, bool isVerb, LightVerbs lightVerbs, Func<Token, bool> isActor)
    {
        (_sentence, _trigger, _isVerb, _isActor) = (sentence, trigger, isVerb, isActor);
        _lightVerb = isVerb ? null : lightVerbs.Of(sentence, trigger);
    }

    /// <summary>The heads that fill a slot; empty where nothing does.</summary>
    public IReadOnlyList<Token> this[string slot]
    {
        get
        {
            if (!_found.TryGetValue(slot, out var heads))
            {
                _found[slot] = heads = Fill(slot);
            }

            return heads;
        }
    }

    /// <value>The verb that lends a noun its grammar. Null: none.</value>
    public Token? LightVerb => _lightVerb;

    private IReadOnlyList<Token> Fill(string slot) => slot switch
    {
        "subj" => WithCoordinated(_isVerb ? Clause.LogicalSubject(_sentence, _trigger) : NounSubject()),
        "obj" => WithCoordinated(_isVerb ? Clause.LogicalObject(_sentence, _trigger) : NounObject()),
        "iobj" => WithCoordinated(Clause.IndirectObject(_sentence, _lightVerb ?? _trigger)),
        "clause" => ClauseHeads(),
        _ => Prepositional(slot),
    };

    private IReadOnlyList<Token> WithCoordinated(Token? head) => head is null ? [] : NounPhrase.Coordinated(_sentence, head);

    // "the army's attack", "an attack by rebels", "police shooting", "Israeli strikes", "rebels launched an attack".
    private Token? NounSubject()
    {
        if (_sentence.ChildrenOf(_trigger).FirstOrDefault(c => c.MainRelation == "nmod" && NounPhrase.CaseOf(_sentence, c) == "by") is { } by)
        {
            return by;
        }

        if (_lightVerb is not null && Clause.LogicalSubject(_sentence, _lightVerb) is { } lent && lent.Index != _trigger.Index)
        {
            return lent;
        }

        return _sentence.ChildrenOf(_trigger).FirstOrDefault(c => c.Relation == "nmod:poss")
            ?? _sentence.ChildrenOf(_trigger).FirstOrDefault(c => c.Relation is "compound" or "amod" or "nmod:desc" && c.Index < _trigger.Index && _isActor(c))
            ?? PredicatedSubject();
    }

    // "he is ready", "the men are dead": an adjective or predicate noun is said of its subject.
    private Token? PredicatedSubject() => _trigger.Upos is Upos.ADJ or Upos.VERB or Upos.ADV
        ? _trigger.MainRelation == "amod" ? _sentence.HeadOf(_trigger) : Clause.SurfaceSubject(_sentence, _trigger)
        : null;

    private Token? NounObject()
    {
        if (_sentence.ChildrenOf(_trigger).FirstOrDefault(c => c.MainRelation == "nmod" && NounPhrase.CaseOf(_sentence, c) == "of") is { } of)
        {
            return of;
        }

        var subject = NounSubject();
        return _sentence.ChildrenOf(_trigger).FirstOrDefault(c =>
            c.Index != subject?.Index && c.Index < _trigger.Index && (c.Relation == "nmod:poss" || (c.Relation == "compound" && c.Upos is Upos.NOUN or Upos.PROPN)));
    }

    private List<Token> Prepositional(string preposition)
    {
        var found = new List<Token>();
        Collect(_trigger);
        if (_lightVerb is not null)
        {
            Collect(_lightVerb);
        }

        if (found.Count == 0 && _isVerb && preposition != "of")
        {
            // "fired tear gas at protesters": parsers often hang the phrase on the object.
            if (Clause.Child(_sentence, _trigger, "obj") is { } direct)
            {
                Collect(direct);
            }

            // "were fired upon", "was called for": the subject of the passive stands behind the preposition.
            if (Clause.IsPassive(_sentence, _trigger) && _sentence.ChildrenOf(_trigger).Any(c =>
                c.Index > _trigger.Index && c.Upos is Upos.ADP or Upos.ADV && c.MainRelation is "obl" or "advmod" or "compound" or "case" && c.Lemma == preposition))
            {
                found.AddRange(WithCoordinated(Clause.SurfaceSubject(_sentence, _trigger)));
            }

            // "the base from which rockets were fired".
            if (_trigger.Relation == "acl:relcl" && _sentence.ChildrenOf(_trigger).Any(c =>
                c.MainRelation == "obl" && Clause.IsRelativePronoun(c) && NounPhrase.CaseOf(_sentence, c) == preposition))
            {
                found.AddRange(WithCoordinated(_sentence.HeadOf(_trigger)));
            }
        }

        return found;

        void Collect(Token governor)
        {
            foreach (var child in _sentence.ChildrenOf(governor))
            {
                if (child.MainRelation is "obl" or "nmod" or "obj" or "iobj" && child.Index != _trigger.Index && NounPhrase.CaseOf(_sentence, child) == preposition && !Clause.IsRelativePronoun(child))
                {
                    found.AddRange(NounPhrase.Coordinated(_sentence, child));
                }
                else if (child.MainRelation is "advcl" or "acl" or "ccomp" or "xcomp" && _sentence.ChildrenOf(child).Any(m => m.MainRelation is "mark" or "case" && m.Lemma == preposition))
                {
                    found.Add(child);
                }
            }
        }
    }

    private List<Token> ClauseHeads()
    {
        var found = new List<Token>();
        foreach (var governor in _lightVerb is null ? [_trigger] : new[] { _trigger, _lightVerb })
        {
            foreach (var child in _sentence.ChildrenOf(governor))
            {
                if (child.MainRelation is "xcomp" or "ccomp" || (governor.Upos != Upos.VERB && child.Relation == "acl" && child.Xpos != "VBN"))
                {
                    found.Add(child);
                    found.AddRange(_sentence.ChildrenOf(child).Where(c => c.MainRelation == "conj" && Clause.IsClause(_sentence, c)));
                }
            }

            if (found.Count == 0)
            {
                found.AddRange(_sentence.ChildrenOf(governor).Where(c => c.MainRelation == "advcl" && _sentence.ChildrenOf(c).Any(m => m.MainRelation == "mark" && m.Lemma == "to")));
            }
        }

        return found;
    }
}
