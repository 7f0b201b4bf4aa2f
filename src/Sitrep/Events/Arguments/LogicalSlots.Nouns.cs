using Sitrep.Language;
using Sitrep.Language.Grammar;

namespace Sitrep.Events.Arguments;

/// <content>Who does, and who undergoes, what a noun or an adjective tells.</content>
internal sealed partial class LogicalSlots
{
    // "the army's attack", "an attack by rebels", "police shooting", "Israeli strikes", "rebels launched an attack".
    private Token? NounSubject()
    {
        if (_sentence.ChildrenOf(_trigger).FirstOrDefault(c => c.MainRelation == "nmod" && NounPhrase.CaseOf(_sentence, c) == "by") is { } by)
        {
            return by;
        }

        if (_lightVerb is not null && !_lightVerbs.IsUndergone(_sentence, _trigger, _lightVerb)
            && Clause.LogicalSubject(_sentence, _lightVerb) is { } lent && lent.Index != _trigger.Index)
        {
            return lent;
        }

        return _sentence.ChildrenOf(_trigger).FirstOrDefault(c => c.Relation == "nmod:poss")
            ?? _sentence.ChildrenOf(_trigger).FirstOrDefault(c => c.Relation is "compound" or "amod" or "nmod:desc" && c.Index < _trigger.Index && _isActor(c))
            ?? PredicatedSubject()
            ?? _lightVerbs.NamedDoer(_sentence, _trigger)
            ?? DistantAgent();
    }

    // "the shelling of the square by gunners", "blew up the bridge in a raid by rebels": parsers hang the phrase on
    // whatever stands nearest.
    private Token? DistantAgent()
    {
        if (_trigger.Upos is not (Upos.NOUN or Upos.PROPN))
        {
            return null;
        }

        foreach (var child in _sentence.ChildrenOf(_trigger))
        {
            if (child.MainRelation == "nmod" && child.Index > _trigger.Index && AgentBelow(child) is { } agent)
            {
                return agent;
            }
        }

        return _trigger.MainRelation == "obj" && _sentence.HeadOf(_trigger) is { } verb ? AgentBelow(verb) : null;
    }

    private Token? AgentBelow(Token governor) => _sentence.ChildrenOf(governor).FirstOrDefault(c =>
        c.Index > _trigger.Index && c.MainRelation is "nmod" or "obl" && NounPhrase.CaseOf(_sentence, c) == "by" && _isActor(c));

    // "he is ready", "the men are dead": an adjective or predicate noun is said of its subject; "on strike", "in revolt".
    private Token? PredicatedSubject()
    {
        if (_trigger.Upos is Upos.ADJ or Upos.VERB or Upos.ADV)
        {
            return _trigger.MainRelation == "amod" ? _sentence.HeadOf(_trigger) : Clause.SurfaceSubject(_sentence, _trigger);
        }

        return NounPhrase.CaseOf(_sentence, _trigger) is "on" or "in" or "at" ? OwnSubject() : null;
    }

    private Token? OwnSubject() => _sentence.ChildrenOf(_trigger).FirstOrDefault(c => c.Relation == "nsubj");

    private Token? NounObject()
    {
        if (_sentence.ChildrenOf(_trigger).FirstOrDefault(c => c.MainRelation == "nmod" && NounPhrase.CaseOf(_sentence, c) == "of") is { } of)
        {
            return of;
        }

        var subject = NounSubject();
        return _sentence.ChildrenOf(_trigger).FirstOrDefault(c =>
                c.Index != subject?.Index && c.Index < _trigger.Index && (c.Relation == "nmod:poss" || (c.Relation == "compound" && c.Upos is Upos.NOUN or Upos.PROPN)))
            ?? Undergoer();
    }

    // "the convoy came under attack", "the town is under siege", "the army put the town under siege", "the base suffered a raid".
    private Token? Undergoer()
    {
        if (_isVerb)
        {
            return null;
        }

        if (_lightVerb is not null)
        {
            return _lightVerbs.IsUndergone(_sentence, _trigger, _lightVerb) ? Clause.LogicalSubject(_sentence, _lightVerb)
                : NounPhrase.CaseOf(_sentence, _trigger) == "under" ? Clause.LogicalObject(_sentence, _lightVerb)
                : null;
        }

        return NounPhrase.CaseOf(_sentence, _trigger) == "under" ? OwnSubject() : null;
    }
}
