using Sitrep.Data;
using Sitrep.Events.Arguments;
using Sitrep.Events.Attributions;
using Sitrep.Events.Frames;
using Sitrep.Events.Modalities;
using Sitrep.Events.Ontology;
using Sitrep.Events.Tolls;
using Sitrep.Language;
using Sitrep.Language.Grammar;
using Sitrep.Text;
using Sitrep.Times;

namespace Sitrep.Events;

/// <summary>
/// From sentences to events: which words tell one (frames), who did what to whom (arguments), whether it took place at
/// all (modality), who says so (attribution), how many (tolls), where, when, how long, and what belongs to what.
/// </summary>
public sealed class EventReader
{
    private readonly WordClasses _classes;
    private readonly SenseMatcher _senses;
    private readonly ModalityReader _modality;
    private readonly AttributionReader _attribution;
    private readonly DenialReader _denials;
    private readonly ContextReader _contexts;
    private readonly PloverOntology _ontology;

    private EventReader(WordClasses classes, SenseMatcher senses, ModalityReader modality, CueLexicon cues, ContextReader contexts, PloverOntology ontology) =>
        (_classes, _senses, _modality, _attribution, _denials, _contexts, _ontology) =
        (classes, senses, modality, new AttributionReader(cues), new DenialReader(cues), contexts, ontology);

    /// <summary>A reader by the shipped tables and, where given, a user's own frames.</summary>
    /// <param name="data">The tables.</param>
    /// <param name="frames">The frames.</param>
    public static EventReader Load(DataFolder data, FrameLexicon frames) => new(
        WordClasses.Read(data),
        new SenseMatcher(frames, LightVerbs.Read(data)),
        new ModalityReader(ModalityLexicon.Read(data)),
        CueLexicon.Read(data),
        ContextReader.Read(data),
        PloverOntology.Read(data));

    /// <summary>The events of a report in the order of their triggers.</summary>
    public IReadOnlyList<Event> Read(ReportParts parts, CancellationToken cancellation = default)
    {
        var places = new PlaceFinder(parts);
        var arguments = new ArgumentReader(parts, _classes, places);
        var eventTimes = new EventTimeFinder([.. parts.Expressions.Where(e => e.Bound is not TimeBound.Until)]);
        var background = new BackgroundReader(parts.Published, parts.Times);
        var quotations = Quotations.In(parts.Text);
        var dateline = Dateline.Find(parts.Text);

        var drafts = new List<EventDraft>();
        var drafted = new Dictionary<TokenAddress, EventDraft>();
        foreach (var sentence in parts.Analysis.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            if (IsHeadline(sentence, parts.Analysis.Sentences) || (dateline is not null && dateline.Span.Contains(sentence.Span)))
            {
                continue;
            }

            var own = DraftsOf(sentence, parts, arguments);
            foreach (var draft in own)
            {
                arguments.Fill(draft);
                (draft.Modality, draft.Negative) = StandingOf(draft);
            }

            own.RemoveAll(IsEmpty);
            own.RemoveAll(TopicReader.Tie(own).Contains);
            foreach (var draft in own)
            {
                draft.Attribution = _attribution.Read(parts.Analysis.Sentences, sentence, draft.Trigger, draft.Sense.Toll is not null, parts.ActorsAt, quotations);
                draft.Time = TimeOf(draft, parts, eventTimes);
                if (draft.Modality == Modality.Happened && draft.Time is { } when && parts.Times[when].Start > parts.Published)
                {
                    // "flies to New York tomorrow": what is dated after the report is still to come.
                    draft.Modality = Modality.Planned;
                }

                AddPlaces(draft, places);
                AddTolls(draft, parts, arguments);
                draft.Background = background.IsBackground(sentence, draft.Trigger, draft.Match.Slots.LightVerb, draft.Time, draft.Attribution.Count > 0);
                drafts.Add(draft);
                drafted[draft.Address] = draft;
            }
        }

        BlameReader.Tell(parts.Analysis.Sentences, drafts, parts.ActorsAt);
        DropToldAgain(drafts, drafted);
        _denials.Add(parts.Analysis.Sentences, drafts, parts.ActorsAt);
        WholeFinder.Find(drafts, drafted);
        Casualties.Join(drafts);
        HandOn(drafts);
        foreach (var draft in drafts.Where(d => !d.Background))
        {
            // A part whose whole is history is history.
            draft.Background = background.IsBackground(draft.Sentence, draft.Trigger, draft.Match.Slots.LightVerb, draft.Time, draft.Attribution.Count > 0);
        }

        AcledReader.Refine(drafts, parts.Actors.Actors);
        foreach (var draft in drafts)
        {
            _contexts.Add(draft, parts.Actors.Actors);
            if (ValidityReader.IsMeasure(draft.Sense.Type, draft.Mode))
            {
                draft.Valid = ValidityReader.Read(draft.Sentence, draft.Trigger, parts.Expressions, parts.Times, draft.Time is { } t ? parts.Times[t] : null);
            }
        }

        return [.. drafts.Select(d => WriteDown(d, drafts))];
    }

