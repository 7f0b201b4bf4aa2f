using Sitrep.Language;
using Sitrep.Language.Grammar;

namespace Sitrep.Events.Arguments;

/// <summary>
/// The arguments of one trigger by logical slot, as <c>data/frames/README.md</c> defines slots: <c>subj</c>,
/// <c>obj</c>, <c>iobj</c>, <c>clause</c>, <c>head</c> and prepositions. Gives heads of phrases, coordinated ones included. For a
/// noun whose verb only lends it grammar ("launched an attack"), the verb's phrases count as the noun's.
/// </summary>
internal sealed partial class LogicalSlots
{
    private readonly Sentence _sentence;
    private readonly Token _trigger;
    private readonly Token? _lightVerb;
    private readonly LightVerbs _lightVerbs;
    private readonly Func<Token, bool> _isActor;
    private readonly bool _isVerb;
    private readonly Token? _particle;
    private readonly Dictionary<string, IReadOnlyList<Token>> _found = new(StringComparer.Ordinal);

    /// <param name="sentence">The sentence.</param>
    /// <param name="trigger">The word that tells the event.</param>
    /// <param name="isVerb">Whether it is read as a verb.</param>
    /// <param name="lightVerbs">The verbs that only lend grammar.</param>
    /// <param name="isActor">Whether the word heads, or names, an actor.</param>
    /// <param name="particle">A particle of the verb that the parser took for a preposition: "handed [over the prisoners]". Null: none.</param>
    public LogicalSlots(Sentence sentence, Token trigger, bool isVerb, LightVerbs lightVerbs, Func<Token, bool> isActor, Token? particle = null)
    {
        (_sentence, _trigger, _isVerb, _lightVerbs, _isActor, _particle) = (sentence, trigger, isVerb, lightVerbs, isActor, particle);
        _lightVerb = isVerb ? null : lightVerbs.Of(sentence, trigger);
    }

    /// <summary>The particle among the further words of a verb that the parser took for a preposition. Null: none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="parts">Indexes of the further words.</param>
    public static Token? MistakenParticle(Sentence sentence, Token verb, IReadOnlyList<int> parts)
    {
        foreach (var part in parts)
        {
            var token = sentence.Tokens[part];
            if (token.MainRelation == "case" && part == verb.Index + 1 && sentence.HeadOf(token) is { } phrase && phrase.Head == verb.Index)
            {
                return token;
            }
        }

        return null;
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
        "obj" => WithCoordinated(_isVerb ? Clause.LogicalObject(_sentence, _trigger) ?? ParticleObject() : NounObject()),
        "iobj" => WithCoordinated(Clause.IndirectObject(_sentence, _lightVerb ?? _trigger)),
        "clause" => ClauseHeads(),
        "head" => _sentence.HeadOf(_trigger) is { } head ? [head] : [],
        _ => Prepositional(slot),
    };

    private IReadOnlyList<Token> WithCoordinated(Token? head) => head is null ? [] : NounPhrase.Coordinated(_sentence, head);

    // "handed [over the prisoners]", "beat off pirates": behind a particle parsers see a phrase of another kind.
    private Token? ParticleObject()
    {
        if (_particle is not null)
        {
            return _sentence.HeadOf(_particle) is { } phrase && NounPhrase.CaseOf(_sentence, phrase) == ParticleText ? phrase : null;
        }

        return _sentence.ChildrenOf(_trigger).FirstOrDefault(c => c.Relation == "compound:prt" && c.Index > _trigger.Index) is { } particle
            ? _sentence.ChildrenOf(_trigger).FirstOrDefault(c => c.Relation == "obl" && c.Index > particle.Index && c.Upos is Upos.NOUN or Upos.PROPN
                && NounPhrase.CaseOf(_sentence, c).Length == 0 && WordClasses.EntityOf(_sentence, c) is not (EntityType.Date or EntityType.Time))
            : null;
    }

    private string ParticleText => _particle!.Text.ToLowerInvariant();

    private bool HasCase(Token phrase, string preposition) =>
        NounPhrase.CaseOf(_sentence, phrase) is var words && (words == preposition || (_particle is not null && words == $"{ParticleText} {preposition}"));

    private List<Token> Prepositional(string preposition)
    {
        var found = new List<Token>();
        Collect(_trigger);
        if (_lightVerb is not null)
        {
            Collect(_lightVerb);
        }

        if (found.Count == 0 && _isVerb)
        {
            // "fired tear gas at protesters", "suspended the membership of Syria": parsers often hang the phrase on the object.
            if (Clause.LogicalObject(_sentence, _trigger) is { } direct && (direct.Head == _trigger.Index || preposition != "of"))
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

        // "a freeze on aid to Jakarta", "the severing of ties with Iran".
        if (found.Count == 0 && !_isVerb && preposition is "to" or "with" or "against" or "from" or "on")
        {
            foreach (var inner in _sentence.ChildrenOf(_trigger))
            {
                if (inner.MainRelation == "nmod" && inner.Index > _trigger.Index && NounPhrase.CaseOf(_sentence, inner) is "of" or "on")
                {
                    Collect(inner);
                }
            }
        }

        if (found.Count == 0 && preposition is "on" or "against" or "at" && Undergoer() is { } undergoer)
        {
            found.AddRange(WithCoordinated(undergoer));
        }

        return found;

        void Collect(Token governor)
        {
            foreach (var child in _sentence.ChildrenOf(governor))
            {
                if (child.MainRelation is "obl" or "nmod" or "obj" or "iobj" && child.Index != _trigger.Index && HasCase(child, preposition) && !Clause.IsRelativePronoun(child))
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
