using Sitrep.Actors;
using Sitrep.Language;
using Sitrep.Language.Grammar;
using Sitrep.Text;

namespace Sitrep.Events.Arguments;

/// <summary>Fills the roles of a sense from its slots, and sorts whom it struck by what they are: people harmed, actors addressed, things.</summary>
internal sealed class ArgumentReader(ReportParts parts, WordClasses classes, PlaceFinder places)
{
    private readonly AddressedReader _addressed = new(parts.ActorsAt);

    /// <summary>Fills the draft's arguments.</summary>
    public void Fill(EventDraft draft)
    {
        foreach (var rule in draft.Sense.Slots)
        {
            var heads = FirstFilled(draft, rule.Slots, rule.Role);
            foreach (var head in heads)
            {
                Place(draft, rule.Role, head);
            }
        }

        // What it was done with may stand in any frame.
        if (draft.Sense.Type == "ASSAULT" && draft.Weapons.Count == 0)
        {
            foreach (var head in draft.Match.Slots["with"].Concat(draft.Match.Slots["using"]).Where(h => IsIn(draft.Sentence, h, "weapon") || IsIn(draft.Sentence, h, "explosive")))
            {
                draft.Weapons.Add(NounPhrase.SpanOf(draft.Sentence, head));
            }
        }

        // Forces that somebody unnamed sends are those who move.
        if (draft.Sense.Type == "MOBILIZE" && draft.Initiators.Count == 0)
        {
            draft.Initiators.AddRange(draft.Recipients.Where(a => parts.Actors.Actors[a].Kind is ActorKind.ArmedForce or ActorKind.Police or ActorKind.ArmedGroup));
        }

        if (draft.Initiators.Count == 0)
        {
            AddAll(draft.Initiators, WhoOrders(draft));
        }

        if (draft.Recipients.Count == 0 && draft.Victims.Count == 0)
        {
            AddAll(draft.Recipients, _addressed.Find(draft));
        }

        draft.Initiators.RemoveAll(i => draft.Recipients.Contains(i) && draft.Initiators.Count > 1);
        draft.Recipients.RemoveAll(draft.Initiators.Contains);
    }

    /// <summary>Whether the phrase with a head belongs to a class of words.</summary>
    public bool IsIn(Sentence sentence, Token head, string name)
    {
        var kinds = parts.KindsAt(sentence, head);
        if (classes.IsIn(sentence, head, name, kinds))
        {
            return true;
        }

        // Who holds an office is an official, by whatever name.
        if (name == "official" && parts.ActorsAt(sentence, head).Any(a => parts.Actors.Actors[a].Role is not null))
        {
            return true;
        }

        var meant = NounPhrase.MeaningOf(sentence, head);
        return (meant.Index != head.Index && classes.IsIn(sentence, meant, name, kinds))
            || (name is "place" or "territory" && places.At(sentence, head) is not null && !kinds.Contains(ActorKind.State));
    }

    private IReadOnlyList<Token> FirstFilled(EventDraft draft, IReadOnlyList<string> slots, string role)
    {
        // "clashes between A and B, of A and B": what a slot gives that can't play the role leaves it to the next.
        foreach (var slot in slots)
        {
            var heads = draft.Match.Slots[slot];
            if (heads.Count > 0 && (role is not ("initiator" or "recipient") || slots.Count == 1 || heads.Any(h => ActorsFor(draft, role, h).Count > 0 || IsIn(draft.Sentence, h, "person"))))
            {
                return heads;
            }
        }

        return [];
    }

    private void Place(EventDraft draft, string role, Token head)
    {
        var actors = ActorsFor(draft, role, head);
        switch (role)
        {
            case "initiator":
                AddAll(draft.Initiators, actors);
                break;
            case "recipient":
                AddAll(draft.Recipients, actors);
                if (actors.Count == 0 && places.At(draft.Sentence, head) is { } addressed)
                {
                    AddAll(draft.Places, [addressed]);
                }

                break;
            case "weapon" when IsTool(draft, head):
                draft.Weapons.Add(NounPhrase.SpanOf(draft.Sentence, head));
                break;
            case "target":
                draft.Targets.Add(NounPhrase.SpanOf(draft.Sentence, head, withOf: true));
                break;
            case "place":
                AddPlace(draft, head);
                break;
            case "topic":
                draft.Topics.Add(head);
                break;
            default:
                PlacePatient(draft, head, actors, harmed: role == "victim" || draft.Sense.Toll is not null);
                break;
        }
    }

    // "A judge ordered the arrest of": the act is that of who orders it, where nobody is named who does it.
    private IEnumerable<int> WhoOrders(EventDraft draft) =>
        draft.Trigger.Upos == Upos.NOUN && draft.Trigger.MainRelation == "obj" && draft.Sense.Type is "COERCE" or "RETREAT" or "MOBILIZE" or "SANCTION" or "ASSAULT"
        && draft.Sentence.HeadOf(draft.Trigger) is { Lemma: "order" or "authorize" or "authorise" or "approve" or "decree" } verb && Clause.LogicalSubject(draft.Sentence, verb) is { } who
            ? NounPhrase.Coordinated(draft.Sentence, who).SelectMany(t => parts.ActorsAt(draft.Sentence, t))
            : [];