    // A headline tells in short what the text tells in full; to read both would count everything twice.
    private static bool IsHeadline(Sentence sentence, IReadOnlyList<Sentence> sentences) =>
        sentence.Index + 1 < sentences.Count && sentences[sentence.Index + 1].Paragraph != sentence.Paragraph && sentence.Tokens.Count <= 25
        && sentence.Tokens[^1].Upos != Upos.PUNCT && (sentence.Index == 0 || IsHeadline(sentences[sentence.Index - 1], sentences));

    private List<EventDraft> DraftsOf(Sentence sentence, ReportParts parts, ArgumentReader arguments)
    {
        var matches = new List<SenseMatcher.Match>();
        foreach (var token in sentence.Tokens)
        {
            if (token.Upos is Upos.VERB or Upos.NOUN or Upos.ADJ or Upos.PROPN or Upos.AUX or Upos.ADV
                && !IsInName(sentence, token) && !IsModifier(sentence, token)
                && _senses.Find(sentence, token, t => parts.ActorsAt(sentence, t).Count > 0, (t, c) => arguments.IsIn(sentence, t, c)) is { } match)
            {
                matches.Add(match);
            }
        }

        // "set fire" tells one event, not also that of "fire"; a sense that tells none keeps its words from others, too.
        var taken = matches.SelectMany(m => m.Parts).ToHashSet();
        matches.RemoveAll(m => taken.Contains(m.Trigger.Index) || m.Sense.IsGuard || IsAttribute(m));

        // "imposed a curfew", "launched an attack": verb and noun tell one event. The noun tells which, so it stays,
        // unless the verb's own sense is about that noun.
        foreach (var noun in matches.Where(m => m.Slots.LightVerb is not null).ToList())
        {
            var verb = matches.Find(m => m.Trigger.Index == noun.Slots.LightVerb!.Index);
            if (verb is null || verb.Sense.Type != noun.Sense.Type || verb.Sense.Toll is not null)
            {
                continue;
            }

            matches.Remove(verb.Sense.Conditions.Count > 0 && verb.Sense.Mode is not null ? noun : verb);
        }

        return matches.ConvertAll(m => new EventDraft(sentence, m));
    }

    // Words of a name tell no event: "Strike Force", "Protest Square".
    private static bool IsInName(Sentence sentence, Token token) =>
        WordClasses.EntityOf(sentence, token) is EntityType.Person or EntityType.Organization or EntityType.Location or EntityType.Facility or EntityType.Date or EntityType.Group;

    // "the ousted president", "the banned group": what a participle before a noun tells is known and no news; the wounded
    // and the missing are still counted.
    private static bool IsAttribute(SenseMatcher.Match match) =>
        match.Trigger.MainRelation == "amod" && match.Sense.Pos == "verb" && match.Sense.Toll is null;

    // "riot police", "war crimes": a noun before a noun narrows that one and tells nothing itself.
    private static bool IsModifier(Sentence sentence, Token token) =>
        token.Upos is Upos.NOUN or Upos.PROPN && token.MainRelation == "compound" && sentence.HeadOf(token) is { Upos: Upos.NOUN or Upos.PROPN };