    // "Russian jets", "the army's shells", "missiles fired by the army": where the thing is no actor, whose it is acts; so
    // does who puts out "a report accusing". A capital that is shelled is the town, not the state.
    private IReadOnlyList<int> ActorsFor(EventDraft draft, string role, Token head)
    {
        var actors = parts.ActorsAt(draft.Sentence, head);
        if (actors.Count == 0 && role == "initiator")
        {
            foreach (var child in draft.Sentence.ChildrenOf(head))
            {
                if (child.MainRelation is "amod" or "compound" || child.Relation == "nmod:poss")
                {
                    var owners = parts.ActorsAt(draft.Sentence, child);
                    if (owners.Count > 0)
                    {
                        return owners;
                    }
                }
                else if (child.MainRelation == "acl" && child.Xpos == "VBN" && Clause.Agent(draft.Sentence, child) is { } agent && parts.ActorsAt(draft.Sentence, agent) is { Count: > 0 } users)
                {
                    return users;
                }
            }

            if (draft.Trigger.Head == head.Index && draft.Trigger.MainRelation == "acl" && head.MainRelation is "obj" or "obl"
                && draft.Sentence.HeadOf(head) is { Upos: Upos.VERB } verb && Clause.LogicalSubject(draft.Sentence, verb) is { } author)
            {
                return parts.ActorsAt(draft.Sentence, author);
            }
        }

        return role != "initiator" && draft.Sense.Type is "ASSAULT" or "MOBILIZE" && places.At(draft.Sentence, head) is { } place
            && parts.Places[place].Kind is Sitrep.Places.PlaceKind.City or Sitrep.Places.PlaceKind.Town or Sitrep.Places.PlaceKind.Village
                ? []
                : actors;
    }

    private void PlacePatient(EventDraft draft, Token head, IReadOnlyList<int> actors, bool harmed)
    {
        var sentence = draft.Sentence;
        var human = IsHuman(sentence, head, actors);
        if (human && harmed)
        {
            draft.Struck.Add(head);
            var span = VictimSpan(sentence, head);
            foreach (var actor in actors.Count == 0 ? [null] : actors.Select(a => (int?)a))
            {
                draft.Victims.Add(new Victim(actor, span));
            }

            return;
        }

        // A church that is burnt is a thing, a church that is sued is a body.
        if (draft.Sense.Type is "ASSAULT" or "PROTEST" && (IsIn(sentence, head, "building") || IsIn(sentence, head, "property") || IsIn(sentence, head, "vehicle")) && !human)
        {
            draft.Targets.Add(NounPhrase.SpanOf(sentence, head));
            return;
        }

        if (actors.Count > 0)
        {
            AddAll(draft.Recipients, actors);
            return;
        }

        if (human || head.Upos is Upos.PRON or Upos.DET)
        {
            return;
        }

        if (places.At(sentence, head) is { } place)
        {
            AddAll(draft.Places, [place]);
        }

        // A happening is no thing: "the violence killed", "condemned the attack".
        if (!IsIn(sentence, head, "violence") && head.Upos is Upos.NOUN or Upos.PROPN)
        {
            draft.Targets.Add(NounPhrase.SpanOf(sentence, head));
        }
    }

    /// <summary>Whether a head means human beings.</summary>
    public bool IsHuman(Sentence sentence, Token head, IReadOnlyList<int> actors) =>
        actors.Any(a => parts.Actors.Actors[a].Kind is ActorKind.Person or ActorKind.Civilians or ActorKind.Crowd or ActorKind.Police or ActorKind.ArmedForce or ActorKind.ArmedGroup or ActorKind.EthnicGroup)
        || classes.IsIn(sentence, NounPhrase.MeaningOf(sentence, head), "person", []);

    // What follows "with" is a tool only if it can be one: "shot with a pistol", not "shot with his brother".
    private bool IsTool(EventDraft draft, Token head) =>
        parts.ActorsAt(draft.Sentence, head).Count == 0
        && (NounPhrase.CaseOf(draft.Sentence, head) is not ("with" or "by" or "from" or "in")
            || IsIn(draft.Sentence, head, "weapon") || IsIn(draft.Sentence, head, "explosive") || IsIn(draft.Sentence, head, "aircraft") || IsIn(draft.Sentence, head, "vehicle") || IsIn(draft.Sentence, head, "property"));

    // "62 people": the number belongs to the words that tell whom it struck.
    private static TextSpan VictimSpan(Sentence sentence, Token head) => NounPhrase.SpanOf(sentence, head);

    private void AddPlace(EventDraft draft, Token head)
    {
        if (places.At(draft.Sentence, head) is { } place)
        {
            AddAll(draft.Places, [place]);
        }
        else if (head.Upos is Upos.NOUN or Upos.PROPN && IsIn(draft.Sentence, head, "building"))
        {
            draft.Targets.Add(NounPhrase.SpanOf(draft.Sentence, head));
        }
    }

    private static void AddAll(List<int> list, IEnumerable<int> items)
    {
        foreach (var item in items)
        {
            if (!list.Contains(item))
            {
                list.Add(item);
            }
        }
    }
}