    private (Modality Modality, bool Negative) StandingOf(EventDraft draft)
    {
        var standing = _modality.Read(draft.Sentence, draft.Trigger, draft.Match.Slots.LightVerb);
        var modality = standing.Modality switch
        {
            // Who vows to fight threatens.
            Modality.Promised when draft.Sense.Type is "ASSAULT" or "COERCE" && !standing.Negative => Modality.Threatened,
            Modality.Happened when !standing.Negative
                && LastingReader.IsOngoing(draft.Sentence, draft.Trigger, draft.Match.Slots.LightVerb, ValidityReader.IsMeasure(draft.Sense.Type, draft.Mode)) => Modality.Ongoing,
            Modality.Happened when draft.Sense.Type != "AGREE" && draft.Trigger is { Lemma: "offer", Upos: Upos.VERB } => Modality.Offered,
            _ => standing.Modality,
        };
        return (modality, standing.Negative);
    }

    // A noun without anything told of it names no happening of its own: "the security situation after attacks".
    private static bool IsEmpty(EventDraft draft) =>
        draft.Sense.Pos == "noun" && draft.Modality == Modality.Happened && draft.Match.Slots.LightVerb is null && draft.Sense.Type is not ("PROTEST" or "ASSAULT" or "COERCE" or "RETREAT")
        && draft.Initiators.Count == 0 && draft.Recipients.Count == 0 && draft.Victims.Count == 0 && draft.Targets.Count == 0
        && (draft.Topics.Count == 0 || draft.Sense.Type is not ("REQUEST" or "REJECT" or "THREATEN"));

    private static int? TimeOf(EventDraft draft, ReportParts parts, EventTimeFinder finder)
    {
        var found = finder.Find(draft.Sentence, draft.Trigger);

        // What is said at a time is done, or offered, by saying it: "declared on Friday that it was ready to assist".
        if (found is null && (draft.Modality is Modality.Offered or Modality.Conditional || draft.Sense.Type is "AGREE" or "REQUEST" or "REJECT" or "THREATEN" or "ACCUSE" or "CONCEDE" or "SUPPORT"))
        {
            for (var token = draft.Trigger; found is null && draft.Sentence.HeadOf(token) is { } head; token = head)
            {
                if (token.MainRelation == "ccomp" && draft.Modality is Modality.Happened or Modality.Ongoing or Modality.Conditional or Modality.Offered)
                {
                    found = finder.Find(draft.Sentence, head);
                    break;
                }
            }
        }

        // "asked for support to suppress violence on Saturday": what is asked for is still to come, so a day gone by is
        // that of the asking.
        if (found is null && draft.Sense.Type is "REQUEST" or "THREATEN" or "AGREE" && draft.Modality == Modality.Happened && draft.Topics.Count > 0)
        {
            found = parts.Expressions.FirstOrDefault(e => e.Sentence == draft.Sentence.Index && e.Bound == TimeBound.None && e.First > draft.Trigger.Index
                && TimeResolver.TimeOf(e, parts.Times) is { Precision: TimePrecision.Day or TimePrecision.PartOfDay } told && told.End is { } end && parts.Published is { } published && end <= published
                && draft.Topics.Exists(t => t.Index < e.First));
        }

        return found is not null && TimeResolver.TimeOf(found, parts.Times) is { } time ? IndexOf(parts.Times, time) : null;
    }

    private static void AddPlaces(EventDraft draft, PlaceFinder places)
    {
        if (draft.Places.Count > 0)
        {
            return;
        }

        // What is stormed, shelled or burnt stands where it stands.
        if (draft.Sense.Type is "ASSAULT" or "PROTEST" || (draft.Sense.Type == "COERCE" && draft.Mode is "seize" or "restrict"))
        {
            foreach (var target in draft.Match.Slots["obj"])
            {
                if (places.Within(draft.Sentence, target) is { } stands && !draft.Places.Contains(stands))
                {
                    draft.Places.Add(stands);
                }
            }
        }

        var around = draft.Sentence.ChildrenOf(draft.Trigger).Where(c => c.MainRelation is "obl" or "nmod");
        var heads = draft.Struck.Concat(draft.Match.Slots["obj"]).Concat(draft.Match.Slots["subj"]).Concat(around).Distinct();
        draft.Places.AddRange(places.Find(draft.Sentence, draft.Trigger, heads, draft.Sense.Type is "MOBILIZE" or "RETREAT" or "AID").Except(draft.Places));
    }

    private static void AddTolls(EventDraft draft, ReportParts parts, ArgumentReader arguments)
    {
        if (draft.Sense.Toll is not { } kind)
        {
            return;
        }

        var sentence = draft.Sentence;
        if (draft.Trigger.Lemma is "toll" && TollReader.Total(sentence, draft.Trigger) is { } total)
        {
            draft.Tolls.Add(new Toll { Kind = kind, Count = total.Count, Span = total.Span });
            Attribute(draft);
            return;
        }

        // "the number of deaths is 117", "had risen to 124": the number stands with the word that counts.
        if (draft.Trigger.MainRelation == "nmod" && sentence.HeadOf(draft.Trigger) is { Lemma: "number" or "toll" or "count" or "total" } counting
            && TollReader.Total(sentence, counting) is { } sum)
        {
            draft.Tolls.Add(new Toll { Kind = kind, Count = sum.Count, Span = sum.Span });
            Attribute(draft);
            return;
        }

        draft.Tolls.AddRange(TollReader.Read(sentence, draft.Trigger, kind, draft.Struck,
            t => WordClasses.EntityOf(sentence, t) is EntityType.Person, t => arguments.IsHuman(sentence, t, parts.ActorsAt(sentence, t))));

        Attribute(draft);

        // "No one was hurt": the event did not take place, and that is a number.
        if (draft.Tolls.Exists(t => t.Count.High == 0))
        {
            draft.Negative = true;
        }
    }

    // A figure is given by who tells the event; who denies the event gives none.
    private static void Attribute(EventDraft draft)
    {
        int[] speakers = [.. draft.Attribution.Where(a => a.Actor is not null && a.Stance != Stance.Denies).Select(a => a.Actor!.Value).Distinct()];
        for (var i = 0; i < draft.Tolls.Count; i++)
        {
            draft.Tolls[i] = draft.Tolls[i] with { Speakers = speakers };
        }
    }

    // "the attack", "the violence" after it was told: nothing new, so no second event.
    private static void DropToldAgain(List<EventDraft> drafts, Dictionary<TokenAddress, EventDraft> drafted)
    {
        for (var i = drafts.Count - 1; i > 0; i--)
        {
            var draft = drafts[i];
            if (draft.Sense.Pos == "noun" && draft.Tolls.Count == 0 && draft.Victims.Count == 0 && draft.Targets.Count == 0 && draft.Match.Slots.LightVerb is null
                && draft.Modality == Modality.Happened && !draft.Negative && NounPhrase.IsDefinite(draft.Sentence, draft.Trigger)
                && (draft.Match.Slots["subj"].Count == 0 || draft.Attribution.Any(a => a.Stance == Stance.Claims && a.Actor is { } claimant && draft.Initiators.Contains(claimant)))
                && drafts.Take(i).LastOrDefault(d => d.Sense.Type == draft.Sense.Type && (draft.Mode is null || d.Mode == draft.Mode) && !d.Negative
                    && (draft.Places.All(d.Places.Contains) || !NamesPlace(draft))) is { } first)
            {
                BlameReader.HandOver(draft, first);
                drafted.Remove(draft.Address);
                drafts.RemoveAt(i);
            }
        }
    }

    // "The attack on Gao" tells which one; "in London, the envoy condemned the attack" doesn't.
    private static bool NamesPlace(EventDraft draft) =>
        draft.Sentence.ChildrenOf(draft.Trigger).Any(c => c.MainRelation is "nmod" or "compound" or "amod" && WordClasses.EntityOf(draft.Sentence, c) is EntityType.Location or EntityType.Facility);

    // Where and when a part happened is where and when its whole did, unless told otherwise; and what is told in one
    // sentence without a place or time of its own happened with what is told there.
    private static void HandOn(List<EventDraft> drafts)
    {
        // What is asked for somewhere is asked about that place.
        foreach (var speech in drafts.Where(d => d.Sense.Type is "REQUEST" && d.Places.Count == 0))
        {
            speech.Places.AddRange(drafts.Where(d => d.Sentence == speech.Sentence && speech.Topics.Exists(t => d.Sentence.IsWithin(d.Trigger, t))).SelectMany(d => d.Places).Distinct());
        }

        EventDraft? before = null;
        foreach (var draft in drafts)
        {
            if (!draft.IsPhysical)
            {
                continue;
            }

            if ((draft.Whole ?? (before is not null && GoesOn(before, draft) ? before : null)) is { } near)
            {
                if (draft.Places.Count == 0)
                {
                    draft.Places.AddRange(near.Places);
                }

                draft.Time ??= near.Time;
            }

            before = draft;
        }
    }

    // A paragraph tells one happening until it names another place or day or turns to history, to what may come or to
    // another teller.
    private static bool GoesOn(EventDraft before, EventDraft draft) =>
        (before.Sentence == draft.Sentence
            || (draft.Sense.Type is "ASSAULT" or "PROTEST" && before.Sentence.Paragraph == draft.Sentence.Paragraph && draft.Sentence.Index - before.Sentence.Index == 1))
        && before.Background == draft.Background && before.Modality == draft.Modality && before.Negative == draft.Negative;

    private Event WriteDown(EventDraft draft, List<EventDraft> drafts)
    {
        var recipients = draft.Recipients.Except(draft.Initiators).ToList();
        if (draft.Initiators.Count > 0)
        {
            // PLOVER: in one-sided violence the victim is the recipient.
            recipients.AddRange(draft.Victims.SkipLast(draft.JoinedVictims).Where(v => v.Actor is { } a && !recipients.Contains(a) && !draft.Initiators.Contains(a)).Select(v => v.Actor!.Value).Distinct());
        }

        return new Event
        {
            Type = draft.Sense.Type,
            Mode = draft.Mode,
            Contexts = draft.Contexts,
            Score = _ontology.ScoreOf(draft.Sense.Type, draft.Mode),
            Acled = draft.Acled,
            Cameo = draft.Sense.Cameo,
            Address = draft.Address,
            Trigger = TriggerSpan(draft),
            Sentence = draft.Sentence.Span,
            Initiators = draft.Initiators,
            Recipients = recipients,
            Victims = draft.Victims,
            Targets = [.. draft.Targets.Distinct()],
            Weapons = [.. draft.Weapons.Distinct()],
            Places = draft.Places,
            Time = draft.Time,
            Modality = draft.Modality,
            Negative = draft.Negative,
            Background = draft.Background,
            Attribution = draft.Attribution,
            Tolls = draft.Tolls,
            Valid = draft.Valid,
            PartOf = draft.Whole is { } whole && drafts.IndexOf(whole) is >= 0 and var index ? index : null,
            Confidence = ConfidenceModel.Of(draft),
        };
    }

    // A measure is told by the verb that takes it ("imposed a curfew"), other events by their own word; particles and
    // fixed nouns right behind belong to it.
    private static TextSpan TriggerSpan(EventDraft draft)
    {
        if (ValidityReader.IsMeasure(draft.Sense.Type, draft.Mode) && draft.Match.Slots.LightVerb is { } verb)
        {
            return verb.Span;
        }

        var span = draft.Trigger.Span;
        foreach (var part in draft.Match.Parts.Select(i => draft.Sentence.Tokens[i]).OrderBy(t => Math.Abs(t.Index - draft.Trigger.Index)))
        {
            var union = span.Union(part.Span);
            if (union.Length <= span.Length + part.Span.Length + 4)
            {
                span = union;
            }
        }

        return span;
    }

    private static int? IndexOf(IReadOnlyList<Time> times, Time time)
    {
        for (var i = 0; i < times.Count; i++)
        {
            if (ReferenceEquals(times[i], time))
            {
                return i;
            }
        }

        return null;
    }
}
